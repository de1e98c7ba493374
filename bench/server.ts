import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { parseMarkdown } from '../src/core/syntax/markdown.ts';
import { METHODS, type Summary } from '../src/protocol/index.ts';
import { Writer } from './generate.ts';
import { type Line, ms, time, times, timingOf } from './measure.ts';

const LENGTH = 2800;
const SERVER = 'dist/server/node.js';
/** In a folder of more notes no view that shows all of them at once is asked for. */
const LARGE = 2000;
const COPIED = 200;

/** A folder of notes indexed by the real server over LSP: cold with threads and without, warm; memory; questions. */
export async function benchServer(notes: number): Promise<Line[]> {
  if (!fs.existsSync(SERVER)) return [{ what: `server: ${SERVER} is not built`, figure: '' }];
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-bench-'));
  try {
    return await measured(root, notes);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

async function measured(root: string, notes: number): Promise<Line[]> {
  const folder = path.join(root, 'notes');
  fs.mkdirSync(folder);
  for (const file of new Writer(2).dataset(2000)) fs.writeFileSync(path.join(folder, file.name), file.text);
  // Of a large folder a part is read, and the others are copies of it that the cache is made to know.
  const read = notes > LARGE ? COPIED : notes;
  const text = (i: number): string => new Writer(100 + (i % read)).plan(LENGTH);
  for (let i = 0; i < read; i++) fs.writeFileSync(path.join(folder, `note-${i}.md`), text(i));
  const sample = Array.from({ length: 200 }, (_, i) => new Writer(100 + i).plan(LENGTH));
  const env = { POLICY_LENS_CACHE: path.join(root, 'cache') };
  // The slowest way of all is measured on the smaller folders only.
  const alone = notes > LARGE ? undefined : await run(folder, { POLICY_LENS_CACHE: 'off', POLICY_LENS_THREADS: 'off' });
  await alone?.end();
  const cold = await run(folder, { ...env, POLICY_LENS_THREADS: 'on' });
  await cold.end();
  // Wall time beside wall time: the parser alone on one thread of the same busy machine.
  const started = performance.now();
  time(sample.length, (i) => parseMarkdown(sample[i] as string));
  const parser = ((performance.now() - started) / sample.length) * read;
  for (let i = read; i < notes; i++)
    fs.copyFileSync(path.join(folder, `note-${i % read}.md`), path.join(folder, `note-${i}.md`));
  if (notes > read) cacheCopies(env.POLICY_LENS_CACHE, folder, read, notes);
  const warm = await run(folder, env);
  const answers = await questions(warm, folder, notes, text(notes - 1));
  const memory = warm.memory();
  await warm.end();
  const label = `${notes} notes in the server`;
  return [
    {
      what: `${label}${notes > read ? `, ${read} of them read cold` : ''}: the parser alone, one thread`,
      figure: ms(parser),
    },
    ...(alone
      ? [{ what: '  cold, one thread', figure: `${ms(alone.ready)}, ${times(alone.ready / parser)} of the parser` }]
      : []),
    {
      what: '  cold, two threads beside it',
      figure: `${ms(cold.ready)}, ${times(cold.ready / parser)} of the parser${alone ? `, ${times(alone.ready / cold.ready)} as fast` : ''}`,
      goal: '≤ 1 ×',
      holds: cold.ready <= parser,
    },
    {
      what: '  a question while it reads',
      figure: `p50 ${ms(cold.delay.p50)}, p95 ${ms(cold.delay.p95)}, max ${ms(cold.delay.max)}`,
    },
    { what: '  resident memory, cold', figure: `${cold.peak.toFixed(0)} MB at most` },
    {
      what: '  warm, from the cache',
      figure: `${ms(warm.ready)}, ${((warm.ready * read) / notes / cold.ready).toFixed(3)} of cold`,
      goal: notes >= 10_000 ? '≤ 0.05 of cold, under 3 s' : '≤ 0.05 of cold',
      holds: warm.ready * read <= 0.05 * cold.ready * notes && warm.ready < 3000,
    },
    {
      what: '  resident memory, warm, all asked for',
      figure: `${memory.toFixed(0)} MB`,
      goal: '≤ 400 MB',
      holds: memory <= 400,
    },
    ...answers,
  ];
}

/** Lets the cache of a folder know the copies of its notes as it knows these: the same digest under another name. */
function cacheCopies(cache: string, folder: string, read: number, notes: number): void {
  const file = path.join(cache, fs.readdirSync(cache)[0] as string);
  const [head, , ...lines] = fs.readFileSync(file, 'utf8').split('\n');
  const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
  const key = (i: number): string => {
    const at = path.join(folder, `note-${i}.md`);
    return sha1(`${pathToFileURL(at).href}\0${fs.readFileSync(at, 'utf8')}`);
  };
  const known = new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
  const body = Array.from({ length: notes }, (_, i) => `${key(i)} ${known.get(key(i % read)) ?? ''}`).join('\n');
  fs.writeFileSync(file, `${head}\n${sha1(body)}\n${body}`);
}

interface Running {
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the process until the folder was read. */
  readonly ready: number;
  /** How long a small question waited while the folder was read. */
  readonly delay: ReturnType<typeof timingOf>;
  /** Megabytes at most while it was read. */
  readonly peak: number;
  memory(): number;
  end(): Promise<void>;
}

async function run(folder: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const start = performance.now();
  const server = spawn(process.execPath, [SERVER, '--stdio'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: 'zh-cn',
    capabilities: { window: { workDoneProgress: true } },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'notes' }],
  });
  await connection.sendNotification('initialized', {});
  const delays: number[] = [];
  let peak = 0;
  for (let ready = false; !ready; ) {
    const asked = performance.now();
    ready = (await connection.sendRequest<Summary>(METHODS.summary)).ready;
    delays.push(performance.now() - asked);
    peak = Math.max(peak, resident(server));
    if (!ready) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    connection,
    ready: performance.now() - start,
    delay: timingOf(delays),
    peak,
    memory: () => resident(server),
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((resolve) => server.once('exit', resolve));
    },
  };
}

/** Megabytes that a process holds; 0 where the system does not tell. */
function resident(server: ChildProcess): number {
  const file = `/proc/${server.pid}/status`;
  const status = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function questions({ connection }: Running, folder: string, notes: number, text: string): Promise<Line[]> {
  const uri = pathToFileURL(path.join(folder, `note-${notes - 1}.md`)).href;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const lines = text.split('\n');
  const places = lines.flatMap((line, i) =>
    [...line.matchAll(/\d+\.\d/g)].map((m) => ({ line: i, character: m.index })),
  );
  const ask = async (method: string, params: object): Promise<number> => {
    const start = performance.now();
    await connection.sendRequest(method, params);
    return performance.now() - start;
  };
  await ask('textDocument/hover', { textDocument: { uri }, position: places[0] });
  const near: number[] = [];
  for (const position of places) {
    for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/references'])
      near.push(await ask(method, { textDocument: { uri }, position }));
    near.push(await ask('textDocument/documentSymbol', { textDocument: { uri } }));
  }
  const wide: Line[] = [];
  for (const [what, method, params] of notes > LARGE
    ? []
    : ([
        ['workspace symbols', 'workspace/symbol', { query: '轻工业' }],
        ['the tree', METHODS.tree, {}],
        ['the dashboard', 'policyLens/dashboard', {}],
      ] as const)) {
    const first = await ask(method, params);
    const again = timingOf([await ask(method, params), await ask(method, params), await ask(method, params)]);
    wide.push({ what: `  ${what} of all notes`, figure: `first ${ms(first)}, again ${ms(again.p50)}` });
  }
  const t = timingOf(near);
  return [
    {
      what: '  hover, definition, references, symbols',
      figure: `p50 ${ms(t.p50)}, p95 ${ms(t.p95)}`,
      goal: 'p95 ≤ 10 ms',
      holds: t.p95 <= 10,
    },
    ...wide,
  ];
}

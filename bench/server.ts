import { type ChildProcess, spawn } from 'node:child_process';
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
import { type Row, readIndex, writeIndex } from '../src/server/cache-index.ts';
import { CacheParts, type DetailRecord, type Place } from '../src/server/cache-parts.ts';
import { nodeCache } from '../src/server/node/cache.ts';
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
  // What was written just now is not told by its times.
  await new Promise((resolve) => setTimeout(resolve, 3000));
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
  if (notes > read) await cacheCopies(env.POLICY_LENS_CACHE, folder, read, notes);
  const warm = await run(folder, env);
  const worked = warm.processor();
  const kept = size(env.POLICY_LENS_CACHE) / notes;
  const [told, kilobytes] = await warm.told();
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
      figure: `${ms(warm.ready)}, ${((warm.ready * read) / notes / cold.ready).toFixed(3)} of cold; ${ms(worked)} of the processor; ${kept.toFixed(1)} kB a note`,
      goal: notes >= 10_000 ? '≤ 0.05 of cold, under 3 s' : '≤ 0.05 of cold',
      holds: warm.ready * read <= 0.05 * cold.ready * notes && warm.ready < 3000,
    },
    { what: '  all findings sent', figure: `${ms(told)}, ${(kilobytes / 1024).toFixed(1)} MB` },
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
async function cacheCopies(cache: string, folder: string, read: number, notes: number): Promise<void> {
  process.env.POLICY_LENS_CACHE = cache;
  const store = await nodeCache(SERVER);
  const [at] = fs.readdirSync(cache);
  const bytes = await store?.load(at as string, 'index');
  const head =
    Buffer.from(bytes ?? [])
      .toString()
      .split('\n', 1)[0] ?? '';
  const index = store && bytes && (await readIndex(bytes, head, store, () => Promise.resolve()));
  if (!store || !index) throw new Error('the cache holds nothing');
  const parts = new CacheParts(store, at as string);
  const uriOf = (i: number): string => pathToFileURL(path.join(folder, `note-${i}.md`)).href;
  const rows = new Map<string, Row>();
  const sizes = new Map<string, number>();
  for (let from = 0; from < notes; from += 64) {
    const numbers = Array.from({ length: Math.min(64, notes - from) }, (_, i) => from + i);
    const known = numbers.map((i) => index.rows.get(uriOf(i % read)) as Row);
    const records = known.map((row) => parts.record(row.part, row.place) as DetailRecord);
    // Parts with other contents have other names.
    const other: DetailRecord = { bytes: Buffer.from(`${from}`), place: [0, 0, 0, 0, ''] };
    const part = await parts.write([...records, other]);
    if (!part) throw new Error('no room for the cache');
    sizes.set(part.name, numbers.length);
    for (const [record, i] of numbers.entries()) {
      const { size, mtimeMs: modified, ctimeMs: changed } = fs.statSync(path.join(folder, `note-${i}.md`));
      const row = { ...(known[record] as Row), uri: uriOf(i), sure: true, stat: { size, modified, changed } };
      rows.set(row.uri, { ...row, part: part.name, place: part.places[record] as Place });
    }
  }
  const turn = (): Promise<void> => Promise.resolve();
  await store.save(at as string, 'index', await writeIndex({ rows, parts: sizes }, head, store, turn));
}

/** Kilobytes in the files below a folder. */
const size = (folder: string): number =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .reduce((sum, e) => sum + (e.isFile() ? fs.statSync(path.join(e.parentPath, e.name)).size / 1024 : 0), 0);

interface Running {
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the process until the folder was read. */
  readonly ready: number;
  /** Until every finding was sent, and so many kilobytes they were. */
  told(): Promise<readonly [at: number, kilobytes: number]>;
  /** Milliseconds of processor time that the process took so far. */
  processor(): number;
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
  let [allTold, sent] = [() => {}, 0];
  const told = new Promise<readonly [at: number, kilobytes: number]>((resolve) => {
    allTold = () => resolve([performance.now() - start, sent / 1024]);
  });
  connection.onNotification('textDocument/publishDiagnostics', (p) => {
    sent += JSON.stringify(p).length;
  });
  connection.onNotification(METHODS.changed, () => allTold());
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
    told: () => told,
    processor: () => processorOf(server),
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

/** Milliseconds of processor time of a process; 0 where the system does not tell. */
function processorOf(server: ChildProcess): number {
  const file = `/proc/${server.pid}/stat`;
  const fields = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split(' ') : [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * 10;
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

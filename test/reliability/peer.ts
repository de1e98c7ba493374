import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { METHODS } from '../../src/protocol/index.ts';

export interface Diagnostic {
  readonly range: {
    readonly start: { line: number; character: number };
    readonly end: { line: number; character: number };
  };
  readonly code?: string;
  readonly severity?: number;
  readonly message: string;
}

interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: Diagnostic[] };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client without a library between: it can say what no library would. */
export abstract class Peer {
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  /** Rounds of judging that the server has told of. */
  rounds = 0;
  private readonly waiting = new Map<number | string, (answer: Message) => void>();
  private next = 1;

  /** Sends a message as it is. */
  abstract send(message: object): void;
  /** What the server asks of its client. */
  protected answer(_method: string, _params: unknown): unknown {
    return null;
  }

  protected received(message: Message): void {
    if (message.method === 'textDocument/publishDiagnostics' && message.params?.uri)
      this.diagnostics.set(decodeURIComponent(message.params.uri), message.params.diagnostics ?? []);
    if (message.method === METHODS.changed) this.rounds++;
    if (message.id === undefined || message.id === null) return;
    if (message.method)
      this.send({ jsonrpc: '2.0', id: message.id, result: this.answer(message.method, message.params) });
    else this.waiting.get(message.id)?.(message);
  }

  /** The whole answer, errors included. */
  ask(method: string, params?: unknown, id: number | string = this.next++): Promise<Message> {
    const answered = new Promise<Message>((resolve) => this.waiting.set(id, resolve));
    this.send({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) });
    return answered;
  }

  tell(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) });
  }

  async start(folder: string): Promise<void> {
    const uri = pathToFileURL(folder).href;
    const { error } = await this.ask('initialize', {
      processId: null,
      rootUri: uri,
      locale: 'en',
      capabilities: {},
      workspaceFolders: [{ uri, name: 'folder' }],
    });
    assert.equal(error, undefined);
    this.tell('initialized', {});
    await this.until(() => this.rounds > 0, 'the folder to be read');
  }

  async until(test: () => boolean, what: string): Promise<void> {
    const end = Date.now() + 55_000;
    while (!test()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Waits for a round of judging after what was told last. */
  async settled(): Promise<void> {
    const { rounds } = this;
    await this.until(() => this.rounds > rounds, 'a round of judging');
  }

  /** What is wrong where, one line a finding, files relative to `folder`; sorted. */
  told(folder: string): string[] {
    const root = decodeURIComponent(pathToFileURL(folder).href);
    return [...this.diagnostics]
      .flatMap(([uri, list]) =>
        list.map((d) =>
          line(uri.slice(root.length + 1), d.range.start.line + 1, d.range.start.character + 1, d.code, d.message),
        ),
      )
      .sort();
  }
}

export const line = (file: string, row: number, column: number, code: string | undefined, message: string): string =>
  `${file}:${row}:${column} ${code} ${message}`;

/** `policy-lens lsp --stdio`, a process of its own. */
export class StdioPeer extends Peer {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  errors = '';
  private buffer = Buffer.alloc(0);

  constructor(env: Readonly<Record<string, string>> = { POLICY_LENS_CACHE: 'off' }, before: readonly string[] = []) {
    super();
    const [program, ...args] = [...before, process.execPath, 'dist/cli.js', 'lsp', '--stdio'];
    this.process = spawn(program as string, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stdout?.on('data', (data: Buffer) => this.read(data));
    this.process.stderr?.on('data', (data: Buffer) => {
      this.errors += data.toString();
    });
    // A server that was killed reads no more.
    this.process.stdin?.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** Bytes as they are. */
  raw(bytes: string | Buffer): void {
    this.process.stdin?.write(bytes);
  }

  send(message: object): void {
    const body = Buffer.from(JSON.stringify(message));
    this.raw(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    await this.ask('shutdown');
    this.tell('exit');
    assert.equal(await this.ended, 0);
  }

  private read(data: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const head = this.buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, head).toString())?.[1]);
      if (this.buffer.length < head + 4 + length) return;
      const body = this.buffer.subarray(head + 4, head + 4 + length).toString();
      this.buffer = this.buffer.subarray(head + 4 + length);
      this.received(JSON.parse(body) as Message);
    }
  }
}

/** The build for the browser, in a context that has what a worker has: no Node, no network. */
export class BrowserPeer extends Peer {
  private readonly self: { onmessage?: (event: { data: unknown }) => void; [name: string]: unknown };

  constructor(private readonly folder: string) {
    super();
    const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    this.self = {
      postMessage: (message: Message) => this.received(copy(message)),
      addEventListener: () => undefined,
      ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance },
      ...{ TextDecoder, TextEncoder, URL, atob, btoa, structuredClone },
    };
    this.self.self = this.self;
    vm.runInNewContext(fs.readFileSync('dist/server/browser.js', 'utf8'), this.self, { filename: 'browser.js' });
  }

  send(message: object): void {
    setImmediate(() => this.self.onmessage?.({ data: JSON.parse(JSON.stringify(message)) }));
  }

  protected override answer(method: string, params: unknown): unknown {
    if (method === METHODS.find)
      return fs
        .readdirSync(this.folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile() && /\.(?:md|csv)$|(?:datapackage|policy-lens)\.json$/.test(e.name))
        .map((e) => pathToFileURL(path.join(e.parentPath ?? e.path, e.name)).href)
        .sort();
    if (method === METHODS.read)
      return { base64: fs.readFileSync(fileURLToPath((params as { uri: string }).uri)).toString('base64') };
    return null;
  }
}

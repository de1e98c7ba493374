import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { METHODS, type Summary } from '../../src/protocol/index.ts';

/** What a client says of itself when it starts the server. */
export interface Start {
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

/** A real client over stdio, as any LSP editor would be. */
export class Client {
  readonly connection: ProtocolConnection;
  /** What was published last, by uri. */
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  private readonly process: ChildProcess;

  constructor() {
    this.process = spawn(process.execPath, ['dist/server/node.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout, stdin } = this.process;
    assert.ok(stdout && stdin);
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (p: PublishDiagnosticsParams) => {
      this.diagnostics.set(p.uri, p.diagnostics);
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  /** Opens folders, given by their uris, and waits until they are read. */
  async start(folders: readonly string[], { locale = 'en', ...rest }: Start = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      locale,
      capabilities: { window: { workDoneProgress: true } },
      workspaceFolders: folders.map((uri) => ({ uri, name: path.basename(uri) })),
      ...rest,
    });
    await this.connection.sendNotification('initialized', {});
    await this.until(async () => (await this.summary()).ready, 'the folder to be read');
    return result;
  }

  summary(): Promise<Summary> {
    return this.connection.sendRequest<Summary>(METHODS.summary);
  }

  async until(test: () => boolean | Promise<boolean>, what = String(test)): Promise<void> {
    const end = Date.now() + 15_000;
    while (!(await test())) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await new Promise((resolve) => this.process.once('exit', resolve));
    this.connection.dispose();
  }
}

/** A folder of its own with these files, by their paths in it. */
export class Folder {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-server-'));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(this.path(name)), { recursive: true });
      fs.writeFileSync(this.path(name), text);
    }
  }

  get href(): string {
    return pathToFileURL(this.root).href;
  }

  path(file: string): string {
    return path.join(this.root, file);
  }

  uri(file: string): string {
    return pathToFileURL(this.path(file)).href;
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}

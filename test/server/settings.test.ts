import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ConfigurationParams,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { METHODS, type Summary } from '../../src/protocol/index.ts';

/** A client whose settings can be changed while the server runs, each folder with its own. */
class SettingsClient {
  readonly diagnostics = new Map<string, readonly { code?: unknown; severity?: unknown }[]>();
  /** By folder uri; '' for none. */
  readonly settings = new Map<string, unknown>();
  readonly connection: ProtocolConnection;
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
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri }) => this.settings.get(scopeUri ?? '') ?? null),
    );
    this.connection.listen();
  }

  async start(folders: readonly string[]): Promise<void> {
    const capabilities = {
      window: { workDoneProgress: true },
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    };
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
    });
    await this.connection.sendNotification('initialized', {});
    await this.until(async () => (await this.summary()).ready);
  }

  async change(folder: string, settings: unknown): Promise<void> {
    this.settings.set(folder, settings);
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  summary(): Promise<Summary> {
    return this.connection.sendRequest<Summary>(METHODS.summary);
  }

  async until(test: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await test())) {
      if (Date.now() > end) throw new Error('waited in vain');
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

/** A table with one bad cell. */
const table = (indicator: string): string =>
  `indicator,time_period,value,unit\n${indicator},2022,24.3万,CNY\n${indicator},2024,23.2,CNY\n`;

describe('settings of the server', function () {
  this.timeout(30_000);
  let client: SettingsClient;
  let root: string;
  let folders: string[];
  const file = (folder: number, name: string): string => `${folders[folder]}/${name}`;

  beforeEach(async () => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-settings-'));
    for (const name of ['a', 'b']) {
      fs.mkdirSync(path.join(root, name, 'archive'), { recursive: true });
      fs.writeFileSync(path.join(root, name, 'data.csv'), table(name));
      fs.writeFileSync(path.join(root, name, 'archive', 'old.csv'), table(`${name}-old`));
      fs.writeFileSync(path.join(root, name, 'note.md'), '# 笔记\n\n2022年营业收入24.3万亿元。\n');
    }
    folders = ['a', 'b'].map((name) => pathToFileURL(path.join(root, name)).href);
    client = new SettingsClient();
  });
  afterEach(async () => {
    await client.stop();
    fs.rmSync(root, { recursive: true });
  });

  it('takes a severity live, for its folder only', async () => {
    await client.start(folders);
    await client.until(() => client.diagnostics.get(file(1, 'data.csv'))?.length === 1);
    assert.equal(client.diagnostics.get(file(0, 'data.csv'))?.[0]?.severity, 1);
    await client.change(folders[0] as string, { rules: { dataset: 'hint' } });
    await client.until(() => client.diagnostics.get(file(0, 'data.csv'))?.[0]?.severity === 4);
    assert.equal(client.diagnostics.get(file(1, 'data.csv'))?.[0]?.severity, 1);
    await client.change(folders[0] as string, { rules: { 'dataset.number': 'off' } });
    await client.until(() => client.diagnostics.get(file(0, 'data.csv'))?.length === 0);
  });

  it('leaves excluded files alone, and takes them up again', async () => {
    client.settings.set(folders[0] as string, { exclude: ['archive/**', '*.md'] });
    await client.start(folders);
    const before = await client.summary();
    assert.deepEqual([before.notes + before.policies, before.datasetFiles], [1, 3]);
    await client.change(folders[0] as string, null);
    await client.until(async () => (await client.summary()).datasetFiles === 4);
    const after = await client.summary();
    assert.equal(after.notes + after.policies, 2);
  });

  it('reads only the tables that the setting names', async () => {
    client.settings.set(folders[0] as string, { datasets: [] });
    client.settings.set(folders[1] as string, { datasets: ['archive/*.csv'] });
    await client.start(folders);
    assert.equal((await client.summary()).datasetFiles, 1);
    await client.change(folders[1] as string, { datasets: [] });
    await client.until(async () => (await client.summary()).datasetFiles === 0);
  });

  it('reads virtual folders through the client, and does without where it cannot', async () => {
    await client.start(['vscode-vfs://github/owner/none']);
    assert.equal((await client.summary()).datasetFiles, 0);
    await client.stop();
    client = new SettingsClient();
    const virtual = 'vscode-vfs://github/owner/repo';
    const files = new Map([
      [
        `${virtual}/data.csv`,
        'indicator,label_zh,time_period,value,unit,unit_mult\nREV,轻工业营业收入,2022,24.3,CNY,12\n',
      ],
      [`${virtual}/note.md`, '# 笔记\n\n2022年轻工业营业收入42.3万亿元。\n'],
    ]);
    client.connection.onRequest(METHODS.find, () => [...files.keys()]);
    client.connection.onRequest(METHODS.read, ({ uri }: { uri: string }) => {
      const text = files.get(uri);
      return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
    });
    await client.start([virtual]);
    await client.until(() => client.diagnostics.get(`${virtual}/note.md`)?.length === 1);
  });

  it('applies to figures in files that are not open', async () => {
    const rows = 'indicator,label_zh,time_period,value,unit,unit_mult\nREV,轻工业营业收入,2022,24.3,CNY,12\n';
    fs.writeFileSync(path.join(root, 'a', 'figures.csv'), rows);
    fs.writeFileSync(path.join(root, 'a', 'wrong.md'), '# 笔记\n\n2022年轻工业营业收入42.3万亿元。\n');
    await client.start(folders);
    const told = (): readonly { code?: unknown; severity?: unknown }[] =>
      client.diagnostics.get(file(0, 'wrong.md')) ?? [];
    await client.until(() => told().length === 1);
    const code = String(told()[0]?.code);
    assert.match(code, /^figure\./);
    await client.change(folders[0] as string, { rules: { [code]: 'hint' } });
    await client.until(() => told()[0]?.severity === 4);
    await client.change(folders[0] as string, { rules: { [code]: 'off' } });
    await client.until(() => told().length === 0);
    await client.change(folders[0] as string, {});
    await client.until(() => told().length === 1);
  });
});

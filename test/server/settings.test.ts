import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { ConfigurationParams, Hover, InitializeResult } from 'vscode-languageserver-protocol/node';
import { METHODS } from '../../src/protocol/index.ts';
import { Client, Folder } from './client.ts';

/** A client whose settings can be changed while the server runs, each folder with its own. */
class SettingsClient extends Client {
  /** By folder uri; '' for none. */
  readonly settings = new Map<string, unknown>();

  constructor() {
    super();
    this.connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
      items.map(({ scopeUri }) => this.settings.get(scopeUri ?? '') ?? null),
    );
  }

  override start(folders: readonly string[]): Promise<InitializeResult> {
    const workspace = { configuration: true, didChangeConfiguration: { dynamicRegistration: true } };
    return super.start(folders, { capabilities: { window: { workDoneProgress: true }, workspace } });
  }

  async change(folder: string, settings: unknown): Promise<void> {
    this.settings.set(folder, settings);
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }
}

/** A table with one bad cell. */
const table = (indicator: string): string =>
  `indicator,time_period,value,unit\n${indicator},2022,24.3万,CNY\n${indicator},2024,23.2,CNY\n`;

describe('settings of the server', function () {
  this.timeout(30_000);
  let client: SettingsClient;
  let folder: Folder;
  let folders: string[];
  const file = (nth: number, name: string): string => `${folders[nth]}/${name}`;

  beforeEach(async () => {
    folder = new Folder(
      Object.fromEntries(
        ['a', 'b'].flatMap((name) => [
          [`${name}/data.csv`, table(name)],
          [`${name}/archive/old.csv`, table(`${name}-old`)],
          [`${name}/note.md`, '# 笔记\n\n2022年营业收入24.3万亿元。\n'],
        ]),
      ),
    );
    folders = ['a', 'b'].map((name) => folder.uri(name));
    client = new SettingsClient();
  });
  afterEach(async () => {
    await client.stop();
    folder.remove();
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
    await client.until(async () => {
      const { datasetFiles, notes, policies } = await client.summary();
      return datasetFiles === 4 && notes + policies === 2;
    });
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
    fs.writeFileSync(folder.path('a/figures.csv'), rows);
    fs.writeFileSync(folder.path('a/wrong.md'), '# 笔记\n\n2022年轻工业营业收入42.3万亿元。\n');
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

  describe('a folder that the client reads', () => {
    const virtual = 'vscode-vfs://github/owner/repo';
    const note = `${virtual}/note.md`;
    const wrong = '# 笔记\n\n2022年轻工业营业收入42.3万亿元。\n';
    const rows = 'indicator,label_zh,time_period,value,unit,unit_mult\nREV,轻工业营业收入,2022,24.3,CNY,12\n';
    const files = new Map([
      [`${virtual}/data.csv`, rows],
      [note, wrong],
    ]);
    /** What is done before a file is handed over. */
    let before: (uri: string) => unknown;
    let finds: number;

    beforeEach(() => {
      before = () => {};
      finds = 0;
      client.connection.onRequest(METHODS.find, () => {
        finds++;
        return [...files.keys()];
      });
      client.connection.onRequest(METHODS.read, async ({ uri }: { uri: string }) => {
        await before(uri);
        return { base64: Buffer.from(files.get(uri) ?? '').toString('base64') };
      });
    });

    it('is read once, though the client tells of settings as soon as they are watched', async () => {
      client.connection.onRequest('client/registerCapability', () => client.change(virtual, {}));
      await client.start([virtual]);
      await client.until(() => client.diagnostics.get(note)?.length === 1);
      assert.equal(finds, 1);
    });

    it('is read anew when settings change meanwhile', async () => {
      before = async (uri) => {
        before = () => {};
        assert.match(uri, /csv$/);
        await client.change(virtual, { exclude: ['note.md'] });
        // answered only when the server has heard of it
        await client.summary();
      };
      await client.start([virtual]);
      const { notes, policies, datasetFiles } = await client.summary();
      assert.deepEqual([notes, policies, datasetFiles], [0, 0, 1]);
      assert.equal(client.diagnostics.get(note)?.length ?? 0, 0);
    });

    it('has its figures judged by its dataset from the first question on', async () => {
      let handOver: () => void = () => {};
      before = (uri) => {
        if (uri.endsWith('.csv')) return new Promise<void>((resolve) => (handOver = resolve));
      };
      const started = client.start([virtual]);
      await client.until(() => finds === 1);
      const textDocument = { uri: note, languageId: 'markdown', version: 1, text: wrong };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      const position = { line: 2, character: wrong.split('\n')[2]?.indexOf('42.3') };
      const hover = client.connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
      // a question asked later is answered before it
      await client.summary();
      assert.equal(client.diagnostics.has(note), false);
      handOver();
      assert.match(JSON.stringify((await hover).contents), /24\\*\.3/);
      await started;
      assert.equal(client.diagnostics.get(note)?.length, 1);
    });
  });
});

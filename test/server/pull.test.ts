import assert from 'node:assert/strict';
import fs from 'node:fs';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  InitializeResult,
} from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { Client, Folder } from './client.ts';

const TABLE = `indicator,label_zh,time_period,role,bound,value,unit
light.revenue,轻工业规上企业营业收入,2022,actual,eq,24300000000000,CNY
`;
const WRONG = '# 笔记\n\n2022年，轻工业规上企业营业收入25.3万亿元。\n';
const RIGHT = WRONG.replace('25.3', '24.3');
const capabilities = {
  window: { workDoneProgress: true },
  workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: {} },
  textDocument: { diagnostic: {} },
};

describe('diagnostics that a client asks for', function () {
  this.timeout(30_000);
  let client: Client;
  let folder: Folder;
  let uri: string;
  let asked: number;
  let started: InitializeResult;

  beforeEach(async () => {
    folder = new Folder({ 'data.csv': TABLE, 'note.md': WRONG, 'other.md': WRONG });
    uri = folder.uri('note.md');
    client = new Client();
    asked = 0;
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      asked++;
      return null;
    });
    started = await client.start([folder.href], { capabilities });
    await client.until(() => count(uri) === 1 && count(folder.uri('other.md')) === 1);
  });
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  const count = (of: string): number | undefined => client.diagnostics.get(of)?.length;
  const open = (text: string, of = uri): Promise<void> =>
    client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: of, languageId: 'markdown', version: 1, text },
    });
  const change = (text: string): Promise<void> =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    });
  const ask = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });
  const full = async (): Promise<FullDocumentDiagnosticReport> => {
    const report = await ask();
    assert.equal(report.kind, 'full');
    return report as FullDocumentDiagnosticReport;
  };

  it('are those that are sent of a closed document, which are taken back when it is open', async () => {
    assert.equal(started.capabilities.diagnosticProvider?.workspaceDiagnostics, false);
    const sent = client.diagnostics.get(uri) as readonly Diagnostic[];
    await open(WRONG);
    assert.deepEqual((await full()).items, sent);
    await client.until(() => count(uri) === 0);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => count(uri) === 1);
    assert.deepEqual(client.diagnostics.get(uri), sent);
  });

  it('follow the text, and are not told again while they are the same', async () => {
    await open(WRONG);
    const { resultId, items } = await full();
    assert.equal(items.length, 1);
    assert.deepEqual(await ask(resultId), { kind: 'unchanged', resultId });
    await change(RIGHT);
    assert.deepEqual((await full()).items, []);
    await change(WRONG);
    assert.equal((await full()).resultId, resultId);
  });

  it('are to be asked for again when the dataset changes, not when another note does', async () => {
    await open(RIGHT);
    assert.deepEqual((await full()).items, []);
    const changed = (name: string): Promise<void> =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: folder.uri(name), type: 2 }],
      });
    fs.writeFileSync(folder.path('other.md'), RIGHT);
    await changed('other.md');
    await client.until(() => count(folder.uri('other.md')) === 0);
    assert.equal(asked, 0);
    fs.writeFileSync(folder.path('data.csv'), TABLE.replace('24300000000000', '24900000000000'));
    await changed('data.csv');
    await client.until(() => asked === 1);
    assert.equal((await full()).items.length, 1);
  });

  it('are given up when the client does', async () => {
    const long = folder.uri('long.md');
    await open(`# 笔记\n\n${`${WRONG.split('\n')[2]}\n\n`.repeat(20_000)}`, long);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: long } },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
  });

  it('are sent all the same to a client that says so', async () => {
    await client.stop();
    client = new Client();
    const { capabilities: has } = await client.start([folder.href], {
      capabilities,
      initializationOptions: { diagnostics: 'push' },
    });
    assert.equal(has.diagnosticProvider, undefined);
    await open(RIGHT);
    await client.until(() => count(uri) === 0);
    await change(WRONG);
    await client.until(() => count(uri) === 1);
  });
});

import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  FoldingRange,
  LocationLink,
  ProtocolConnection,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import {
  ANNOTATE,
  type ChangeNotesResult,
  type PerformResult,
  type PreviewResult,
  type ReadNotesResult,
} from '../../src/protocol/annotate.ts';
import { Client, Folder } from './client.ts';

const FILES: Readonly<Record<string, string>> = {
  'plan.md': '# 轻工业稳增长工作方案\n\n2023—2024年，轻工业规上企业营业收入:目标[突破25万亿元]{#rev}。\n',
  'note.md': '# 笔记\n\n:举措[开展行动]{for=rev}。\n\n2022年，轻工业规上企业营业收入24.3万亿元。\n',
  'data.csv':
    'indicator,label_zh,time_period,role,bound,value,unit\nREV,轻工业规上企业营业收入,2022,actual,eq,24300000000000,CNY\n',
};

/** The server over stdio with a folder of its own. */
describe('annotation over stdio', function () {
  this.timeout(30_000);
  let folder: Folder;
  let client: Client;
  let connection: ProtocolConnection;
  const uri = (file: string): string => folder.uri(file);
  const place = (file: string, line: number, character: number) => ({
    textDocument: { uri: uri(file) },
    position: { line, character },
  });

  before(async () => {
    folder = new Folder(FILES);
    client = new Client();
    ({ connection } = client);
    await client.start([folder.href]);
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  it('completes ids of other documents', async () => {
    const items = await connection.sendRequest<CompletionItem[]>('textDocument/completion', place('note.md', 2, 15));
    assert.deepEqual(
      items.map((i) => i.label),
      ['rev'],
    );
  });

  it('goes from an id to the passage that has it, and renames both', async () => {
    const links = await connection.sendRequest<LocationLink[]>('textDocument/definition', place('note.md', 2, 15));
    assert.deepEqual(
      links.map((l) => l.targetUri),
      [uri('plan.md')],
    );
    const edit = await connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...place('note.md', 2, 15),
      newName: '营收',
    });
    assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), [uri('note.md'), uri('plan.md')]);
    await assert.rejects(
      connection.sendRequest('textDocument/rename', { ...place('note.md', 2, 15), newName: 'a b' }),
      /no blanks/,
    );
  });

  it('gives tokens and folds', async () => {
    const tokens = await connection.sendRequest<SemanticTokens>(
      'textDocument/semanticTokens/full',
      place('note.md', 0, 0),
    );
    // line, character, length, type, modifiers of the first: `:举措` on line 2
    assert.deepEqual(tokens.data.slice(0, 5), [2, 0, 3, 0, 0]);
    const folds = await connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', place('note.md', 0, 0));
    assert.deepEqual(
      folds.map((f) => f.startLine),
      [0],
    );
  });

  it('offers to mark a selection and works the edit out when it is chosen', async () => {
    const range = { start: { line: 4, character: 6 }, end: { line: 4, character: 17 } };
    const params = { textDocument: { uri: uri('note.md') }, range, context: { diagnostics: [] } };
    const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
    const action = actions.find((a) => a.title === 'Mark as sector');
    assert.ok(action && !action.edit);
    const resolved = await connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.equal(resolved.edit?.changes?.[uri('note.md')]?.length, 2);
  });

  it('makes policy-lens.json for a binding, and refuses in words', async () => {
    const at = { line: 4, character: 20 };
    const ask = (operation: object, position = at) =>
      connection.sendRequest<PerformResult>(ANNOTATE.perform, {
        uri: uri('note.md'),
        range: { start: position, end: position },
        operation,
      });
    const bound = await ask({ op: 'bind-folder', indicator: 'REV' });
    assert.deepEqual(bound.edit?.documentChanges?.[0], {
      kind: 'create',
      uri: uri('policy-lens.json'),
      options: { ignoreIfExists: true },
    });
    assert.match((await ask({ op: 'remove' }, { line: 0, character: 0 })).refused ?? '', /no annotation/);
  });

  it('tells the preview what each annotation says', async () => {
    const { annotations } = await connection.sendRequest<PreviewResult>(ANNOTATE.preview, { uri: uri('plan.md') });
    assert.deepEqual(
      annotations.map((m) => [m.name, m.line]),
      [['target', 2]],
    );
    assert.match(annotations[0]?.tooltip ?? '', /#rev/);
  });

  it('keeps notes beside the document', async () => {
    const range = { start: { line: 4, character: 17 }, end: { line: 4, character: 24 } };
    const { file } = await connection.sendRequest<ChangeNotesResult>(ANNOTATE.changeNotes, {
      uri: uri('note.md'),
      file: '',
      change: { kind: 'add', range, body: '核对', author: '王' },
      now: '2025-01-01T00:00:00Z',
      newId: '1',
    });
    const { threads } = await connection.sendRequest<ReadNotesResult>(ANNOTATE.readNotes, {
      uri: uri('note.md'),
      file,
    });
    assert.deepEqual(
      threads.map((t) => [t.range, t.comments[0]?.body]),
      [[range, '核对']],
    );
  });
});

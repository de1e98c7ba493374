import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  CodeAction,
  ProtocolConnection,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { type ConvertResult, IMPORT, type Mapping } from '../../src/protocol/import.ts';
import { type FixAllResult, REVIEW } from '../../src/protocol/review.ts';
import { Client, Folder } from './client.ts';

const FILES: Readonly<Record<string, string>> = {
  'plan.md': '# 轻工业稳增长工作方案（2023—2024年）\n\n2023—2024年，轻工业规上企业营业收入突破25万亿元。\n',
  'a.md': '# 笔记\n\n2022年，轻工业规上企业营业收入24.6万亿元。\n\n2021年，轻工业规上企业营业收入22.9万亿元。\n',
  'sub/b.md': '# 笔记\n\n2022年，轻工业规上企业营业收入24.8万亿元。\n',
  'data.csv':
    'indicator,label_zh,time_period,role,bound,value,unit\n' +
    'REV,轻工业规上企业营业收入,2022,actual,eq,24300000000000,CNY\n' +
    'REV,轻工业规上企业营业收入,2021,actual,eq,22400000000000,CNY\n',
};

/** The server over stdio with a folder of its own. */
describe('reviewed edits over stdio', function () {
  this.timeout(30_000);
  let folder: Folder;
  let client: Client;
  let connection: ProtocolConnection;
  const uri = (file: string): string => folder.uri(file);

  before(async () => {
    folder = new Folder(FILES);
    client = new Client();
    ({ connection } = client);
    await client.start([folder.href], { initializationOptions: { commands: true } });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  const textEdits = (edit: WorkspaceEdit | undefined): TextDocumentEdit[] =>
    (edit?.documentChanges ?? []).filter((change) => 'edits' in change);
  /** What an edit would write: file and new text, in order. */
  const written = (edit: WorkspaceEdit | undefined): string[] =>
    textEdits(edit).flatMap(({ textDocument, edits }) =>
      edits.map((e) => `${textDocument.uri.slice(folder.href.length + 1)} ${'newText' in e ? e.newText : ''}`),
    );
  /** Labels of what is looked through: ticked in VS Code, whose review is opened by what changes nothing. */
  const reviewed = (edit: WorkspaceEdit | undefined): string[] => {
    const opening = edit?.documentChanges?.find((change) => 'kind' in change);
    assert.ok(opening?.kind === 'create' && opening.options?.ignoreIfExists && opening.annotationId);
    assert.ok(fs.existsSync(fileURLToPath(opening.uri)));
    const { [opening.annotationId]: first, ...labels } = edit?.changeAnnotations ?? {};
    assert.equal(first?.needsConfirmation, true);
    assert.ok(Object.values(labels).every((a) => !a.needsConfirmation));
    return Object.values(labels).map((a) => a.label);
  };
  const actionsAt = (file: string, words: string): Promise<CodeAction[]> => {
    const before = (FILES[file] as string).split(words)[0]?.split('\n') ?? [];
    const position = { line: before.length - 1, character: (before.at(-1) ?? '').length };
    return connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uri(file) },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  };

  it('fixes all documents, a heading for each row of the dataset, each to be confirmed', async () => {
    const found = await connection.sendRequest<FixAllResult>(REVIEW.fixAll);
    assert.deepEqual([found?.figures, found?.documents], [3, 2]);
    assert.deepEqual(written(found?.edit).sort(), ['a.md 22.4', 'a.md 24.3', 'sub/b.md 24.3']);
    const labels = reviewed(found?.edit);
    assert.equal(labels.length, 2);
    assert.match(labels[0] ?? '', /轻工业规上企业营业收入 2022 24\.3 trillion yuan/);
    for (const { edits } of textEdits(found?.edit))
      for (const e of edits) assert.ok('annotationId' in e && found?.edit.changeAnnotations?.[e.annotationId]);
  });

  it('fixes one folder, one document, and nothing where nothing is wrong', async () => {
    const of = (place: string) => connection.sendRequest<FixAllResult>(REVIEW.fixAll, { uri: uri(place) });
    assert.deepEqual(written((await of('sub'))?.edit), ['sub/b.md 24.3']);
    assert.equal((await of('a.md'))?.figures, 2);
    assert.equal(await of('plan.md'), null);
  });

  it('writes the canonical value wherever that row is contradicted', async () => {
    const actions = await actionsAt('a.md', '24.6');
    const action = actions.find((a) => a.title.startsWith('Use the canonical value everywhere (2 places)'));
    assert.ok(action, actions.map((a) => a.title).join('; '));
    const { edit } = await connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.deepEqual(written(edit).sort(), ['a.md 24.3', 'sub/b.md 24.3']);
    assert.equal(reviewed(edit).length, 1);
    const once = await actionsAt('a.md', '22.9');
    assert.ok(!once.some((a) => a.title.includes('everywhere')));
  });

  it('offers to accept a finding with a reason, and to propose a figure that has no row', async () => {
    const [accept, ...more] = (await actionsAt('a.md', '22.9')).filter((a) => a.title.startsWith('Accept here'));
    assert.deepEqual([accept?.command?.command, accept?.diagnostics?.length, more], ['policyLens.silence', 1, []]);
    const propose = (await actionsAt('plan.md', '25万亿元')).find((a) => a.title.startsWith('Propose'));
    assert.ok(propose);
    const { edit } = await connection.sendRequest<CodeAction>('codeAction/resolve', propose);
    assert.deepEqual(reviewed(edit), ['Proposed to the dataset']);
    assert.ok(
      written(edit).some((w) => /^data\.csv REV,.*,2023\/2024,target,gt,25000000000000,CNY,proposed\n$/.test(w)),
      written(edit).join(),
    );
  });

  it('takes a preview of a document for no document of the folder', async () => {
    const summary = () => client.summary();
    const before = await summary();
    const text = FILES['a.md'] as string;
    const open = (place: string) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: place, languageId: 'markdown', version: 1, text },
      });
    await open('vscode-bulkeditpreview-editor:/a.md');
    await open('git:/a.md');
    assert.deepEqual(await summary(), before);
    await open('untitled:/a.md');
    assert.equal((await summary()).notes, before.notes + 1);
  });

  it('reads a sheet as a dataset, and names the cells it leaves out', async () => {
    const rows = [
      ['指标', '单位', '2023年', '2025年目标'],
      ['粮食产量', '亿斤', '13908', '待定'],
    ];
    const mapping = await connection.sendRequest<Mapping>(IMPORT.guess, { rows });
    assert.deepEqual(mapping.columns[3]?.use, { as: 'figures', period: '2025', role: 'target' });
    const found = await connection.sendRequest<ConvertResult>(IMPORT.convert, { rows, mapping, source: 'a.xlsx' });
    assert.equal(found.observations, 1);
    assert.deepEqual(found.problems, [{ cell: 'D2', message: '"待定" is not read as one figure' }]);
  });
});

import assert from 'node:assert/strict';
import fs from 'node:fs';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
} from 'vscode-languageserver-protocol/node';
import { METHODS, type TreeItem } from '../../src/protocol/index.ts';
import { Client, Folder } from './client.ts';

const PLAN = `# 轻工业稳增长工作方案（2023—2024年）

## 一、主要目标

2023—2024年，轻工业规上企业营业收入突破25万亿元，培育50个特色产业集群。

## 二、重点任务

### （一）梯度培育产业集群

培育50个特色产业集群，开展集群培育行动。
`;
const NOTE = '# 核对笔记\n\n2022年，轻工业规上企业营业收入达24.3万亿元。2024年，轻工业规上企业营业收入为28.2万亿元。\n';
const INDICATORS =
  'indicator,label_zh,label_en,aliases,sector,unit\nREV,轻工业规上企业营业收入,light industry revenue,,轻工业,CNY\nCLU,特色产业集群,clusters,,轻工业,{个}\n';
const OBSERVATIONS = `indicator,sector,time_period,role,bound,value,unit,source
REV,轻工业,2022,actual,eq,24300000000000,CNY,https://example.org/a
REV,轻工业,2024,actual,eq,23200000000000,CNY,https://example.org/b
REV,轻工业,2023/2024,target,gt,25000000000000,CNY,https://example.org/c
CLU,轻工业,2023/2024,target,eq,50,{个},https://example.org/c
`;
const PACKAGE = JSON.stringify({
  resources: [
    { name: 'indicators', path: 'indicators.csv' },
    { name: 'observations', path: 'observations.csv' },
  ],
});

const FILES: Readonly<Record<string, string>> = {
  'plan.md': PLAN,
  'note.md': NOTE,
  'indicators.csv': INDICATORS,
  'observations.csv': OBSERVATIONS,
  'datapackage.json': PACKAGE,
};

describe('language server over stdio', function () {
  this.timeout(30_000);
  let client: Client;
  let folder: Folder;

  beforeEach(async () => {
    folder = new Folder(FILES);
    client = new Client();
    await client.start([folder.href]);
  });
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  const ask = <T>(
    method: string,
    file: string,
    words: string,
    source = FILES[file] as string,
    extra: object = {},
  ): Promise<T> => {
    const before = source.slice(0, source.indexOf(words)).split('\n');
    const position = { line: before.length - 1, character: (before[before.length - 1] as string).length };
    return client.connection.sendRequest<T>(method, { textDocument: { uri: folder.uri(file) }, position, ...extra });
  };
  const textAt = (uri: string, range: Location['range']): string => {
    const line = fs.readFileSync(new URL(uri), 'utf8').split('\n')[range.start.line] as string;
    return line.slice(range.start.character, range.end.character);
  };

  it('tells a wrong figure in a file that is not open, and no other', () => {
    const found = client.diagnostics.get(folder.uri('note.md')) ?? [];
    assert.deepEqual(
      found.map((d) => d.code),
      ['figure.value'],
    );
    const loud = (client.diagnostics.get(folder.uri('plan.md')) ?? []).filter((d) => (d.severity ?? 1) <= 2);
    assert.deepEqual(loud, []);
  });

  it('shows how a figure was read and the row', async () => {
    const hover = await ask<Hover>('textDocument/hover', 'note.md', '28.2万亿元');
    const words = (hover.contents as { value: string }).value;
    assert.match(words, /Conflicts with the dataset/);
    assert.match(words, /23\\\.2 trillion yuan/);
    assert.match(words, /\(https:\/\/example\.org\/b\)/);
  });

  it('goes from a cited figure to its row and back to its citations', async () => {
    const rows = await ask<LocationLink[]>('textDocument/typeDefinition', 'note.md', '24.3万亿元');
    assert.equal(rows.length, 1);
    assert.equal(
      textAt((rows[0] as LocationLink).targetUri, (rows[0] as LocationLink).targetSelectionRange),
      '24300000000000',
    );
    const references = await ask<Location[]>('textDocument/references', 'note.md', '24.3万亿元', NOTE, {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(references.map((r) => textAt(r.uri, r.range)).sort(), ['24.3万亿元', '25万亿元', '28.2万亿元']);
  });

  it('goes from measure to target and from target to measure', async () => {
    const targets = await ask<LocationLink[]>('textDocument/definition', 'plan.md', '开展集群培育行动');
    const words = targets.map((t) => textAt(t.targetUri, t.targetSelectionRange));
    assert.ok(words.includes('50个'), words.join());
    const measures = await ask<LocationLink[]>('textDocument/definition', 'plan.md', '50个');
    assert.ok(measures.length > 0);
    assert.match(
      textAt((measures[0] as LocationLink).targetUri, (measures[0] as LocationLink).targetSelectionRange),
      /集群/,
    );
  });

  it('shows what serves a target as its callers, up to the task, and down again', async () => {
    const send = <T>(method: string, item: CallHierarchyItem): Promise<T> =>
      client.connection.sendRequest<T>(method, { item });
    const [target] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', 'plan.md', '50个');
    assert.equal(textAt(target?.uri as string, target?.selectionRange as Location['range']), '50个');
    const measures = await send<CallHierarchyIncomingCall[]>(
      'callHierarchy/incomingCalls',
      target as CallHierarchyItem,
    );
    const action = measures.find(({ from }) => from.name.includes('集群培育行动'));
    assert.ok(action, measures.map(({ from }) => from.name).join());
    const [task] = await send<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', action.from);
    assert.equal(task?.from.name, '梯度培育产业集群');
    const below = await send<CallHierarchyOutgoingCall[]>(
      'callHierarchy/outgoingCalls',
      (task as { from: CallHierarchyItem }).from,
    );
    assert.ok(below.some(({ to }) => to.name === action.from.name));
    const served = await send<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', action.from);
    assert.ok(served.some(({ to }) => textAt(to.uri, to.selectionRange) === '50个'));
  });

  it('offers a fix in the author’s notation that clears the finding', async () => {
    const uri = folder.uri('note.md');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: NOTE },
    });
    const diagnostic = (client.diagnostics.get(uri) ?? [])[0] as Diagnostic;
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], only: ['quickfix'] },
    });
    const preferred = actions.find((a) => a.isPreferred) as CodeAction;
    const [edit] = preferred.edit?.changes?.[uri] ?? [];
    assert.equal(edit?.newText, '23.2');
    const contentChanges = [{ range: edit.range, text: edit.newText }];
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges,
    });
    await client.until(() => client.diagnostics.get(uri)?.length === 0, 'the finding to go');
  });

  it('gives the tree of the plan with conflict counts', async () => {
    const tree = await client.connection.sendRequest<TreeItem[]>(METHODS.tree);
    assert.equal(tree[0]?.kind, 'document');
    const all = (items: readonly TreeItem[]): TreeItem[] => items.flatMap((i) => [i, ...all(i.children)]);
    const kinds = new Set(all(tree).map((i) => i.kind));
    for (const kind of ['document', 'task', 'measure', 'target', 'note'] as const)
      assert.ok(kinds.has(kind), `no ${kind} in the tree`);
    assert.equal(tree.find((i) => i.kind === 'note')?.conflicts, 1);
  });

  it('lists symbols of a document and of the folder', async () => {
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: folder.uri('plan.md') },
    });
    assert.equal(symbols[0]?.name, '轻工业稳增长工作方案（2023—2024年）');
    const found = await client.connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: '集群' });
    assert.ok(found.some((s) => s.name.includes('集群')));
  });

  it('follows the dataset: a changed row changes the verdict, a broken one is told in its file', async () => {
    const uri = folder.uri('observations.csv');
    const set = async (content: string): Promise<void> => {
      fs.writeFileSync(new URL(uri), content);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    };
    await set(OBSERVATIONS.replace('23200000000000', '28200000000000'));
    await client.until(() => client.diagnostics.get(folder.uri('note.md'))?.length === 0, 'the note to agree');
    await set(OBSERVATIONS.replace('23200000000000', '23.2万亿'));
    await client.until(
      () => (client.diagnostics.get(uri) ?? []).some((d) => d.code === 'dataset.number'),
      'the problem in the CSV',
    );
    fs.rmSync(new URL(uri));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await client.until(() => client.diagnostics.get(uri)?.length === 0, 'the problem to go with the file');
  });
});

import assert from 'node:assert/strict';
import {
  dashboardOf,
  diffReport,
  type Grouping,
  nodeCard,
  nodeCitation,
  policyTree,
  readDocument,
  type TreeNode,
  Workspace,
} from '../../../src/core/index.ts';

const URI = 'file:///plan%20(1).md';
const NOTE = 'file:///note.md';
const PLAN = `# 轻工业稳增长工作方案（2023—2024年）

## 一、主要目标

2023—2024年，轻工业规上企业营业收入突破25万亿元，到2025年培育50个特色产业集群。

## 二、重点任务

### （一）稳住重点行业

造纸领域，实施一批节能降碳改造项目。

皮革领域，建设新型绿色鞋材公共服务平台。

### （二）拓展市场

搭建展览展示平台。
`;
const CITING = '# 笔记\n\n2022年，轻工业规上企业营业收入达24.3万亿元。2024年，轻工业规上企业营业收入为28.2万亿元。\n';
const TABLE = `indicator,label_zh,sector,time_period,role,bound,value,unit
REV,轻工业规上企业营业收入,轻工业,2022,actual,eq,24300000000000,CNY
REV,轻工业规上企业营业收入,轻工业,2024,actual,eq,23200000000000,CNY
REV,轻工业规上企业营业收入,轻工业,2023/2024,target,gt,25000000000000,CNY
`;

function workspace(): Workspace {
  const made = new Workspace();
  made.setDatasetFile('file:///data.csv', TABLE);
  made.setDocument(NOTE, CITING);
  made.setDocument(URI, PLAN);
  made.setDocument('file:///todo.md', '# 买菜\n\n牛奶。\n');
  return made;
}
/** `kind label` of a node and its children, children indented. */
const drawn = (nodes: readonly TreeNode[], depth = 0): string[] =>
  nodes.flatMap((n) => [
    `${' '.repeat(depth)}${n.kind} ${n.label}${n.conflicts ? ` !${n.conflicts}` : ''}`,
    ...drawn(n.children, depth + 1),
  ]);
const all = (nodes: readonly TreeNode[]): TreeNode[] => nodes.flatMap((n) => [n, ...all(n.children)]);
const key = ({ uri, kind, span }: TreeNode) => ({ uri, kind, start: span.start });

describe('tree', () => {
  it('by document: plans with their structure, then notes with what they cite, and no other note', () => {
    const tree = policyTree(workspace(), 'zh');
    assert.deepEqual(
      tree.map((n) => [n.kind, n.label, n.conflicts]),
      [
        ['document', '轻工业稳增长工作方案（2023—2024年）', 0],
        ['note', '笔记', 1],
      ],
    );
    assert.deepEqual(tree[0]?.children.map((n) => `${n.kind} ${n.label}`).slice(0, 3), [
      'group 主要目标',
      'sector 轻工业',
      'sector 造纸',
    ]);
  });
  it('by sector: what each document says of it, figures by their row, the rest last, conflicts climbing', () => {
    const lines = drawn(policyTree(workspace(), 'zh', 'sector'));
    assert.deepEqual(
      lines.filter((l) => !l.startsWith(' ')),
      ['sector 轻工业 !1', 'sector 造纸', 'sector 皮革', 'group 未分行业'],
    );
    const own = lines.slice(lines.indexOf('sector 轻工业 !1'), lines.indexOf('sector 造纸'));
    assert.equal(own.filter((l) => l.startsWith('  target')).length, 1);
    assert.equal(own.filter((l) => l.startsWith('  figure')).length, 2);
    const paper = lines.slice(lines.indexOf('sector 造纸'), lines.indexOf('sector 皮革'));
    assert.ok(
      paper.some((l) => l.includes('measure') && l.includes('节能降碳')),
      paper.join('\n'),
    );
    assert.ok(!paper.some((l) => l.includes('鞋材')));
  });
  it('by period: in order of time, documents below, figures below those', () => {
    const tree = policyTree(workspace(), 'en', 'period');
    assert.deepEqual(
      tree.map((n) => `${n.kind} ${n.label} ${n.conflicts}`),
      ['period 2022 0', 'period 2023–2024 0', 'period 2024 1', 'period by 2025 0'],
    );
    for (const period of tree)
      for (const document of period.children)
        assert.ok(document.children.every((n) => n.kind === 'target' || n.kind === 'figure'));
  });
  it('holds every measure, target and cited figure once, whatever it is sorted by', () => {
    const leaves = (grouping: Grouping, kinds: readonly string[]): string[] =>
      all(policyTree(workspace(), 'zh', grouping))
        .filter((n) => kinds.includes(n.kind))
        .map((n) => `${n.uri} ${n.kind} ${n.span.start}`)
        .sort();
    assert.ok(leaves('document', ['measure']).length >= 3);
    assert.deepEqual(leaves('sector', ['measure']), leaves('document', ['measure']));
    for (const grouping of ['sector', 'period'] as const)
      assert.deepEqual(leaves(grouping, ['target', 'figure']), leaves('document', ['target', 'figure']));
  });
  it('gives every node an id of its own', () => {
    for (const grouping of ['document', 'sector', 'period'] as const) {
      const ids = all(policyTree(workspace(), 'zh', grouping)).map((n) => n.id);
      assert.equal(new Set(ids).size, ids.length, grouping);
    }
  });
  it('is the same from digests kept of an earlier run, as is the matrix of targets and measures', () => {
    const [before, now] = [workspace(), workspace()];
    for (const uri of before.documents()) {
      const stored = before.storedDigest(uri);
      assert.ok(stored && now.restore(uri, JSON.parse(JSON.stringify(stored))), uri);
    }
    for (const grouping of ['document', 'sector', 'period'] as const)
      assert.deepEqual(policyTree(now, 'en', grouping), policyTree(before, 'en', grouping));
    assert.deepEqual(dashboardOf(now, 'zh'), dashboardOf(before, 'zh'));
    assert.ok(dashboardOf(now, 'zh').matrix.some((row) => row.measures.length > 0));
  });
  it('keeps a document’s nodes until it or the dataset changes', () => {
    const made = workspace();
    const [plan, note] = policyTree(made, 'zh');
    made.setDocument(NOTE, CITING.replace('28.2', '23.2'));
    const [same, fixed] = policyTree(made, 'zh');
    assert.equal(same, plan);
    assert.notEqual(fixed, note);
    assert.equal(fixed?.conflicts, 0);
    made.setDatasetFile('file:///data.csv', TABLE.replace('23200000000000', '28200000000000'));
    assert.equal(policyTree(made, 'zh')[1]?.conflicts, 1);
  });
});

describe('node of the tree', () => {
  const made = workspace();
  const node = (test: (n: TreeNode) => boolean): TreeNode => all(policyTree(made, 'zh')).find(test) as TreeNode;

  it('has the card of its words', () => {
    const figure = node((n) => n.verdict === 'conflict');
    assert.match(nodeCard(made, key(figure), 'zh') ?? '', /与数据集不一致/);
    assert.match(nodeCard(made, key(node((n) => n.kind === 'measure')), 'zh') ?? '', /举措/);
    assert.equal(nodeCard(made, key(node((n) => n.kind === 'document')), 'zh'), undefined);
  });
  it('is cited in its document’s language: period, indicator, figure, document', () => {
    assert.deepEqual(nodeCitation(made, key(node((n) => n.verdict === 'conflict'))), {
      words: '2024年，轻工业规上企业营业收入28.2万亿元',
      title: '笔记',
      language: 'zh',
    });
    assert.equal(nodeCitation(made, { uri: URI, kind: 'target', start: 1 }), undefined);
  });
});

describe('comparison of two versions', () => {
  const version = (uri: string, text: string) => readDocument(uri, `# 规划 [A](command:x)\n\n## 主要目标\n\n${text}\n`);
  const old = version('file:///old.md', '到2025年，滴灌面积达到30万亩，新建再生水厂4座。');
  const next = version('file:///new.md', '到2025年，滴灌面积达到20万亩，更换智能水表6万只。');
  const link = ({ uri, span }: { uri: string; span: { start: number } }): string => `${uri}#${span.start}`;

  it('has a table for each kind of change with links to both places, weakened first', () => {
    const report = diffReport(old, next, 'zh', link);
    assert.deepEqual(
      [...report.matchAll(/^## (.*)$/gm)].map((m) => m[1]),
      ['放松 (1)', '取消 (1)', '新增 (1)'],
    );
    const addresses = new Map([...report.matchAll(/^\[(\d+)\]: (.*)$/gm)].map((m) => [m[1], m[2]]));
    const row = /^\| .*滴灌面积.*$/m.exec(report)?.[0] ?? '';
    const [, from, to] = /\[30万亩[^\]]*\]\[(\d+)\] \| \[20万亩[^\]]*\]\[(\d+)\]/.exec(row) ?? [];
    assert.match(addresses.get(from) ?? row, /^file:\/\/\/old\.md#\d+$/);
    assert.match(addresses.get(to) ?? row, /^file:\/\/\/new\.md#\d+$/);
    assert.match(report, /\| — \| \[6万只/);
  });
  it('links to nothing that a document says', () =>
    assert.doesNotMatch(diffReport(old, next, 'en', link), /(?<!\\)\]\(|: command/));
  it('says when nothing has changed', () => {
    const report = diffReport(old, old, 'en', link);
    assert.match(report, /No target has changed\./);
    assert.doesNotMatch(report, /^## /m);
  });
});

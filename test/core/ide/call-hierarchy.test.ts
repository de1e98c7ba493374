import assert from 'node:assert/strict';
import { type CallItem, incomingCalls, outgoingCalls, prepareCalls, Workspace } from '../../../src/core/index.ts';

const URI = 'file:///plan.md';
const PLAN = `# 轻工业稳增长工作方案（2023—2024年）

## 一、主要目标

2023—2024年，轻工业规上企业营业收入突破25万亿元，培育50个特色产业集群。

## 二、重点任务

### （一）梯度培育产业集群

制定特色产业集群培育办法；开展产业集群培育行动。

### （二）拓展市场

搭建展览展示平台。
`;
const NOTE = '# 笔记\n\n2023—2024年，轻工业规上企业营业收入要超25万亿元。\n';
const TABLE = `indicator,label_zh,time_period,role,bound,value,unit
REV,轻工业规上企业营业收入,2023/2024,target,gt,25000000000000,CNY
`;

describe('call hierarchy', () => {
  const workspace = new Workspace();
  workspace.setDatasetFile('file:///data.csv', TABLE);
  workspace.setDocument(URI, PLAN);
  workspace.setDocument('file:///note.md', NOTE);
  const at = (words: string): CallItem => {
    const found = prepareCalls(workspace, URI, PLAN.indexOf(words) + 1, 'zh');
    assert.equal(found.length, 1, words);
    return found[0] as CallItem;
  };
  const incoming = (item: CallItem): CallItem[] => incomingCalls(workspace, item, 'zh').map((c) => c.item);
  const outgoing = (item: CallItem): CallItem[] => outgoingCalls(workspace, item, 'zh').map((c) => c.item);

  it('goes from a target to its measures and on to their task', () => {
    const target = at('50个');
    assert.deepEqual([target.kind, target.detail], ['target', '50个 · 2023—2024年']);
    const measures = incoming(target);
    assert.ok(measures.length > 0);
    for (const measure of measures) {
      assert.equal(measure.kind, 'measure');
      assert.match(measure.name, /集群/);
      assert.deepEqual(
        incoming(measure).map((t) => [t.kind, t.name]),
        [['task', '梯度培育产业集群']],
      );
    }
  });
  it('goes back from a task to its measures and from a measure to the target', () => {
    const task = at('梯度培育');
    const measures = outgoing(task);
    assert.deepEqual(
      measures.map((m) => m.kind),
      ['measure', 'measure'],
    );
    const reached = measures.flatMap(outgoing).map((t) => PLAN.slice(t.selection.start, t.selection.end));
    assert.ok(reached.includes('50个'), reached.join());
    assert.deepEqual(outgoing(at('50个')), []);
  });
  it('says in which words of the caller the step is made', () => {
    for (const { item, at: spans } of outgoingCalls(workspace, at('梯度培育'), 'zh'))
      assert.deepEqual(spans, [item.selection]);
  });
  it('begins at the plan’s target from a note that cites it', () => {
    const found = prepareCalls(workspace, 'file:///note.md', NOTE.indexOf('25万亿') + 1, 'zh');
    assert.deepEqual(
      found.map((f) => [f.uri, PLAN.slice(f.selection.start, f.selection.end)]),
      [[URI, '25万亿元']],
    );
  });
  it('has nothing on plain words, nor for words that are gone', () => {
    assert.deepEqual(prepareCalls(workspace, URI, PLAN.indexOf('主要目标'), 'zh'), []);
    assert.deepEqual(incomingCalls(workspace, { ...at('50个'), selection: { start: 1, end: 2 } }, 'zh'), []);
  });
});

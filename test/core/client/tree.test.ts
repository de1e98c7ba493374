import assert from 'node:assert/strict';
import { countLeaves, filterTree } from '../../../src/client/tree/filter.ts';
import { itemAt } from '../../../src/client/tree/nearest.ts';
import type { TreeItem } from '../../../src/protocol/index.ts';

const item = (
  kind: TreeItem['kind'],
  label: string,
  [line, from, to]: readonly [number, number, number],
  children: readonly TreeItem[] = [],
  uri = 'file:///a.md',
): TreeItem => ({
  id: label,
  kind,
  label,
  description: kind === 'target' ? '300项 · 2024年' : '',
  conflicts: 0,
  location: { uri, range: { start: { line, character: from }, end: { line, character: to } } },
  children,
});
const TREE: readonly TreeItem[] = [
  item(
    'document',
    '方案',
    [0, 0, 0],
    [
      item('group', '主要目标', [3, 5, 9], [item('target', '升级产品', [3, 5, 9])]),
      item(
        'sector',
        '造纸',
        [6, 0, 2],
        [item('measure', '实施节能改造', [6, 5, 11]), item('measure', '用好竹浆', [6, 12, 16])],
      ),
      item('task', 'Open Markets', [8, 4, 16]),
    ],
  ),
  item('note', '笔记', [0, 0, 0], [item('figure', '节能', [1, 0, 4], [], 'file:///b.md')], 'file:///b.md'),
];
const labels = (items: readonly TreeItem[]): unknown[] => items.flatMap((i) => [i.label, ...labels(i.children)]);

describe('filter of the tree', () => {
  it('keeps all below what matches, and the way to it', () =>
    assert.deepEqual(labels(filterTree(TREE, '造纸')), ['方案', '造纸', '实施节能改造', '用好竹浆']));
  it('takes words from different levels, in any order and case', () => {
    assert.deepEqual(labels(filterTree(TREE, '节能 造纸')), ['方案', '造纸', '实施节能改造']);
    assert.deepEqual(labels(filterTree(TREE, 'open')), ['方案', 'Open Markets']);
  });
  it('looks at figures and periods too', () =>
    assert.deepEqual(labels(filterTree(TREE, '300项')), ['方案', '主要目标', '升级产品']));
  it('counts the conflicts of what it keeps, those of the item itself among them', () => {
    const bad = { conflicts: 1, severity: 'error' } as const;
    const [right, wrong] = [item('figure', '出口', [1, 0, 4]), { ...item('figure', '利润', [2, 0, 4]), ...bad }];
    const note = { ...item('note', '笔记', [0, 0, 0], [right, wrong]), ...bad };
    const told = (filter: string, items: readonly TreeItem[]) =>
      filterTree(items, filter).map(({ conflicts, severity }) => [conflicts, severity]);
    assert.deepEqual(told('出口', [note]), [[0, undefined]]);
    assert.deepEqual(told('利润', [note]), [[1, 'error']]);
    assert.deepEqual(told('出口', [{ ...note, conflicts: 2, severity: 'warning' }]), [[1, 'warning']]);
  });
  it('keeps everything when empty, nothing when nothing matches', () => {
    assert.equal(filterTree(TREE, '  '), TREE);
    assert.deepEqual(filterTree(TREE, '造纸 皮革'), []);
    assert.equal(countLeaves(TREE), 5);
  });
});

describe('item at the caret', () => {
  const at = (line: number, character: number, uri = 'file:///a.md'): string | undefined =>
    itemAt(TREE, uri, { line, character })?.label;

  it('is the one whose words hold it', () => {
    assert.equal(at(3, 6), '升级产品');
    assert.equal(at(6, 8), '实施节能改造');
    assert.equal(at(1, 2, 'file:///b.md'), '节能');
  });
  it('is the last one before it on other words', () => {
    assert.equal(at(7, 0), '用好竹浆');
    assert.equal(at(20, 0), 'Open Markets');
  });
  it('is the document above all of them, and nothing in other files', () => {
    assert.equal(at(1, 0), '方案');
    assert.equal(at(1, 0, 'file:///c.md'), undefined);
  });
});

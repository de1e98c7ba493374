import assert from 'node:assert/strict';
import { fileName, policyTree, Workspace } from '../../../src/core/index.ts';

describe('a uri as a person reads it', () => {
  for (const { uri, name } of [
    { uri: 'file:///plans/%E6%96%B9%E6%A1%88.md', name: '方案.md' },
    { uri: 'file:///plans/50%.md', name: '50%.md' },
    { uri: 'plan.md', name: 'plan.md' },
  ])
    it(`${uri} is ${name}`, () => assert.equal(fileName(uri), name));

  it('names a document without a title in the tree, a lone % or not', () => {
    const workspace = new Workspace();
    workspace.setDatasetFile(
      'file:///data.csv',
      'indicator,label_zh,time_period,role,bound,value,unit\nREV,营业收入,2022,actual,eq,24300000000000,CNY\n',
    );
    workspace.setDocument('file:///50%.md', '| 指标 | 2022年 |\n| --- | --- |\n| 营业收入 | 24.3万亿元 |\n');
    assert.deepEqual(
      policyTree(workspace, 'zh').map((node) => node.label),
      ['50%.md'],
    );
  });
});

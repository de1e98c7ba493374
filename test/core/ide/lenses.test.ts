import assert from 'node:assert/strict';
import { lensesOf, Workspace } from '../../../src/core/index.ts';

const PLAN = `# 造纸行业稳增长工作方案

为推动造纸行业稳增长，制定本方案。

## 一、主要目标

到2025年，造纸行业营业收入达到500亿元以上，造纸产量达到90万吨。

到2025年，纸浆进口量下降到30万吨。

## 二、重点任务

### （一）节能

实施节能改造。
`;
const TABLE = `indicator,label_zh,time_period,role,bound,value,unit,unit_mult
REV,造纸行业营业收入,2025,target,ge,500,CNY,8
OUT,造纸产量,2025,target,eq,90,t,4
IMP,纸浆进口量,2025,target,eq,30,t,4
`;
const NOTE =
  '# 笔记\n\n方案提出，到2025年造纸行业营业收入达到500亿元以上，造纸产量达到90万吨，纸浆进口量下降到30万吨。\n';

describe('lenses', () => {
  const made = new Workspace();
  made.setDatasetFile('file:///data.csv', TABLE);
  made.setDocument('file:///plan.md', PLAN);
  made.setDocument('file:///note.md', NOTE);

  it('say which figure of the line they count for where there are several, and nothing of what is not there', () => {
    assert.deepEqual(
      lensesOf(made, 'file:///plan.md').map((lens) => [lens.title.zh, lens.title.en]),
      [
        ['500亿元：1 处引用', '500亿元: 1 citation'],
        ['90万吨：1 处引用', '90万吨: 1 citation'],
        ['1 处引用', '1 citation'],
      ],
    );
  });
  it('stand over policy documents only', () => assert.deepEqual(lensesOf(made, 'file:///note.md'), []));
});

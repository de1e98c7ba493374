import assert from 'node:assert/strict';
import { checkDraft, lookUp, planTargets, Workspace } from '../../../src/core/index.ts';

const PLAN = `# 轻工业稳增长工作方案（2023—2024年）

## 一、主要目标

2023—2024年，轻工业规上企业营业收入突破25万亿元。

## 二、重点任务

### （一）梯度培育产业集群

培育50个特色产业集群，开展集群培育行动。
`;
const INDICATORS = `indicator,label_zh,label_en,aliases,sector,unit
REV,轻工业规上企业营业收入,light industry revenue,营收,轻工业,CNY
GRO,轻工业营业收入增速,light industry revenue growth,,轻工业,%
`;
const OBSERVATIONS = `indicator,sector,time_period,role,bound,value,unit,unit_mult,source
REV,轻工业,2022,actual,eq,24.3,CNY,12,https://example.org/a
REV,轻工业,2024,actual,eq,23.2,CNY,12,https://example.org/b
REV,轻工业,2023/2024,target,gt,25,CNY,12,https://example.org/c
GRO,轻工业,2024,actual,eq,2.1,%,0,https://example.org/d
`;

describe('look-ups for assistants', () => {
  const workspace = new Workspace();
  workspace.setDatasetFile('file:///d/indicators.csv', INDICATORS);
  workspace.setDatasetFile('file:///d/observations.csv', OBSERVATIONS);
  workspace.setDocument('file:///plan.md', PLAN);

  it('gives the rows of one indicator with value, unit and source', () => {
    const found = lookUp(workspace, '营收', '2024', 'zh');
    assert.equal(found.kind, 'found');
    if (found.kind !== 'found') return;
    assert.deepEqual(
      found.rows.map((r) => [r.value, r.unit, r.period, r.role, r.source]),
      [['23200000000000', 'CNY', '2024', 'actual', 'https://example.org/b']],
    );
    assert.equal(OBSERVATIONS.slice(found.rows[0]?.place.span.start, found.rows[0]?.place.span.end), '23.2');
  });

  it('chooses none where several fit, and none where nothing does', () => {
    const several = lookUp(workspace, 'Light industry', undefined, 'en');
    assert.deepEqual(several.kind === 'ambiguous' && several.candidates.map((c) => c.indicator), ['REV', 'GRO']);
    for (const nothing of ['钢产量', '', '   ']) assert.equal(lookUp(workspace, nothing, undefined, 'zh').kind, 'none');
  });

  it('gives no other period’s row for a period without one', () => {
    for (const period of ['2021', 'soon'])
      assert.deepEqual(lookUp(workspace, 'REV', period, 'en'), { kind: 'found', rows: [] });
  });

  it('lists a plan’s targets with their place', () => {
    const [target] = planTargets(workspace, '轻工业稳增长', 'zh');
    assert.equal(target?.period, '2023/2024');
    assert.equal(target?.verdict, 'agrees');
    assert.equal(PLAN.slice(target?.place.span.start, target?.place.span.end), '25万亿元');
    assert.deepEqual(planTargets(workspace, 'no such plan', 'zh'), []);
  });

  it('checks a draft that is in no file, and leaves the workspace as it was', () => {
    const draft = '2024年，轻工业规上企业营业收入为28.2万亿元。钢产量为3亿吨。';
    const [wrong, unknown] = checkDraft(workspace, draft, 'zh');
    assert.deepEqual([wrong?.verdict, wrong?.canonical?.words], ['conflict', '23.2万亿元']);
    assert.match(wrong?.code ?? '', /^figure\./);
    assert.deepEqual([unknown?.verdict, unknown?.canonical, unknown?.code], ['unmatched', null, null]);
    assert.deepEqual(workspace.documents(), ['file:///plan.md']);
  });
});

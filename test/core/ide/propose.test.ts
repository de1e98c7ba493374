import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/annotate/index.ts';
import { actionsAt } from '../../../src/core/ide/annotate-actions.ts';
import { type Performed, perform, Workspace } from '../../../src/core/index.ts';

const PLAN = `# 轻工业稳增长工作方案（2023—2024年）

2023—2024年，轻工业规上企业营业收入突破25万亿元。

2023—2024年，升级创新消费品超过300项。
`;
const INDICATORS =
  'indicator,label_zh,label_en,aliases,sector,unit\nREV,轻工业规上企业营业收入,light industry revenue,,轻工业,CNY\n';
const HEAD = 'indicator,sector,time_period,role,bound,value,value_max,unit,unit_mult,source,source_quote,obs_status\n';
const FIRST = 'REV,轻工业,2022,actual,eq,24.3,,CNY,12,,,\n';

function workspaceOf(files: Readonly<Record<string, string>>, plan = PLAN): Workspace {
  const workspace = new Workspace();
  for (const [name, text] of Object.entries(files)) workspace.setDatasetFile(`file:///data/${name}`, text);
  workspace.setDocument('file:///plan.md', plan);
  return workspace;
}

function proposed(workspace: Workspace, words: string, plan = PLAN): Performed {
  const at = plan.indexOf(words);
  return perform(workspace, 'file:///plan.md', { start: at, end: at }, { op: 'propose' });
}

/** The dataset's files after a proposal. */
function written(workspace: Workspace, found: Performed): Record<string, string> {
  assert.ok(found.ok, found.ok ? '' : found.reason.zh);
  const texts: Record<string, string> = {};
  for (const [uri, edits] of found.changes) {
    const name = uri.split('/').pop() as string;
    texts[name] = applyEdits(workspace.datasetText(uri) ?? '', edits);
  }
  return texts;
}

describe('propose to the dataset', () => {
  it('adds a row for a period that has none, with the sentence, to be looked through first', () => {
    const workspace = workspaceOf({ 'indicators.csv': INDICATORS, 'observations.csv': HEAD + FIRST });
    const found = proposed(workspace, '25万亿元');
    assert.ok(found.ok && found.review);
    assert.deepEqual(written(workspace, found), {
      'observations.csv': `${HEAD + FIRST}REV,,2023/2024,target,gt,25,,CNY,12,轻工业稳增长工作方案（2023—2024年）,2023—2024年，轻工业规上企业营业收入突破25万亿元,proposed\n`,
    });
  });

  it('is not used, but hinted at, until somebody clears the mark', () => {
    const files = { 'indicators.csv': INDICATORS, 'observations.csv': HEAD + FIRST };
    const texts = { ...files, ...written(workspaceOf(files), proposed(workspaceOf(files), '25万亿元')) };
    const waiting = workspaceOf(texts);
    const [problem, ...more] = waiting.datasetProblems('file:///data/observations.csv');
    assert.deepEqual([problem?.code, problem?.severity, more], ['dataset.proposed', 'hint', []]);
    const at = texts['observations.csv'].slice(problem?.span.start, problem?.span.end);
    assert.equal(at, 'proposed');
    const kinds = (w: Workspace) => w.judgement('file:///plan.md')?.verdicts.map((v) => v.kind);
    assert.equal(kinds(waiting)?.[0], 'no-row');
    const accepted = workspaceOf({ ...texts, 'observations.csv': texts['observations.csv'].replace('proposed', '') });
    assert.equal(kinds(accepted)?.[0], 'agrees');
    assert.deepEqual(accepted.datasetProblems('file:///data/observations.csv'), []);
    const again = proposed(waiting, '25万亿元');
    assert.ok(!again.ok && again.reason.en.includes('already'));
  });

  it('adds the indicator as well where none is known', () => {
    const workspace = workspaceOf({ 'indicators.csv': INDICATORS, 'observations.csv': HEAD + FIRST });
    const texts = written(workspace, proposed(workspace, '300项'));
    assert.match(texts['indicators.csv'] ?? '', /\n升级创新消费品,升级创新消费品,,,,\{项\}\n$/);
    assert.match(texts['observations.csv'] ?? '', /\n升级创新消费品,,2023\/2024,target,gt,300,,\{项\},0,/);
  });

  it('writes into a lone table as it is: its columns, delimiter and line breaks, the columns it lacks added', () => {
    const lone = '指标名称;时间;数值;单位\r\n轻工业规上企业营业收入;2022;24300000000000;CNY';
    const workspace = workspaceOf({ 'figures.csv': lone });
    const texts = written(workspace, proposed(workspace, '25万亿元'));
    assert.equal(
      texts['figures.csv'],
      '指标名称;时间;数值;单位;role;bound;obs_status\r\n轻工业规上企业营业收入;2022;24300000000000;CNY\r\n' +
        '轻工业规上企业营业收入;2023/2024;25000000000000;CNY;target;gt;proposed\r\n',
    );
    assert.deepEqual(
      workspaceOf(texts)
        .datasetProblems('file:///data/figures.csv')
        .map((p) => p.code),
      ['dataset.proposed'],
    );
  });

  it('is offered for these figures and for no others', () => {
    const plan = `${PLAN}\n2022年，轻工业规上企业营业收入24.3万亿元，预计2030年粮食产量10亿斤。\n`;
    const files = { 'indicators.csv': INDICATORS, 'observations.csv': HEAD + FIRST };
    const offered = (words: string, workspace = workspaceOf(files, plan)) => {
      const at = plan.indexOf(words);
      return actionsAt(workspace, 'file:///plan.md', { start: at, end: at }).some((a) => a.operation.op === 'propose');
    };
    assert.deepEqual(
      ['25万亿元', '300项', '24.3万亿元', '10亿斤', '方案'].map((w) => offered(w)),
      [true, true, false, false, false],
    );
    assert.equal(offered('25万亿元', workspaceOf({}, plan)), false);
  });
});

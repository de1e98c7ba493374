import assert from 'node:assert/strict';
import { partsOf } from '../../../src/core/outline/parts.ts';
import { cut, piecesOf } from '../../../src/core/outline/pieces.ts';
import { titleRole } from '../../../src/core/outline/titles.ts';
import { topicOf } from '../../../src/core/outline/topics.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

describe('titleRole', () => {
  const roles = {
    work: ['重点任务', '主要任务', '工作举措', 'What we will do', 'Programme of work', 'Key actions'],
    aims: [
      '主要目标',
      '发展目标',
      'Headline targets',
      'Where we are going',
      'Objectives',
      'What 2035 should look like',
    ],
    background: ['发展基础', '现状', 'Where we start', 'Summary', 'Baseline'],
    general: ['总体要求', '总　则', '基本原则', 'Overall requirements', 'Guiding principles'],
    safeguards: ['保障措施', '组织实施', 'Governance', 'Monitoring and evaluation', 'Paying for it', 'Carrying it out'],
    closing: ['附则', '附　则', 'Notes', 'Annex B'],
    plain: [
      '建设任务分解',
      '着力优化供给',
      'Generation',
      'Lower bills',
      'Money that follows results',
      'Paying for parking',
    ],
  };
  for (const [role, titles] of Object.entries(roles))
    for (const title of titles) it(`${title} → ${role}`, () => assert.equal(titleRole(title), role));
});

describe('topicOf', () => {
  it('reads a run-in head', () => {
    assert.deepEqual(topicOf('水泥领域，推广协同处置'), { name: '水泥', kind: '领域', length: 5, at: 0 });
    assert.equal(topicOf('具体来看,在陶瓷行业,淘汰落后窑炉')?.name, '陶瓷');
    assert.equal(topicOf('In the cement sector, close old kilns')?.name, 'cement');
  });
  it('reads none in a sentence', () => {
    assert.equal(topicOf('水泥工业产能过剩，价格走低'), undefined);
    assert.equal(topicOf('In the spring, open the gates'), undefined);
  });
});

describe('partsOf', () => {
  const titles = (text: string): string[] =>
    partsOf(readSyntax(text)).parts.map((p) => `${p.label}|${p.title}|${p.form}`);
  it('reads Roman numerals before a title', () => {
    assert.deepEqual(titles('## IV. Safeguards\n\n## V. Notes\n\n## IVX rays'), [
      'IV.|Safeguards|heading',
      'V.|Notes|heading',
      '|IVX rays|heading',
    ]);
  });
  it('reads titles that run into their paragraph', () => {
    assert.deepEqual(titles('（一）畅通主通道。加快隧道建设。\n\n（二）到2027年，里程达到90公里。'), [
      '（一）|畅通主通道|run-in',
    ]);
    assert.deepEqual(titles('一是补齐短板。新建泵站。\n\n二是实施改造，更换旧管。'), ['一是|补齐短板|mark']);
    assert.deepEqual(titles('**Outlay.** The budget is small.'), ['|Outlay|bold']);
    assert.deepEqual(titles('**一、工作目标。**2025年，建成站点50个。'), ['一、|工作目标|run-in']);
  });
  it('takes no member of a list for a title', () => {
    assert.deepEqual(titles('一是建设泵站。二是更换旧管。'), []);
  });
  it('inherits the role of the part above', () => {
    const { parts } = partsOf(
      readSyntax('# 方案\n\n## 三、重点任务\n\n### （一）补链\n\n培育企业。\n\n## 四、附则\n\n略。'),
    );
    assert.deepEqual(
      parts.map((p) => p.role),
      ['plain', 'work', 'work', 'closing'],
    );
  });
});

describe('piecesOf', () => {
  const pieces = (text: string): string[] => {
    const document = readSyntax(text);
    return piecesOf(document, partsOf(document)).map((p) => p.text);
  };
  it('cuts at sentence ends and semicolons, not inside quotes, brackets or figures', () => {
    assert.deepEqual(pieces('建设“一站；多点”网络；新增1.2万个（含0.3万个。）。'), [
      '建设“一站；多点”网络',
      '新增1.2万个（含0.3万个。）',
    ]);
    assert.deepEqual(pieces('Spend Rs. 4.5 crore, e.g. on wells; drill 3. Close No. 7 now.'), [
      'Spend Rs. 4.5 crore, e.g. on wells',
      'drill 3',
      'Close No. 7 now',
    ]);
  });
  it('drops numbers and marks', () => {
    assert.deepEqual(pieces('①建泵站。②换旧管。三是验收；'), ['建泵站', '换旧管', '验收']);
  });
  it('reads nothing in an empty block', () => {
    const document = readSyntax('。；');
    const block = document.blocks[0];
    assert.ok(block?.kind === 'paragraph');
    assert.deepEqual(cut(block, 0), []);
  });
});

import assert from 'node:assert/strict';
import { segment } from '../../../src/core/recognize/claim/clauses.ts';

const clauses = (text: string): string[] => {
  const { clauses } = segment(text);
  return clauses.map((c) => text.slice(c.span.start, c.span.end)).filter(Boolean);
};
const sentences = (text: string): string[] => segment(text).sentences.map((s) => text.slice(s.start, s.end).trim());

describe('clauses', () => {
  it('cuts Chinese at ，；： and keeps 、 inside', () => {
    assert.deepEqual(clauses('目标如下：夏粮、早稻增产，增长3%；秋粮稳定。'), [
      '目标如下',
      '夏粮、早稻增产',
      '增长3%',
      '秋粮稳定',
    ]);
  });

  it('makes brackets clauses of their own with their host', () => {
    const text = '面积119319千公顷（178979万亩，见表），比上年增加';
    const { clauses: found } = segment(text);
    assert.deepEqual(clauses(text), ['面积119319千公顷（178979万亩，见表）', '178979万亩', '见表', '比上年增加']);
    assert.equal(found[1]?.host, 0);
    assert.equal(text.slice(found[0]?.holes[0]?.start, found[0]?.holes[0]?.end), '（178979万亩，见表）');
  });

  it('keeps names in quotes and titles whole', () => {
    assert.deepEqual(clauses('坚持“先立后破，稳中求进”，落实《纲要，2025》'), [
      '坚持“先立后破，稳中求进”',
      '落实《纲要，2025》',
    ]);
  });

  it('keeps thousands, decimals, ranges and clock times whole', () => {
    assert.deepEqual(clauses('It was 59,303.4 at 9:30, 2023—2024年 3.5%—4%'), [
      'It was 59,303.4 at 9:30',
      '2023—2024年 3.5%—4%',
    ]);
  });

  it('ends sentences at a full stop, not at an abbreviation', () => {
    assert.deepEqual(sentences('Use approx. 5 of them, e.g. No. 3. The U.S. plan is new.'), [
      'Use approx. 5 of them, e.g. No. 3.',
      'The U.S. plan is new.',
      '',
    ]);
  });

  it('does not let an unclosed bracket swallow the next line', () => {
    assert.deepEqual(clauses('面积（约5公顷，\n产量3吨'), ['面积（约5公顷', '产量3吨']);
  });
});

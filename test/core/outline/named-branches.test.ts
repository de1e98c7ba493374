import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/core/outline/index.ts';
import { read } from './support.ts';

/** What a plan's paragraphs name as branches. */
const branches = (...paragraphs: string[]): string[] => {
  const { document, claims } = read(`# 青禾县行动方案\n\n## 重点任务\n\n${paragraphs.join('\n\n')}\n`);
  return outlineOf(document, claims).sectors.map((s) => s.name);
};

describe('branches that paragraphs open with', () => {
  const known = ['造纸领域，推广再生浆。', '皮革领域，开发新革。', '电池行业，回收旧电池。'];
  it('may be unknown to the lexicon', () =>
    assert.deepEqual(branches(...known, '陶艺领域，开发新釉。'), ['造纸', '皮革', '电池', '陶艺']));
  it('are none where only an aspect is named', () =>
    assert.deepEqual(branches(...known, '抽检方面，建立台账。'), ['造纸', '皮革', '电池']));
  it('are none where a whole phrase stands before the word', () =>
    assert.deepEqual(branches(...known, '新旧动能转换有关的各类重点领域，建立台账。'), ['造纸', '皮革', '电池']));
});

describe('words of a branch in names of bodies and laws', () => {
  const english = (text: string): string[] => {
    const { document, claims } = read(text);
    return outlineOf(document, claims).sectors.map((s) => s.name);
  };
  it('name none', () => {
    for (const text of [
      '# Winter notes\n\nThe Fisheries Agency publishes lists. The Fisheries Act came in May.\n',
      '# Winter notes\n\nThe Ministry of Fisheries publishes lists. The Minister for Fisheries spoke.\n',
    ])
      assert.deepEqual(english(text), []);
  });
  it('name one where the branch itself is told of', () =>
    assert.deepEqual(english('# Winter notes\n\nFisheries did well. Fisheries had a good year.\n'), ['fisheries']));
});

import assert from 'node:assert/strict';
import { claimsOf } from '../../../src/core/recognize/claim/index.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

describe('words that announce figures and name none', () => {
  const named = (text: string): string | undefined => claimsOf(readSyntax(text))[0]?.indicator?.value;
  for (const text of ['主要目标：3万吨。', '换算说明：3万吨。', 'Targets: 30 GW.', 'The figures are: 30 GW.'])
    it(text, () => assert.equal(named(text), undefined));
  for (const [text, name] of [
    ['早稻：3万吨。', '早稻'],
    ['Offshore wind: 30 GW.', 'Offshore wind'],
  ] as const)
    it(text, () => assert.equal(named(text), name));
});

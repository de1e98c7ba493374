import assert from 'node:assert/strict';
import { periodText } from '../../../src/core/model/period.ts';
import { claimsOf } from '../../../src/core/recognize/claim/index.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

/** Reads a note of 12 March 2025 with figures marked ‹3%|2024›: what was read of each, and what should be. */
function timesOf(marked: string, title = '# Trade'): { readonly read: string[]; readonly told: string[] } {
  let text = `${title}\n\n*London, 12 March 2025.*\n\n`;
  const figures: { start: number; told: string }[] = [];
  for (const piece of marked.split(/(‹[^›]*›)/)) {
    if (!piece.startsWith('‹')) text += piece;
    else {
      const [words = '', told = ''] = piece.slice(1, -1).split('|');
      figures.push({ start: text.length, told });
      text += words;
    }
  }
  const claims = claimsOf(readSyntax(text));
  const read = figures.map(({ start }) => {
    const claim = claims.find((c) => c.span.start <= start && start < c.span.end);
    assert.ok(claim, `no figure at ${text.slice(start, start + 20)}`);
    return claim.period ? periodText(claim.period.value) : 'none';
  });
  return { read, told: figures.map((f) => f.told) };
}

describe('the time that English sentences go on with', () => {
  for (const [what, text, title] of [
    [
      'is that of the main clause, not what it is compared with',
      'Output rose ‹2.1 percent|2023› in 2023, after ‹1.4 percent|2022› in 2022. Orders gained ‹3 percent|2023›.',
      '# Nordic outlook, 2025',
    ],
    [
      'is what the sentence is told of, though the title names the month of issue',
      'Trade grew ‹2.9%|2024› in 2024. Services expanded by ‹6.8%|2024›.',
      '# Trade: the March 2025 release',
    ],
    [
      'is the title’s where its year had passed: a figure of another year looks back',
      'The share was ‹61%|2000› in 2000. Prices rose ‹4%|2023›.',
      '# Prices in 2023',
    ],
    [
      'is a year told of debt behind a month told of prices',
      'Inflation stood at ‹3 percent|2024-09› in September 2024. Debt was ‹58 percent|2023› of GDP in 2023. Interest took ‹12 percent|2023› of revenue.',
    ],
    [
      'is the nearer one of two years to come',
      'It projects growth of ‹2.8 percent|2025› in 2025 and ‹3.0 percent|2026› in 2026. Trade is expected to rise ‹2 percent|2025›.',
    ],
    [
      'is the later one of two years that have passed',
      'Growth was ‹2.8 percent|2022› in 2022 and ‹3.0 percent|2023› in 2023. Trade rose ‹2 percent|2023›.',
    ],
    [
      'is the year spoken of, not the years that led up to it',
      'Countries paid ‹$443 billion|2022› in 2022. Between 2012 and 2022 debt rose by ‹134 percent|2012/2022›. Lending dropped by ‹23 percent|2022›.',
    ],
    [
      'is of those years where no single one was spoken of',
      'Between 2012 and 2022 debt rose by ‹134 percent|2012/2022›. Lending dropped by ‹23 percent|2012/2022›.',
    ],
    [
      'is not that of a forecast, for what is reported',
      'Sales were ‹5 million tonnes|2024› in 2024. The agency expects ‹6 million tonnes|2026› in 2026. Stocks fell to ‹2 million tonnes|2024›.',
    ],
    [
      'is not that of a goal, for what is reported',
      'Output was ‹5 million tonnes|2023› in 2023. The goal is ‹9 million tonnes|2030› in 2030. Exports came to ‹2 million tonnes|2023›.',
    ],
    [
      'is not one that has passed, for a forecast',
      'Output grew ‹2 percent|2023› in 2023. Exports are expected to rise ‹3 percent|2025›.',
    ],
    [
      'is that of a forecast, for the next',
      'The agency expects ‹6 million tonnes|2026› in 2026. Exports are expected to rise ‹3 percent|2026›.',
    ],
    [
      'is that of its year for what is to be by its end',
      'Capacity was ‹22 GW|2025-01› at the end of January 2025. It is to pass ‹25 GW|../2025› by the end of the year.',
    ],
    [
      'is not that of a look back within a sentence',
      'Chile produced ‹5.5 million tonnes|2024› in 2024; it produced ‹5.2 million tonnes|2023› in 2023. Peru accounted for ‹2.7 million tonnes|2024›.',
    ],
  ] as const)
    it(what, () => {
      const { read, told } = timesOf(text, title);
      assert.deepEqual(read, told);
    });
});

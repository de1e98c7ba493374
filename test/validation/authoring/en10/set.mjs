/** Share of the quotas of planted errors. */
export const SHARE = 0.5;
/** Every target inside a measure is linked to it. */
export const LINK_INSIDE = true;
// Rewrites that no rule can make: the same period or the same sentence in other words. `[document, old, new]`.
export const PERIODS = [
  ['en-q01-singapore', 'At the end of 2024 about', 'At end-2024 about'],
  ['en-q03-tanzania', 'In 2022/23 it earned', 'In FY2022-23 it earned'],
  ['en-q04-vietnam', '**The third quarter of 2025.** Output', '**Q3 2025.** Output'],
];
export const SENTENCES = [
  [
    'en-q01-singapore',
    'The overall recycling rate in 2023 was 52%; for household waste it was only 12%.',
    'In 2023 only 12% of household waste was recycled; the overall recycling rate was 52%.',
  ],
  [
    'en-q02-brazil',
    'In 2004 it still accounted for 17.8% of GDP; in 2022 the share was 12.9%.',
    'In 2022 its share was 12.9% of GDP; in 2004 it had still accounted for 17.8%.',
  ],
  ['en-q03-tanzania', 'Peak demand in 2024 came to 1,888 MW, and', 'In 2024 demand peaked at 1,888 MW, and'],
  [
    'en-q05-schools',
    'Aid to education came to $16.6 billion in 2022',
    'In 2022 aid to education amounted to $16.6 billion',
  ],
];

/** Share of the quotas of planted errors. */
export const SHARE = 0.75;
/** Every target inside a measure is linked to it. */
export const LINK_INSIDE = true;
// Rewrites that no rule can make: the same period or the same sentence in other words. `[document, old, new]`.
export const PERIODS = [
  ['en-j05-china-shops', 'From January to June,', 'In the first six months of 2025,'],
  ['en-j06-ev-outlook', 'In the first quarter of 2025 more than', 'In Q1 2025 more than'],
  ['en-j02-surya-ghar', 'As of 10 March 2025, panels', 'As of 2025-03-10, panels'],
  ['en-j01-repowereu', 'In 2021 the Union bought', 'In calendar 2021 the Union bought'],
];
export const SENTENCES = [
  [
    'en-j04-weo',
    'World output grew 3.3 percent in 2024, after 3.5 percent in 2023.',
    'After 3.5 percent in 2023, world output grew 3.3 percent in 2024.',
  ],
  [
    'en-j05-china-shops',
    'Online retail sales grew 8.5 percent to 7.4295 trillion yuan;',
    'Online retail sales came to 7.4295 trillion yuan, an increase of 8.5 percent;',
  ],
  [
    'en-j07-hunger',
    'The number of people unable to afford it fell from 2.76 billion in 2019 to 2.60 billion in 2024.',
    'In 2024, 2.60 billion people were unable to afford it, compared with 2.76 billion in 2019.',
  ],
  [
    'en-j08-pledges',
    'World emissions reached 57.7 billion tonnes of CO2 equivalent in 2024, 2.3% more than in 2023.',
    'In 2024 world emissions were 2.3% higher than in 2023 and reached 57.7 billion tonnes of CO2 equivalent.',
  ],
];

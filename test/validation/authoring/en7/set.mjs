/** Share of the quotas of planted errors. */
export const SHARE = 0.6;
/** Every target inside a measure is linked to it. */
export const LINK_INSIDE = true;
// Rewrites that no rule can make: the same period or the same sentence in other words. `[document, old, new]`.
export const PERIODS = [
  ['en-k05-ecb', 'In the first quarter of 2025 GDP', 'In January–March 2025 GDP'],
  ['en-k01-elective', 'by the end of March 2025', 'by 31 March 2025'],
  ['en-k04-malaria', 'In 2023 the world counted', 'In calendar year 2023 the world counted'],
];
export const SENTENCES = [
  ['en-k02-biodiversity', 'compared with 16.6% and 7.7% in 2020', 'compared in 2020 with 16.6% and 7.7%'],
  [
    'en-k04-malaria',
    'Manufacturers delivered 195 million nets to sub-Saharan Africa in 2023,',
    'In 2023, 195 million nets were delivered to sub-Saharan Africa,',
  ],
  [
    'en-k05-ecb',
    'Unemployment was 6.2% in April, the lowest since the launch of the euro.',
    'In April, unemployment was at its lowest since the launch of the euro, 6.2%.',
  ],
  ['en-k06-unemployment', 'in 2024 the employment rate was 75.8%.', 'the employment rate was 75.8% in 2024.'],
];

/** Share of the quotas of planted errors. */
export const SHARE = 0.75;
/** Every target inside a measure is linked to it. */
export const LINK_INSIDE = true;
// Rewrites that no rule can make: the same period or the same sentence in other words. `[document, old, new]`.
export const PERIODS = [
  ['en-f05-air-release', 'From January to June', 'In the first half of 2025'],
  ['en-f05-air-release', 'In the second quarter of 2025', 'In Q2 2025'],
  [
    'en-f06-india-fisheries-budget',
    'has been given ₹2,703.67 crore for FY2025-26',
    'has been given ₹2,703.67 crore for the financial year 2025–26',
  ],
  ['en-f04-rail-freight-news', 'In the first quarter of 2025, meanwhile,', 'In January–March 2025, meanwhile,'],
];
export const SENTENCES = [
  [
    'en-f02-social-housing',
    'Councils and housing associations completed 3,815 social homes in 2024, against 3,102 in 2023.',
    'Social homes completed by councils and housing associations numbered 3,102 in 2023 and 3,815 in 2024.',
  ],
  [
    'en-f03-chips-tables',
    'Worldwide semiconductor sales came to $627.6 billion in 2024, up 19.1% from $526.8 billion in 2023.',
    'From $526.8 billion in 2023, worldwide semiconductor sales rose 19.1% to $627.6 billion in 2024.',
  ],
  [
    'en-f04-rail-freight-news',
    "Rail's share of the corridor's land transport edged up to 18.7 per cent from 18.2.",
    "Rail's share of the corridor's land transport edged up from 18.2 to 18.7 per cent.",
  ],
  [
    'en-f06-india-fisheries-budget',
    'of which inland fisheries supplied 139.07 lakh tonnes and the marine sector 44.95 lakh tonnes',
    'of which the marine sector supplied 44.95 lakh tonnes and inland fisheries 139.07 lakh tonnes',
  ],
];

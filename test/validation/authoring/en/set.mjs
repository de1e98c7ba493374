/** Share of the quotas of planted errors. */
export const SHARE = 1;
/** Every target inside a measure is linked to it. */
export const LINK_INSIDE = false;
// Rewrites that no rule can make: the same period or the same sentence in other words. `[document, old, new]`.
export const PERIODS = [
  ['en-n23-us-factories', 'in June 2021', 'in 06/2021'],
  ['en-p22-india-rural', 'for rural development in FY2024-25', 'for rural development in the financial year 2024–25'],
  ['en-n26-labour', 'Between 2019 and 2023', 'Over 2019–2023'],
  ['en-n33-quarters', 'In the first nine months', 'In January–September 2024'],
  ['en-n30-research', 'In 2022 member countries', 'In the year 2022 member countries'],
];
export const SENTENCES = [
  [
    'en-n25-china-plan',
    'Forest cover rose from 21.66 percent in 2015 to 23.04 percent in 2020.',
    'At 23.04 percent in 2020, forest cover was higher than in 2015, when it had been 21.66 percent.',
  ],
  [
    'en-p29-transport',
    'On the roads 38 people lost their lives, down from 61 ten years earlier.',
    'The number of people killed on the roads was 38, against 61 ten years earlier.',
  ],
  [
    'en-n31-farm',
    'Total income from farming fell by £1.6 billion, or 18 per cent, to £7.2 billion in 2023.',
    'In 2023 total income from farming was £7.2 billion, a fall of £1.6 billion or 18 per cent.',
  ],
  [
    'en-p32-water',
    'farming took 72 per cent, households 22 and industry 6.',
    'households took 22 per cent, industry 6 and farming 72.',
  ],
  [
    'en-n26-labour',
    'The rates for women and men were 6.7% and 6.1%, respectively.',
    'The rates for men and women were 6.1% and 6.7%, respectively.',
  ],
  [
    'en-n33-quarters',
    'Exports and imports came to 18.62 and 13.71 trillion yuan, respectively, rising by 6.2 percent and 4.1 percent.',
    'Imports rose by 4.1 percent to 13.71 trillion yuan, exports by 6.2 percent to 18.62 trillion yuan.',
  ],
];

/** Share of the quotas of planted errors. */
export const SHARE = 0.43;
/** Every target inside a measure is linked to it. */
export const LINK_INSIDE = true;
// Rewrites that no rule can make: the same period or the same sentence in other words. `[document, old, new]`.
export const PERIODS = [
  ['en-l05-remittances', 'in the fourth quarter of 2023, compared', 'in October–December 2023, compared'],
  ['en-l04-japan-births', "ministry's tally for 2024 is", "ministry's tally for calendar 2024 is"],
  ['en-l03-child-poverty', 'At the end of March 2025 payments', 'On 31 March 2025 payments'],
];
export const SENTENCES = [
  [
    'en-l04-japan-births',
    'Deaths rose 1.9 percent to 1,605,298.',
    'Deaths numbered 1,605,298, an increase of 1.9 percent.',
  ],
  [
    'en-l02-jet-fuel',
    'Only 33 airports in twelve Member States received any.',
    'In twelve Member States just 33 airports received any.',
  ],
  [
    'en-l06-water-bills',
    'spills must come down by 45% from their level of 2021 and leakage by 17% from that of 2019-20.',
    'leakage must come down by 17% from its level of 2019-20 and spills by 45% from that of 2021.',
  ],
  [
    'en-l07-aid',
    'Compared with 2019, aid was still 23% higher in real terms.',
    'In real terms aid still exceeded its level of 2019 by 23%.',
  ],
];

/** Share of the quotas of planted errors. */
export const SHARE = 0.75;
/** Every target inside a measure is linked to it. */
export const LINK_INSIDE = true;
// Rewrites that no rule can make: the same period or the same sentence in other words. `[document, old, new]`.
export const PERIODS = [
  ['en-m08-south-africa', 'in the third quarter of 2025 it affected', 'in July–September 2025 it affected'],
  ['en-m01-rwanda', 'At the end of 2023 some', 'At end-2023 some'],
  ['en-m02-pulses', 'Production in 2024-25 was', 'Production in the year 2024/25 was'],
  ['en-m03-defence', 'in the financial year 2024-25. On', 'in FY2024-25. On'],
];
export const SENTENCES = [
  [
    'en-m07-tobacco',
    'In the Americas prevalence is 14%, in the Eastern Mediterranean 18%.',
    'Prevalence is 18% in the Eastern Mediterranean and 14% in the Americas.',
  ],
  ['en-m01-rwanda', 'Savings remained thin, at 12.4% of GDP.', 'At 12.4% of GDP, savings remained thin.'],
  [
    'en-m06-closing-gap',
    'Suicide took 30.8 per 100,000 people in 2023, compared with 23.6 in 2018.',
    'In 2018 suicide took 23.6 per 100,000 people; in 2023 it took 30.8.',
  ],
  [
    'en-m05-shipyards',
    'In 2023 the yards had delivered 42.32 million deadweight tonnes and booked 71.20 million.',
    'Deliveries in 2023 had been 42.32 million deadweight tonnes, bookings 71.20 million.',
  ],
  [
    'en-m08-south-africa',
    'The number of people in work went up by 248,000 to 17.1 million.',
    'People in work numbered 17.1 million, or 248,000 more than before.',
  ],
];

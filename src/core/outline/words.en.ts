const split = (words: string): string[] => words.trim().split(/\s+/);

/** Function words and words of policy too general to show that a measure and a target are about one thing. */
export const COMMON_EN: ReadonlySet<string> = new Set(
  split(`
  the and for with from that this than into over under about around some more most less least than not but are was were will shall must should may might can
  could would has have had its their they them his her our your who whom which what when where while each every all any both few per each other such
  only also very still nearly almost roughly approximately above below between within without during before after until since against across through
  by of in on at to as is be an or if it we he she you up out off so no nor then there here these those one two three four five six ten hundred thousand
  million billion trillion per cent percent percentage point points year years annual annually month day week end half first second third quarter
  target targets goal goals aim aims number share rate level total figure average people new large larger small further additional around reach
  increase increases increased decrease reduce reduced rise raise raised lower grow growth cut build make provide support improve set use used help
  programme program plan plans scheme schemes project projects measure measures national country countries government ministry department public
  own made come came least keep open hold extend install connect launch train offer ensure deliver introduce establish
  down come bring less whole part weight material area kind type way ways long short low high level levels several
  metre metres meters kilometre kilometres square cubic hectare hectares litre litres liters barrel barrels kilogram kilograms kilowatt kilowatts megawatt megawatts
  gigawatt gigawatts terawatt hours minutes degrees
  gw mw kw gwh mwh kwh twh km ha eur usd gbp inr rmb yuan euro euros pound pounds dollars rs crore lakh tonnes tonne mt kt bn
  `),
);

/** Different words for one thing; the first stands for all. */
export const SAME_EN: readonly (readonly string[])[] = [
  ['investment', 'invest', 'finance', 'capital', 'funding', 'fund'],
  ['permit', 'permitting', 'application', 'approval', 'licence'],
  ['loss', 'leak', 'leakage', 'mains', 'metered', 'meter'],
  ['carbon', 'co2', 'emission'],
  ['injection', 'storage'],
  ['job', 'employment', 'work'],
  ['road', 'highway'],
  ['sanitation', 'sewer', 'toilet', 'sewerage'],
  ['reuse', 'effluent', 'wastewater', 'treatment'],
  ['irrigation', 'drip'],
  ['solar', 'photovoltaic'],
  ['youth', 'young', 'school-leaver'],
  ['woodland', 'forest', 'tree'],
  ['apprentice', 'apprenticeship', 'trainee'],
  ['nurse', 'nursing', 'midwife', 'midwives'],
  ['dentist', 'dental', 'dentistry'],
  ['doctor', 'physician', 'medical', 'medicine'],
  ['nutrient', 'fertiliser', 'fertilizer', 'fertilisers'],
  ['visitor', 'tourist', 'tourism', 'travel'],
  ['school', 'pupil'],
  ['home', 'housing', 'dwelling', 'house'],
  ['peatland', 'peat'],
  ['export', 'abroad', 'overseas'],
  ['teacher', 'teaching'],
  ['broadband', 'fibre', 'gigabit'],
  ['recycling', 'recycled', 'recycle'],
  ['collection', 'take-back', 'collect'],
  ['battery', 'batteries'],
  ['grid', 'network', 'interconnector'],
];

import assert from 'node:assert/strict';
import { telling } from './told.ts';

const told = telling(
  `pax,轮渡客运量,ferry passengers,,ferries,{人次}
yoy,轮渡客运量同比,growth of ferry passengers,,ferries,%
yoy2,轮渡货运量同比,growth of ferry freight,,cargo,%
aid,,climate finance provided by rich countries,,climate,USD
piers,码头泊位数,ferry berths,,ferries,{个}
sail,,ferry sailings,,ferries,{sailings}
boats,,ferry boats in service,,ferries,{boats}
ice,冷库容量,cold store capacity,,cold,t
big,冷链企业营业收入,cold chain company turnover,,cold,CNY`,
  `pax,2024,actual,eq,342.9,{人次},4
yoy,2024,actual,eq,0.7,%,0
yoy2,2024,actual,eq,3.4,%,0
yoy2,2023,actual,eq,-1.2,%,0
aid,2022,actual,eq,115.9,USD,9
aid,2021,actual,eq,89.6,USD,9
piers,2024,actual,eq,318,{个},0
sail,2024,actual,eq,7531,{sailings},0
boats,2024,actual,eq,4267,{boats},0
ice,2024,actual,eq,5.2,t,6
ice,2023,actual,eq,4.7,t,6
big,2024,actual,eq,3100,CNY,4`,
);

const HOME = 'In 2024, 3.429 million ferry passengers travelled, and there were 318 ferry berths. ';

const CASES: readonly (readonly [expected: string, text: string, figure: string])[] = [
  // A bare minus, where the dataset holds no figure with one, tells no direction; a word does.
  ['agrees', '2024年，轮渡客运量同比（−0.7%）。', '0.7'],
  ['figure.direction', '2024年，轮渡客运量同比下降0.7%。', '0.7'],
  ['figure.direction', '2024年，轮渡货运量同比（−3.4%）。', '3.4'],
  // A pronoun takes up what the sentence named before; another subject does not.
  [
    'figure.value',
    'Rich countries provided $89.6 billion in climate finance in 2021; in 2022 they provided $119.5 billion.',
    '119.5',
  ],
  [
    'unmatched',
    'Rich countries provided $89.6 billion in climate finance in 2021; in 2022 drug makers provided $119.5 billion.',
    '119.5',
  ],
  // A period named nearer to the figure than its own may be the one meant.
  ['figure.period', '2024年，冷库容量为470万吨。', '470'],
  ['figure.period', 'In 2024 cold store capacity was 4.7 million tonnes.', '4.7'],
  ['unmatched', 'In 2024 (against 2023) cold store capacity was 4.7 million tonnes.', '4.7'],
  // Words too weak to judge by are enough for the other half of an exchange, among figures of their subject.
  ['figure.swapped', `${HOME}In 2024 there were 4267 ferry sailings and 7531 ferry boats.`, '7531'],
  ['figure.swapped', `${HOME}In 2024 there were 4267 ferry sailings and 7531 ferry boats.`, '4267'],
  ['figure.value', `${HOME}In 2024 there were 4276 ferry sailings and 7531 ferry boats.`, '4276'],
  ['figure.value', 'In 2024 there were 4267 ferry sailings and 7531 ferry boats.', '4267'],
  // What a definition sets is a parameter of its own.
  ['figure.value', '2024年，冷链企业营业收入2000万元。', '2000'],
  ['unmatched', '2024年，冷链企业是指营业收入2000万元以上的企业。', '2000'],
];

describe('words near a figure', () => {
  for (const [expected, said, figure] of CASES)
    it(`${expected}: ${said}`, () => assert.equal(told(said, figure), expected));
});

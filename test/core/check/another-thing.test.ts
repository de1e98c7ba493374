import assert from 'node:assert/strict';
import { telling } from './told.ts';

const told = telling(
  `hurt,,ferry injuries averted,,ferries,{injuries}
hurts,,ferry injuries,,ferries,{injuries}
tried,,ferry rescues attempted,,ferries,{rescues}
rescues,,ferry rescues,,ferries,{rescues}
ice,冷库容量,cold store capacity,,cold,t
milk,液态奶产量,milk output,,dairy,t
grant,,school meal grants,,meals,EUR
sold,碘盐销量,iodised salt sold,,salt,t`,
  `hurt,2024,actual,gt,1,{injuries},6
hurts,2024,actual,eq,0.597,{injuries},6
tried,2024,actual,gt,2,{rescues},6
rescues,2024,actual,eq,2,{rescues},6
ice,2030,target,ge,8,t,6
milk,2024,actual,eq,1109,t,4
milk,2023,actual,eq,1084,t,4
milk,2015,actual,eq,167,t,4
grant,2024,actual,eq,4.6,EUR,9
grant,2023,actual,eq,3.7,EUR,9
sold,2024,actual,eq,758,t,4`,
);

const CASES: readonly (readonly [expected: string, text: string, figure: string])[] = [
  // Another row's number to the digit: the bound is not what went wrong.
  ['unmatched', 'In 2024, 597,000 ferry injuries were averted.', '597,000'],
  ['figure.bound', 'In 2024, 1 million ferry injuries were averted.', '1 million'],
  // To the digit it is both rows'; or the words do not name the one row whole.
  ['unmatched', 'In 2024, 2 million ferry rescues were attempted.', '2 million'],
  ['unmatched', 'In 2024, 1 million grave ferry injuries were averted.', '1 million'],
  // A slip is one slip: a ceiling of another number is no misprint of a floor.
  ['figure.value', '到2030年，冷库容量达到900万吨。', '900'],
  ['figure.bound', '到2030年，冷库容量不超过800万吨。', '800'],
  ['unmatched', '到2030年，冷库容量不超过900万吨。', '900'],
  ['figure.value', '到2030年，冷库容量超过900万吨。', '900'],
  ['figure.value', '到2030年，冷库容量不超过:数据[900万吨]{indicator=ice}。', '900'],
  // Far off, and by no power of ten.
  ['figure.value', '到2030年，冷库容量达到1900万吨。', '1900'],
  ['unmatched', '到2030年，冷库容量达到5700万吨。', '5700'],
  ['unmatched', '到2030年，冷库容量达到130万吨。', '130'],
  ['unmatched', '2024年，液态奶产量171万吨。', '171'],
  ['figure.period', '2024年，液态奶产量167万吨。', '167'],
  ['figure.scale', '到2030年，冷库容量达到800吨。', '800'],
  ['figure.value', '到2030年，冷库容量达到:数据[5700万吨]{indicator=ice}。', '5700'],
  // The sentence says it once; another sentence may say it wrong.
  ['unmatched', '2024年，液态奶产量1109万吨，液态奶产量1187万吨。', '1187'],
  ['figure.value', '2024年，液态奶产量1109万吨（239亿斤）。', '239'],
  ['figure.value', '2024年，液态奶产量1109万吨。2024年，液态奶产量1187万吨。', '1187'],
  ['figure.value', '2024年，液态奶产量1109万吨，液态奶产量:数据[1187万吨]{indicator=milk period=2024}。', '1187'],
  [
    'figure.period',
    'School meal grants came to €4.6 billion in 2024; school meal grants were €3.7 billion in 2024.',
    '3.7',
  ],
  [
    'unmatched',
    'School meal grants came to €4.6 billion in 2024; school meal grants were €5.1 billion in 2024.',
    '5.1',
  ],
  // A word before a name makes it a part's; a table's heads say in full what they mean, and an annotation does.
  ['figure.value', '2024年，碘盐销量637万吨。', '637'],
  ['unmatched', '2024年，海藻碘盐销量637万吨。', '637'],
  ['figure.value', '2024年，海藻碘盐销量:数据[637万吨]{indicator=sold}。', '637'],
];

const OF_ANOTHER_TIME: typeof CASES = [
  // What something came from is of some earlier time, unless the text says which.
  ['unmatched', '2024年，液态奶产量由1048万吨增至1190万吨。', '1048'],
  ['figure.value', '2024年，液态奶产量由1048万吨增至1190万吨。', '1190'],
  ['figure.value', '2024年，液态奶产量由2023年的1048万吨增至1109万吨。', '1048'],
  ['figure.value', '2024年，液态奶产量由:数据[1048万吨]{indicator=milk period=2023}增至1109万吨。', '1048'],
  ['unmatched', '2024年，液态奶产量由1048万吨增至1190万吨，2025年还会增加。', '1048'],
  ['figure.value', '2023年液态奶产量由1048万吨增至2024年的1109万吨。', '1048'],
  // Reached in some later year; the title's may be it or not.
  ['unmatched', '# Milk in 2024\n\nMilk output rose from 10.48 million tonnes in 2022 to 11.9 million tonnes.', '11.9'],
  ['unmatched', '# Milk in 2024\n\nMilk output rose from 9 million tonnes in 2022 to 11.9 million tonnes.', '11.9'],
  ['figure.value', '# Milk in 2024\n\nMilk output rose to 11.9 million tonnes.', '11.9'],
  ['figure.value', 'In 2024 milk output rose from 10.48 million tonnes to 11.9 million tonnes.', '11.9'],
];

describe('a figure that may be of another thing', () => {
  for (const [expected, said, figure] of CASES)
    it(`${expected}: ${said}`, () => assert.equal(told(said, figure), expected));
});

describe('a figure that may be of another time', () => {
  for (const [expected, said, figure] of OF_ANOTHER_TIME)
    it(`${expected}: ${said}`, () => assert.equal(told(said, figure), expected));
});

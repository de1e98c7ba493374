import assert from 'node:assert/strict';
import { vocabularyOf } from '../../../src/core/check/match/vocabulary.ts';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
read,阅读推广活动参加人次,attendance at reading events,,culture,{人次}
loans,图书馆外借册次,library books lent,,culture,{册次}
halls,,concert halls restored,,culture,{halls}
stage,,theatre stages rebuilt with public grants,,culture,{stages}
museums,,free museums open at night,,culture,{museums}
tax.a,甲类企业减税额,,企业减税额,tax,CNY
tax.b,乙类企业减税额,,企业减税额,tax,CNY
gas.m,天然气表观消费量当月,,,gas,m3
gas.c,天然气表观消费量累计,,,gas,m3
tin,世界锡矿储量,world tin ore reserves,,metals,t
rent,,rent arrears of social housing families,,housing,GBP
ferry,轮渡客运量,ferry passengers,,ferries,{人次}
quay,,quay wall length renewed,,ferries,km
hurt,,ferry injuries averted,,ferries,{injuries}
hurts,,ferry injuries,,ferries,{injuries}
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
read,2024,actual,eq,5.2,{人次},4
loans,2024,actual,eq,83.4,{册次},4
halls,2024,actual,eq,37,{halls},0
museums,2024,actual,eq,64,{museums},0
stage,2024,actual,eq,148,{stages},0
tax.a,2024,actual,eq,217.4,CNY,8
tax.b,2024,actual,eq,96.3,CNY,8
gas.m,2025-03,actual,eq,361.2,m3,8
gas.c,2025-01/2025-05,actual,eq,1064.3,m3,8
tin,2024,actual,eq,4.6,t,6
rent,2024,actual,eq,482,GBP,6
ferry,2023,actual,eq,318.7,{人次},4
ferry,2024,actual,eq,342.9,{人次},4
quay,2023,actual,eq,26.4,km,0
quay,2024,actual,eq,31.8,km,0
hurt,2024,actual,gt,1,{injuries},6
hurts,2024,actual,eq,0.597,{injuries},6
`,
  },
]);

/** The verdict on one figure, or the code raised for it. */
function told(said: string, figure: string): string {
  const { claims, verdicts, findings } = judgeText(said, dataset);
  const index = claims.findIndex((claim) => claim.text.includes(figure));
  const verdict = verdicts[index] ?? assert.fail(`${figure} is not read in ${said}`);
  return findings.find((f) => f.claim === index)?.code ?? verdict.kind;
}

const AT_HOME = 'In 2024, 37 concert halls were restored. In 2024, 64 free museums were open at night. ';

const HOME_ZH = '2024年，阅读推广活动参加5.2万人次，图书馆外借83.4万册次。';
const STRANGE =
  'In 2024 the choir sang 21 times, 34 scouts camped, 45 dogs barked, 56 kites flew, 67 bells rang and 78 boats sank. ';

const CASES: readonly (readonly [told: string, text: string, figure: string])[] = [
  // Who comes twice counts twice.
  ['figure.value', '2024年，阅读推广活动参加5.9万人次。', '5.9'],
  ['unmatched', '2024年，阅读推广活动参加5.9万名。', '5.9'],
  // Of two namesakes a power of ten tells which is meant.
  ['figure.scale', '2024年，企业减税额217.4万元。', '217.4'],
  ['ambiguous', '2024年，企业减税额218.9亿元。', '218.9'],
  // A month says 当月 itself, five months from January 累计.
  ['figure.value', '2025年3月，天然气表观消费量318.9亿立方米。', '318.9'],
  ['figure.value', '2025年1—5月，天然气表观消费量1164.9亿立方米。', '1164.9'],
  // The number is the row's but for its bound; another row only rounds to it.
  ['figure.bound', 'In 2024, 1 million ferry injuries were averted.', '1 million'],
  ['agrees', 'In 2024, over 1 million ferry injuries were averted.', '1 million'],
  // What names no place speaks of the world where the document does.
  ['figure.value', '# World metals\n\nIn 2024 tin ore reserves stood at 5.7 million tonnes.', '5.7'],
  ['unmatched', '# Metals\n\nIn 2024 tin ore reserves stood at 5.7 million tonnes.', '5.7'],
  // Weak words do among figures that agree, not alone.
  ['figure.value', `${AT_HOME}In 2024, 129 theatre stages were rebuilt.`, '129'],
  ['unmatched', 'In 2024, 129 theatre stages were rebuilt.', '129'],
  // Among figures of another subject the words must be all but whole.
  ['unmatched', `${AT_HOME}In 2024 rent arrears of social housing came to £513 million.`, '513'],
  ['figure.value', `${AT_HOME}In 2024 rent arrears of social housing families came to £513 million.`, '513'],
  // So must they for a slip of ten, once there are figures enough to show the subject.
  ['figure.value', 'In 2024 rent arrears of social housing came to £48.2 million.', '48.2'],
  ['unmatched', `${STRANGE}In 2024 rent arrears of social housing came to £48.2 million.`, '48.2'],
  // In Chinese the part of a name is another's, at home too.
  ['figure.value', `${HOME_ZH}2024年，图书馆外借71.9万册次。`, '71.9'],
  ['unmatched', `${HOME_ZH}2024年，社区少儿图书外借71.9万册次。`, '71.9'],
  // A period behind the figure before may be that one's alone.
  ['unmatched', 'Ferry passengers: 3.429 million in 2024, after 3.187 million.', '3.187'],
  ['figure.period', 'Ferry passengers came to 3.187 million in 2024.', '3.187'],
  // The latest figure there is, whatever the date.
  ['unmatched', '# 2024年轮渡纪要\n\n目前，轮渡客运量318.7万人次。', '318.7'],
  ['figure.period', '# 轮渡纪要\n\n2024年，轮渡客运量318.7万人次。', '318.7'],
  // The title's year alone proves nothing.
  ['unmatched', '# 2024年轮渡纪要\n\n轮渡客运量318.7万人次。', '318.7'],
];

describe('what leaves doubt', () => {
  for (const [expected, said, figure] of CASES)
    it(`${expected}: ${said}`, () => assert.equal(told(said, figure), expected));
});

describe('the words of a dataset', () => {
  const { spell } = vocabularyOf(new Set(['research', 'teacher', 'teached', 'plant']));

  it('are found in those that come from them', () => {
    assert.equal(spell('researcher'), 'research');
    assert.equal(spell('research'), 'research');
  });

  it('are not found in short words, in a far one, or where two are as near', () => {
    assert.equal(spell('plane'), 'plane');
    assert.equal(spell('plantation'), 'plantation');
    assert.equal(spell('reservoir'), 'reservoir');
    assert.equal(spell('teaches'), 'teaches');
  });
});

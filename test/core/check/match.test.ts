import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
old,改造城镇老旧小区,old estates renovated,,housing,{个}
floor,城镇居民人均住房建筑面积,floor space per urban resident,,housing,m2
pax,岭南省民航旅客吞吐量,air passengers,机场旅客吞吐量,aviation,{人次}
core,核心CPI同比涨幅,core inflation,,prices,%
unemp,全国城镇调查失业率,surveyed urban unemployment rate,,labour,%
h2,氢气消费量,hydrogen demand,hydrogen use,hydrogen,t
kero,航空煤油供应量,kerosene deliveries to airlines,,aviation,t
etcs,走廊ETCS装备率,share of corridor fitted with ETCS,,rail,%
fish,水产品产量,fish production,,fisheries,t
fish.sea,海水产品产量,marine fish production,,fisheries,t
seafood,水产品出口额,India seafood exports,,fisheries,INR
homes,新建住房,new homes built,,housing,{homes}
silo,粮食仓储容量,grain storage capacity,,grain,t
wind,风电装机,wind capacity,,power,kW
ind,规模以上工业增加值同比,industrial value added growth,,industry,%
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
old,../2030,target,eq,900,{个},0
floor,../2030,target,eq,42,m2,0
pax,2024,actual,eq,1.327,{人次},8
core,2025-Q1,actual,eq,0.3,%,0
unemp,2025-Q1,actual,eq,5.3,%,0
h2,2025,actual,eq,212000,t,0
kero,2025,actual,eq,1.46,t,6
etcs,../2027,target,ge,85,%,0
fish,2023,actual,eq,184.02,t,5
fish.sea,2023,actual,eq,44.95,t,5
seafood,2023,actual,eq,60523.89,INR,7
homes,2025,target,eq,600000,{homes},0
silo,../2030,target,gt,5,t,6
wind,../2030,target,eq,1500,kW,3
ind,2024,actual,eq,5.8,%,0
`,
  },
]);

/** The verdict on the one figure that is asked about, and the codes raised for it. */
function told(said: string, figure: string, title = '数据速览'): string {
  const { claims, verdicts, findings } = judgeText(`# ${title}\n\n${said}`, dataset);
  const index = claims.findIndex((claim) => claim.text.includes(figure));
  const verdict = verdicts[index] ?? assert.fail(`${figure} is not read in ${said}`);
  const code = findings.find((f) => f.claim === index)?.code;
  return code ?? verdict.kind;
}

const CASES: readonly (readonly [told: string, text: string, figure: string, title?: string])[] = [
  // The thing before the verb, after a figure of something else.
  ['agrees', '到2030年，城镇居民人均住房建筑面积达到42平方米，城镇老旧小区改造900个。', '900'],
  ['figure.value', '到2030年，城镇居民人均住房建筑面积达到42平方米，城镇老旧小区改造990个。', '990'],
  // What follows the figure in the list is no part of its name; 全省 is the title's province.
  [
    'figure.scale',
    '2024年，全省机场完成旅客吞吐量1.327万人次、货邮吞吐量312.8万吨。',
    '1.327',
    '岭南省民用航空发展规划',
  ],
  // A long qualifier names nothing.
  ['agrees', '2025年一季度，扣除食品和能源价格后的核心CPI同比上涨0.3%。', '0.3'],
  ['figure.percent-point', '2025年一季度，扣除食品和能源价格后的核心CPI同比上涨0.3个百分点。', '0.3'],
  // Another population than the indicator's.
  ['unmatched', '2025年一季度，31个大城市城镇调查失业率为5.2%。', '5.2'],
  // A branch's own growth is not that of all industry.
  ['unmatched', '2024年，全行业增加值同比增长6.6%。', '6.6', '石化行业札记'],
  // What is added is not what there is in all.
  ['unmatched', '到2030年，新增粮食仓储容量120万吨。', '120', '粮食规划'],
  ['figure.value', '到2030年，粮食仓储容量达到420万吨。', '420', '粮食规划'],
  ['agrees', '到2030年，粮食仓储容量突破500万吨。', '500', '粮食规划'],
  ['unmatched', 'By 2030 the region will add 300 MW of wind capacity.', '300', 'Power plan'],
  ['figure.value', 'By 2030 the region will have 1,300 MW of wind capacity.', '1,300', 'Power plan'],
  // Verbs for nouns.
  ['agrees', 'Norland used 212,000 tonnes of hydrogen in 2025.', '212,000', 'Hydrogen'],
  ['figure.value', 'In 2025 kerosene delivered to airlines came to 1.64 million tonnes.', '1.64', 'Aviation'],
  // The predicate stands behind the figure.
  [
    'figure.bound',
    'Members promised investment. By the end of 2027, at most 85 per cent of the corridor is to be fitted with ETCS.',
    '85',
    'Rail freight',
  ],
  // A name said in full has no rival that is said in part.
  ['figure.value', 'In 2023 fish production reached 18.9 million tonnes.', '18.9', 'Fisheries'],
  // US$ is no place.
  ['agrees', 'In 2023 Seafood exports were worth ₹60,523.89 crore (US$ 7.38 billion).', '60,523', 'India: fisheries'],
  // Nothing that looks like no slip of the row's number is a slip.
  ['unmatched', 'In 2025 the council will see 1,300 new homes built.', '1,300', 'Housing'],
  ['figure.scale', 'In 2025 the council will see 600 new homes built.', '600', 'Housing'],
  // A measure of something else.
  ['unmatched', 'In 2023, each ₹1,000 crore of seafood exports from India supported 15 jobs.', '1,000', 'Fisheries'],
];

describe('the choice of the indicator', () => {
  for (const [expected, said, figure, title] of CASES)
    it(`${expected}: ${said}`, () => assert.equal(told(said, figure, title), expected));
});

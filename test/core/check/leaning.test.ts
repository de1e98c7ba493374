import assert from 'node:assert/strict';
import { aliasesOf } from '../../../src/core/check/match/aliases.ts';
import { SUPPORT } from '../../../src/core/check/match/lexicon.verbs.ts';
import { stemOf } from '../../../src/core/check/match/words.ts';
import { telling } from './told.ts';

const toll = telling(
  `
cn.rail,,China railway freight,,freight (Asia),t
in.rail,,India railway freight,,freight (Asia),t
cn.road,,China road freight,,freight (Asia),t
in.road,,India road freight,,freight (Asia),t
lu.gni,,Luxembourg aid share of national income,,aid,%
se.gni,,Sweden aid share of national income,,aid,%
`,
  `
cn.rail,2024,actual,eq,3.99,t,9
in.rail,2024,actual,eq,1.59,t,9
cn.road,2024,actual,eq,41.9,t,9
in.road,2024,actual,eq,4.77,t,9
lu.gni,2024,actual,eq,1.04,%,0
se.gni,2024,actual,eq,1.29,%,0
`,
);

describe('the place of a figure', () => {
  const said = (n: string): string =>
    `# Freight in 2024\n\nIn 2024 China moved 41.9 billion tonnes of road freight. Its railway freight came to ${n} billion tonnes.\n`;

  it('is the one an earlier sentence of the paragraph names', () => {
    assert.equal(toll(said('3.99'), '3.99'), 'agrees');
    assert.equal(toll(said('3.49'), '3.49'), 'figure.value');
  });

  it('is not one that another paragraph names', () => {
    const apart = said('3.49').replace('Its railway', '\n\nRailway').replace('China', 'India').replace('41.9', '4.77');
    assert.notEqual(toll(apart, '3.49'), 'figure.value');
  });

  it('stands right before it where it is in brackets', () => {
    const list = (n: string): string =>
      `# Aid share of national income, 2024\n\nIn 2024 two members, Luxembourg (1.04%) and Sweden (${n}%), gave most aid as a share of national income.\n`;
    assert.equal(toll(list('1.29'), '1.29'), 'agrees');
    assert.equal(toll(list('1.92'), '1.92'), 'figure.value');
  });
});

const bank = telling(
  `
rate,,ECB deposit rate,deposit facility rate,rates (eurozone),%
leave,,Japan share of men taking parental leave,,people (Japan),%
homes,,affordable housing investment,,housing,GBP
leak,,water lost from pipes,,water,m3
fund,,finance for reefs from all sources,,reefs,USD
`,
  `
rate,2024-05,actual,eq,3.75,%,0
rate,2025-06,actual,eq,2.15,%,0
leave,2024,actual,eq,30.1,%,0
leave,2025,target,eq,50.5,%,0
homes,2024/2025,actual,eq,556,GBP,6
homes,2025/2026,target,eq,768,GBP,6
leak,2024,actual,eq,269,m3,6
fund,../2030,target,ge,214,USD,9
`,
);

describe('a figure that says only what it is to the thing', () => {
  const rate = (n: string): string =>
    `# The bank\n\nThe European Central Bank lowered its deposit rate to 2.15% in June 2025, little more than half the ${n}% that applied in May 2024.\n`;
  const goal = (n: string): string =>
    `# Japan\n\nIn 2024 the share of men in Japan taking parental leave was 30.1%; the goal is ${n}% in 2025.\n`;

  it('goes on with the thing before it, where that has a row for it', () => {
    assert.equal(bank(rate('3.75'), '3.75'), 'agrees');
    assert.equal(bank(rate('3.57'), '3.57'), 'figure.value');
    assert.equal(bank(goal('50.5'), '50.5'), 'agrees');
    assert.equal(bank(goal('55.5'), '55.5'), 'figure.value');
  });

  it('is of nothing where the thing before it has no such row', () => {
    assert.notEqual(bank(goal('55.5').replace('2025', '2035'), '55.5'), 'figure.value');
  });

  it('is a fact where a goal is set against it', () => {
    const invest = (n: string): string =>
      `# Homes\n\n## Plan\n\n1. Invest £768 million in affordable housing in 2025-26, after the £${n} million of 2024-25.\n`;
    assert.equal(bank(invest('556'), '556'), 'agrees');
    assert.equal(bank(invest('565'), '565'), 'figure.value');
  });
});

describe('a verb of change', () => {
  it('makes no rise of money that is raised', () => {
    const reefs = (n: string): string =>
      `# Reefs\n\nBy 2030, raise at least $${n} billion from all sources for reefs.\n`;
    assert.equal(bank(reefs('214'), '214'), 'agrees');
    assert.equal(bank(reefs('241'), '241'), 'figure.value');
  });

  it('makes no fall of what the name itself says is lost', () => {
    const leak = (n: string): string => `# Water\n\nIn 2024 pipes lost ${n} million cubic metres of water.\n`;
    assert.equal(bank(leak('269'), '269'), 'agrees');
    assert.equal(bank(leak('296'), '296'), 'figure.value');
  });
});

const power = telling(
  `
wind,风电装机容量,installed wind capacity,,能源,kW
solar,光伏装机容量,installed solar capacity,,能源,kW
gdp,国内生产总值同比,GDP growth,,经济,%
jobs,城镇新增就业,new urban jobs,,就业,{人}
sea,海洋生产总值占地区生产总值比重,ocean share of regional GDP,,海洋,%
`,
  `
wind,2024,actual,eq,5210,kW,4
solar,2024,actual,eq,8870,kW,4
gdp,2024,actual,eq,5.0,%,0
jobs,2025,target,ge,1200,{人},4
sea,2024,actual,eq,14.6,%,0
`,
);

describe('a name said in part', () => {
  it('is ambiguous where several names hold it', () => {
    assert.equal(power('# 笔记\n\n2024年，装机容量6000万千瓦。\n', '6000'), 'ambiguous');
    assert.equal(power('# Note\n\nIn 2024, installed capacity was 60 GW.\n', '60'), 'ambiguous');
  });

  it('is none where it says more than they do', () => {
    assert.equal(power('# 笔记\n\n2024年，地热装机容量6000万千瓦。\n', '6000'), 'unmatched');
  });
});

describe('a share of GDP', () => {
  it('is one in whatever words', () => {
    for (const whole of ['GDP', '地区生产总值', '国内生产总值'])
      assert.equal(power(`# 笔记\n\n2024年，海洋生产总值占${whole}的比重为16.4%。\n`, '16.4'), 'figure.value', whole);
  });
});

describe('a text that tells of something else than the dataset', () => {
  const others = (n: number): string =>
    Array.from(
      { length: n },
      (_, i) => `The club counted ${137 + i * 31} canoes on lake ${'ABCDEFGH'.charAt(i)}.`,
    ).join(' ');

  it('is not accused for the one name they have in common', () => {
    assert.equal(power(`# Canoes\n\nIn 2024, GDP growth was 1.4%. ${others(7)}\n`, '1.4'), 'unmatched');
  });

  it('is where it is short, so that one figure is much of it', () => {
    assert.equal(power('# Canoes\n\nIn 2024, GDP growth was 1.4%.\n', '1.4'), 'figure.value');
  });
});

describe('the goal of a whole plan', () => {
  it("is not held to its last year's", () => {
    assert.notEqual(power('# 规划\n\n2021—2025年，城镇新增就业5500万人以上。\n', '5500'), 'figure.value');
    assert.equal(power('# 规划\n\n2025年，城镇新增就业1500万人以上。\n', '1500'), 'figure.value');
  });
});

describe('the verbs that say nothing of the thing counted', () => {
  it('stand in the form that words of a text are compared in', () => {
    // Irregular forms and endings, and the course that a pupil takes.
    const odd = [...SUPPORT].filter((word) => stemOf(word) !== '' && !SUPPORT.has(stemOf(word)));
    assert.deepEqual(odd, ['experienc', 'written', 'course']);
  });
});

const country = telling(
  `
saf,,share of sustainable aviation fuel in fuel supplied,,aviation,%
res,,renewable share of electricity generation,,energy,%
beds,,hospital beds per 1000 inhabitants,,health,{beds}
jobless,,youth unemployment rate,,labour market,%
debt,,general government debt as a share of GDP,,public finance,%
docs,,doctorates awarded,,research,{doctorates}
`,
  `
saf,2024,actual,eq,0.53,%,0
saf,2030,target,ge,6.5,%,0
res,2024,actual,eq,47.3,%,0
res,2030,target,ge,65,%,0
beds,2024,actual,eq,3.85,{beds},0
jobless,2024,actual,eq,13.9,%,0
debt,2024,actual,eq,58.9,%,0
docs,2024,actual,eq,3860,{doctorates},0
`,
);

describe('a short form', () => {
  const said = (intro: string): string =>
    `# Flying\n\nAirlines want more ${intro}.\n\nIn 2024 the share of SAF in fuel supplied was 0.83%.\n`;

  it('stands for the words it was introduced with', () => {
    assert.equal(country(said('sustainable aviation fuel (SAF)'), '0.83'), 'figure.value');
  });

  it('stands for nothing where its letters are not those of the words before it', () => {
    const aliases = aliasesOf('more green kerosene (SAF), gross domestic product (GDP), members of parliament (MPs)');
    assert.deepEqual(
      [...aliases],
      [
        ['GDP', 'gross domestic product'],
        ['MP', 'members of parliament'],
      ],
    );
  });
});

describe('what a label has a noun for', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['In 2024 there were 3.58 hospital beds for every 1,000 people.', '3.58'],
    ['In 2024 unemployment among those under 25 stood at 19.3%.', '19.3'],
    ['In 2024 the government owed 85.9% of GDP.', '85.9'],
    ['In 2024 universities conferred 3,680 doctorates.', '3,680'],
  ];
  for (const [said, figure] of cases)
    it(`may be said by a verb or in other words: ${said}`, () =>
      assert.equal(country(`# The country\n\n${said}\n`, figure), 'figure.value'));
});

describe('the time of a goal', () => {
  it('is not that of the fact beside it', () => {
    const said =
      '# Energy in 2024\n\nRenewables made up 47.3% of the electricity generated, and are to supply at least 65% by 2030.\n';
    assert.notEqual(country(said, '47.3'), 'figure.period');
  });
});

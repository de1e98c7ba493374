import assert from 'node:assert/strict';
import fc from 'fast-check';
import { month, parsePeriod, periodText, year } from '../../../src/core/model/period.ts';
import {
  governPeriods,
  headPeriod,
  recognizePeriods,
  resolvePeriods,
  settlePeriod,
} from '../../../src/core/recognize/period/index.ts';
import { readGroups } from './quantity.corpus.ts';

const anchor = { context: year(2024), document: month(2025, 3) };

/** What the corpus files write: `2023`, `base 2020`, `date`, `none`. */
function told(form: string): string {
  const all = resolvePeriods(recognizePeriods(form), anchor);
  if (!all.length) return 'none';
  const times = all.filter((m) => m.kind === 'period');
  if (!times.length) return 'date';
  const text = (m: (typeof all)[number]): string => (m.period ? periodText(m.period) : '?');
  const named = times.map((m) => (m.use === 'own' ? text(m) : m.use === 'name' ? 'name' : `${m.use} ${text(m)}`));
  return [...new Set(named)].join(' ');
}

for (const language of ['zh', 'en'])
  describe(`periods, ${language}`, () => {
    for (const { value, forms } of readGroups(`${language}/period.txt`))
      for (const form of forms) it(`${form} → ${value}`, () => assert.equal(told(form), value));
  });

/** The time of every figure marked ‹ › in the text. */
function governed(marked: string): (string | null)[] {
  const figures: { start: number; end: number }[] = [];
  let text = '';
  for (const c of marked) {
    if (c === '‹') figures.push({ start: text.length, end: 0 });
    else if (c === '›') (figures.at(-1) as { end: number }).end = text.length;
    else text += c;
  }
  const resolved = resolvePeriods(recognizePeriods(text), { document: month(2025, 3) });
  return governPeriods(text, resolved, figures, null).map((g) => g && periodText(g.value));
}

describe('the time that governs a figure', () => {
  const cases: readonly [string, readonly (string | null)[]][] = [
    ['进入2023年，上半年增加值增长‹0.4%›；营收‹10.6万亿元›', ['2023-S1', '2023-S1']],
    ['2023—2024年增速‹4%›左右。2024年营收‹23.2万亿元›', ['2023/2024', '2024']],
    ['2024年，产量‹5万吨›，比2023年增长‹3%›', ['2024', '2024']],
    ['2022年轻工业营收‹24.3万亿元›', ['2022']],
    ['2024年，占比由2020年的‹14.8%›提高到‹21.4%›', ['2020', '2024']],
    ['2020—2024年，强度由‹2.06%›提高到‹2.58%›', ['2020', '2024']],
    ['2024年，产量‹5万吨›，由上年的下降‹1.1%›转为增长‹2.1%›', ['2024', '2023', '2024']],
    ['2025年，一、二、三季度分别增长‹1.3%›、‹4.5%›和‹6.0%›', ['2025-Q1', '2025-Q2', '2025-Q3']],
    ['供水、供气普及率分别由2018年的‹61%›、‹48%›提高到2023年的‹82%›和‹77%›', ['2018', '2018', '2023', '2023']],
    ['2023年产量由2018年的‹9万吨›增至‹12万吨›，出口‹2万吨›', ['2018', '2023', '2023']],
    ['2024年产值‹8亿元›，三年年均增长‹6%›，占比‹4%›', ['2024', '2022/2024', '2024']],
    ['三年累计培训‹900人›', [null]],
    ['2022年产量‹5万吨›。目前，库存‹2万吨›', ['2022', '2025']],
    ['产量‹5万吨›（2023年）和‹6万吨›（2024年）', ['2023', '2024']],
    ['公路‹1.2万公里›，其中2025年‹4500公里›；改造‹300座›', [null, '2025', null]],
    [
      '2024年上半年，发电‹32亿度›。\n其中6月份，发电‹5亿度›，售电‹4亿度›，分别增长‹9%›和‹7%›。全网‹60座›',
      ['2024-S1', '2024-06', '2024-06', '2024-06', '2024-06', '2024-S1'],
    ],
    [
      '2024年前三季度，产量‹30万吨›。其中，三季度，产量‹9万吨›，比上年同期增长‹4%›',
      ['2024-01/2024-09', '2024-Q3', '2024-Q3'],
    ],
    ['2024年，客流‹3亿人次›，其中5月，客流‹3千万人次›，增长‹8%›；货运‹2亿吨›', ['2024', '2024-05', '2024-05', '2024']],
    ['2024年，投资‹90亿元›，仅四季度就投资‹40亿元›，占‹44%›。储备‹12亿元›', ['2024', '2024-Q4', '2024-Q4', '2024']],
    ['特别是2020年以来，产值增长‹9%›，出口‹3亿元›。外贸‹2亿元›', ['2020/2025', '2020/2025', '2020/2025']],
    ['2024年，投资‹90亿元›，不仅四季度投资‹40亿元›。储备‹12亿元›', ['2024', '2024-Q4', '2024-Q4']],
    ['Access was ‹61%› in 2000, a gain', ['2000']],
    [
      'In 2024 ‹412 boats› sank, ‹3%› fewer than in 2021 (‹425 boats›). Divers saved ‹60 sailors›',
      ['2024', '2024', '2021', '2024'],
    ],
    ['In 2024 sales rose by ‹€2m› compared with 2021 (‹4%›)', ['2024', '2024']],
    ['2024年，沉船‹412艘›，比2021年（‹425艘›）减少‹3%›', ['2024', '2021', '2024']],
    [
      'In 2024 rent cost ‹€9.4m›. Heat had cost ‹€3m›, and repairs had been ‹€2.8m› in 2022, so they fell by ‹4%›',
      ['2024', '2024', '2022', '2024'],
    ],
    ['They will lay ‹90 km› by 2028. The fund is ‹£64m› over the four years 2026–2029', ['../2028', '2026/2029']],
    ['On 1 October 2024 minimum wages were raised by ‹3%›', ['2024-10']],
    ['On 1 October 2024 the board met ‹12 firms›', [null]],
    ['占比由2018年的‹40%›升至2022年的‹52%›，四年间上升‹12个百分点›', ['2018', '2022', '2018/2022']],
    ['三年内创建‹90个›', [null]],
    ['In 2024, ‹300 ha› burned; the share thus fell from ‹9%› in 2019 to ‹6%›', ['2024', '2019', '2024']],
    ['2024年，火灾‹300起›；占比由2019年的‹9%›降至‹6%›', ['2024', '2019', '2024']],
    ['from ‹42› in 2019 to ‹51› in 2024', ['2019', '2024']],
    [
      'In 2023 plants employed ‹312,000 people›, up from ‹255,000› in 2020. They stored ‹1.2 Mt›.',
      ['2023', '2020', '2023'],
    ],
    ['growth was ‹4.5 percent› in the first quarter of 2023 and ‹6.3 percent› in the second', ['2023-Q1', '2023-Q2']],
    ['‹40 GW› of solar, ‹50 GW› of wind and ‹27 GW› of storage by 2030', ['../2030', '../2030', '../2030']],
    ['In 2024 output was ‹5 Mt›, ‹2 percent› more than in 2023', ['2024', '2024']],
    ['By 2030 sources supply ‹95%›. In 2023 gas provided ‹32%›.', ['../2030', '2023']],
    ['The grant is ‹£7,500›', [null]],
    ['In 2020 output grew ‹2.3%› after ‹6.0%› in 2019. Exports fell by ‹1%›.', ['2020', '2019', '2020']],
    ['In 2023 yields were ‹8.1 tonnes›, down from ‹8.6›', ['2023', '2022']],
    ['In 2023 ‹38› people died, down from ‹61› ten years earlier', ['2023', '2013']],
    ['In 2023 coverage fell; on 30 June 2024 the figure was ‹64.3%›', ['2024-06']],
    ['In the first half of 2024 sales rose ‹4.8%›, against a full-year goal of ‹5%›', ['2024-S1', '2024']],
    ['In the first quarter of 2024 forecasters saw ‹4.7%› for the year; ‹3%› is left', ['2024', '2024']],
    ['Sales reached ‹11.76 trillion yuan›, and the number of users ‹989 million› in 2020', [null, '2020']],
    [
      'The share was ‹5.2%› in 2024. Ports plan ‹30 berths› by 2030. Costs were ‹4%› a year earlier',
      ['2024', '../2030', '2023'],
    ],
    [
      'The rate rose from ‹44%› in 2019 to ‹46%› in 2024. Over the same period waste fell by ‹18%›',
      ['2019', '2024', '2019/2024'],
    ],
    ['Enrolment rose from ‹37%› to ‹51%› between 2014 and 2024', ['2014', '2024']],
    ['Between 2014 and 2024 schools spent ‹£5bn›, and enrolment climbed to ‹51%›', ['2014/2024', '2014/2024']],
    [
      'Since 2015 the fleet has doubled to ‹58 ships› and cost ‹€4bn›. It uses ‹3 Mt›',
      ['2015/2025', '2015/2025', null],
    ],
    ['In 2023 starts fell to ‹107,000› from ‹151,000›', ['2023', '2022']],
    ['In the first half of 2024 the load factor improved from ‹81.5%› to ‹82.8%›', ['2023-S1', '2024-S1']],
    ['In 2023-24 output reached ‹184 lakh tonnes›, ‹4.8%› more than the year before', ['2023/2024', '2023/2024']],
    ['From 2016 to 2020 land reached ‹800 million mu› (about ‹53 million hectares›)', ['2016/2020', '2016/2020']],
    ['Exports were ‹17 Mt› worth ‹₹60 crore› (‹US$ 7 billion›) in 2023', ['2023', '2023', '2023']],
    ['In 2021, ‹141 countries› promised to halt it by 2030', ['2021']],
    [
      'They pledged ‹11 TW› by 2030; ‹62 reactors› with a combined ‹71 GW› were being built in 2024',
      ['../2030', '2024', '2024'],
    ],
    ['Traffic rose by ‹0.9%› over the first quarter of 2024, in which it had grown by ‹1.4%›', [null, '2024-Q1']],
    ['By 2030 it is to be ‹85%›; at present it is ‹46%›', ['../2030', '2025']],
    ['In 2024 the speed was ‹31 km/h›. Works closed the line for ‹21 days› in August', ['2024', '2024-08']],
    ['The 2030 target of ‹55%› was set in 2018', ['../2030']],
    [
      '由2020年的‹19%›、‹34%›、‹61%›提高到2025年的‹28%›、‹47%›和‹72%›',
      ['2020', '2020', '2020', '2025', '2025', '2025'],
    ],
    [
      'In 2024 that of plastic came to ‹31.7%›, up from ‹29.9%› in 2023 and that of glass to ‹82.3%›',
      ['2024', '2023', '2024'],
    ],
    ['By 31 December 2030 they recycle ‹70%›', ['../2030']],
    ['From 1 January 2030, bottles shall contain ‹30%›', ['2030']],
    ['The levy will rise to ‹£35› from April 2026', ['2026-04']],
    ['Prices rose ‹2.1%› in January, down from ‹2.4%› in December', ['2025-01', '2024-12']],
    ['The economy shrank ‹0.2%› in the fourth quarter', ['2024-Q4']],
    ['In September the board will open ‹12 offices›', ['2025-09']],
    ['It fell to ‹31 Mt› in 2024, the board said on Friday, against ‹38 Mt› the year before', ['2024', '2023']],
    ['Rents took ‹31%› of pay, the highest share since records began in 1998. Fuel took ‹4%›', [null, null]],
    [
      'The fund sees ‹2.8%› in 2025 and ‹3%› in 2026; in January it had still forecast ‹3.3%› for 2025. Japan lost ‹0.5 points›',
      ['2025', '2026', '2025', '2025'],
    ],
    ['Output grew ‹3.3%› in 2024, after ‹3.5%› in 2023. Italy grew by ‹0.8%›', ['2024', '2023', '2024']],
    ['It fell to ‹3%› in 2023, from a peak of ‹11%› in 2022, but fuel rose by ‹4%›', ['2023', '2022', '2023']],
    ['It opened in November and will employ ‹900 people›', ['2024-11']],
    ['They lowered the 2030 forecast to ‹27%› from ‹48%›', ['2030', '2030']],
    ['In the year to June rents rose ‹4%›', ['2023-07/2024-06']],
    ['We train ‹900 cooks› a year, rising to ‹1,200› a year from 2028', [null, '2028']],
    ['The goal for 2030 is raised from ‹9%› to ‹13%›', ['2030', '2030']],
    ['Output fell by ‹3%› from 2023', [null]],
    ['It fell short of the ‹15,000 ha› that had been promised for 2024/25', ['2024/2025']],
    ['They emit ‹6.3 Mt› (2023 inventory)', ['2023']],
    ['In 2024 use was ‹61%›; in 2021 it was ‹39%›. Demand reached ‹26 Mt›', ['2024', '2021', '2024']],
    ['In the first nine months of 2024 nights rose ‹2.1%› on the corresponding period of 2023', ['2024-01/2024-09']],
    [
      'In 2024 parks covered ‹17%› of land and ‹8%› of sea, compared with ‹16%› and ‹7%› in 2020. Fish fell ‹3%›',
      ['2024', '2024', '2020', '2020', '2024'],
    ],
    ['In 2024 rates rose from ‹16%› and ‹7%› in 2020 to ‹18%› and ‹9%›', ['2020', '2020', '2024', '2024']],
    ['In 2024 it took ‹16%› of land and ‹7%› of sea, and ‹9%› of ice in 2020', ['2024', '2024', '2020']],
    ['In 2024 it was ‹16%›, compared with ‹9%› before and ‹7%› in 2020', ['2024', '2024', '2020']],
    [
      'The bank cut its rate by ‹25 basis points› on Thursday. The rate now stands at ‹2%›, half the ‹4%› that applied in May 2024. Loans grew ‹3%›',
      ['2025-03', '2025-03', '2024-05', null],
    ],
    ['The firm said on Thursday that it sold ‹9 Mt›', [null]],
    ['The price fell by ‹3%› this week, and imports doubled to ‹4 Mt› in 2024', ['2025-03', '2024']],
    ['Demand now stands at ‹205 kt›', [null]],
    ['The hall opens on Monday 3 November with ‹12 seats›', [null]],
    ['Solar reaches ‹82%› by 2030, and gas ‹9%› in the same year', ['../2030', '../2030']],
    ['Solar reached ‹82%› in 2020, and gas ‹9%› in the same year', ['2020', '2020']],
    [
      'They aim at ‹90%› by 2030 compared with 2015. In 2023 it was ‹14 kg›, twice the ‹7 kg› set for that year',
      ['../2030', '2023', '2023'],
    ],
    [
      'They aim at ‹90%› by 2030 compared with 2015. Losses in 2023 were ‹14 kg›. Fuel took ‹4%›',
      ['../2030', '2023', '2023'],
    ],
    ['‹3%› of output in 2023 was lost, which exceeds the total of 2019. Exports were ‹5 Mt›', ['2023', '2023']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(governed(text), expected));
});

describe('the time of another item or of each year', () => {
  const plan = { period: parsePeriod('2025/2027') ?? year(2025) };
  const document = { issue: { period: month(2025, 1) }, title: plan, plan, deadline: null, lead: null };
  const settled = (text: string, mark: string, role: 'target' | 'actual' = 'target'): string | null => {
    const start = text.indexOf(mark);
    const figure = { start, end: start + mark.length };
    const [governed] = governPeriods(text, resolvePeriods(recognizePeriods(text), {}), [figure], null);
    const found = settlePeriod(governed ?? null, role, document, 'policy');
    return found && periodText(found.value);
  };
  it('does not pass to the next item of a plan', () => {
    assert.equal(settled('一是2026年建成泵站6座。二是新增管网30公里。', '30公里'), '2025/2027');
    assert.equal(settled('一是扩建，2027年底前接入9个镇；二是新增管网30公里。', '30公里'), '2025/2027');
    assert.equal(settled('2026年召开评审会。县财政每年安排600万元。', '600万元'), '2025/2027');
  });
  it('passes where it leads the list, within an item and to what is reported', () => {
    assert.equal(settled('2026年抓好两件事。一是建成泵站6座。二是新增管网30公里。', '30公里'), '2026');
    assert.equal(settled('一是2026年建成泵站6座。新增管网30公里。', '30公里'), '2026');
    assert.equal(settled('一是2023年建成泵站6座。二是新增管网30公里。', '30公里', 'actual'), '2023');
    assert.equal(settled('到2026年，管网覆盖全县。每年培训500人。', '500人'), '../2026');
  });
});

describe('the deadline of a goal', () => {
  const times = (text: string): (string | null)[] => {
    const figures = [...text.matchAll(/\d+%/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const document = { issue: null, plan: null, title: null, deadline: null, lead: null } as never;
    return governPeriods(text, resolvePeriods(recognizePeriods(text), {}), figures, null)
      .map((g) => settlePeriod(g, /target|目标/.test(text) ? 'actual' : 'target', document))
      .map((g) => g && periodText(g.value));
  };

  it('is not the time of what has been done so far', () => {
    for (const text of [
      'The target is to halve waste by 2031; so far it is down 12%',
      'The target is to halve waste by 2031, and until now it is down 12%',
      '目标是到2031年底减半，迄今降了12%',
    ])
      assert.notDeepEqual(times(text), ['2031'], text);
  });

  it('stays with what is to be done', () =>
    assert.deepEqual(times('Waste is to be cut by 2031, and already in schools by 12%'), ['../2031']));
});

describe('heads', () => {
  const head = (text: string): string | undefined => {
    const found = headPeriod(text, {});
    return found?.period ? periodText(found.period) : undefined;
  };
  it('reads a bare year, a deadline, a span in brackets', () => {
    assert.equal(head('2022年'), '2022');
    assert.equal(head('2022'), '2022');
    assert.equal(head('2030 goal'), '../2030');
    assert.equal(head('工作方案（2023—2024年）'), '2023/2024');
    assert.equal(head('Clean Power by 2030: working digest'), '../2030');
  });
  it('gives nothing where a head names no time', () => assert.equal(head('主要目标'), undefined));
});

describe('spans of times', () => {
  it('lie in the text, sorted, apart', () => {
    const text =
      '到2025年，比上年增长5%；Q3 2024 and by 2030, 《方案（2023—2024年）》 “十四五”期间近五年 in the first and the second';
    let last = 0;
    for (const { span } of recognizePeriods(text)) {
      assert.ok(span.start >= last && span.end > span.start && span.end <= text.length);
      last = span.end;
    }
    assert.ok(last > 0);
  });
  it('reads any text without failing', () => {
    for (const text of [
      '',
      '年',
      '20年20年',
      '2023'.repeat(50),
      '一'.repeat(200),
      'the the first of',
      '（2024年',
      '《2024年',
    ])
      assert.ok(Array.isArray(recognizePeriods(text)));
  });
  it('lie in any text made of their own words', () => {
    const words = [
      '2023',
      '年',
      '到',
      '上年',
      '比',
      '一',
      '季度',
      '7月',
      '—',
      '《',
      '》',
      '的',
      '5%',
      'the ',
      'first ',
      'half ',
      'by ',
      'in ',
      '2030',
      ' and ',
      '-',
      '/',
      '（',
      '）',
      '“十四五”',
      '末',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 24 }).map((w) => w.join(''));
    fc.assert(
      fc.property(text, (t) => {
        let last = 0;
        for (const { span } of recognizePeriods(t)) {
          assert.ok(span.start >= last && span.end > span.start && span.end <= t.length);
          last = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

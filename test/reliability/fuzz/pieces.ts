import fc from 'fast-check';

/** What no editor or exporter should write and one day somebody's will. */
const ODD = fc.constantFrom(
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\ud800',
  '\udc00',
  '\udfff\ud800',
  '𠀀',
  '𝟜𝟝',
  '👩‍👩‍👧',
  'e\u0301\u0301\u0301',
  '\r',
  '\v',
  '\f',
  '\u0085',
  '　',
);

const NUMERALS = fc.constantFrom(
  '24.3',
  '24,300',
  '2.4.3',
  '1e999',
  '-0',
  '+5',
  '0000000',
  '.5',
  '5.',
  '１２．３',
  '九千九百九十九',
  '二十四点三',
  '〇〇〇',
  '百千万亿',
  '两三',
  '三分之二',
  '99999999999999999999999999999999999999999999',
  '0.00000000000000000000000000000000000001',
  '½',
  '①',
  'Ⅳ',
  'twenty-four',
  '3—5',
  '3~5',
  '1,2,3,4',
  '24.3.24.3.24.3',
);

const UNITS = fc.constantFrom(
  '亿元',
  '万亿元',
  '万亿亿亿元',
  '%',
  '个百分点',
  '‰',
  '万吨',
  'billion yuan',
  'US$',
  'per cent',
  'percentage points',
  '个',
  '倍',
  '亩/年',
  'kWh/m²',
  'GW',
  '岁',
  '°C',
  '',
  '万',
);

const WORDS = fc.constantFrom(
  '2025年',
  '“十四五”时期',
  '到2025年',
  '上年同期',
  '2023—2024年',
  '99999年13月45日',
  'In 2024,',
  'by 2030',
  'FY2023/24',
  '第一季度',
  '以上',
  '不低于',
  '突破',
  '左右',
  'at least',
  'up to',
  'from',
  'to',
  '由',
  '提高到',
  '下降',
  'grew by',
  '分别为',
  'respectively',
  '其中',
  '，',
  '。',
  '；',
  '、',
  ', ',
  '. ',
  '（',
  '）',
  '(',
  '轻工业规上企业营业收入',
  '出口额',
  'operating revenue',
  'profit',
  '培育',
  'constructor',
  ' toString of ',
  ' valueOf __proto__ ',
  '特色产业集群',
  ' ',
  '\n',
);

/** A few characters of any kind, half of them valid text. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  ODD,
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

/** Prose with figures in every wrong place. */
export const prose: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: NUMERALS },
      { weight: 4, arbitrary: UNITS },
      { weight: 6, arbitrary: WORDS },
      { weight: 1, arbitrary: noise },
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

const OPENERS = [
  '> ',
  '- ',
  '1. ',
  '# ',
  '| ',
  '    ',
  '```\n',
  '<div>',
  '<!-- ',
  '<!-- policy-lens-disable -->',
  '<!-- policy-lens-disable-next-line figure.value -->',
  ':target[',
  ':measure[',
  ':figure[',
  ':sector[',
  ':数据[',
  ':::task\n',
  '**',
  '*',
  '`',
  '[',
  '![',
  '~~',
  '$',
  '[^1]: ',
  '---\n',
  '&',
  '\\',
  '<a href="javascript:alert(1)">',
  '<img src=x onerror=alert(1)>',
  '[x](command:policyLens.refresh) ',
];
const CLOSERS = [
  ']',
  ']{#a}',
  ']{#a for=a indicator=a period=2025}',
  ']{ignore="',
  '}',
  '-->',
  '**',
  '`',
  '](x)',
  '|',
  '\n| --- |\n',
  '</div>',
  '\n```\n',
  '\n:::\n',
  '\n\n',
  '\n',
  '\r\n',
  '\\',
];

/** Markdown of constructs opened and closed at random, each as deep as it comes. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '---\ntitle: 2025年\ndate: 2025-13-45\n---\n', '---\na: &a [*a]\n---\n', '\ufeff'),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: prose },
        {
          weight: 3,
          arbitrary: fc.tuple(fc.constantFrom(...OPENERS), fc.integer({ min: 1, max: 9 })).map(([s, n]) => s.repeat(n)),
        },
        { weight: 3, arbitrary: fc.constantFrom(...CLOSERS) },
        { weight: 1, arbitrary: noise },
      ),
      { maxLength: 24 },
    ),
  )
  .map(([head, parts]) => head + parts.join(''));

export const CELLS = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      'rev',
      '1e999',
      '-0',
      '0',
      '24.3',
      '24,3',
      '１２',
      'NaN',
      'Infinity',
      '--5',
      '0x10',
      '9'.repeat(400),
      '1e-999',
    ],
    ...['CNY', 'pp', 'kg/har', '{家}', '{', 'm2.m2.m2', '////', '.', '%', '亿元'],
    ...['2022', '2022-S3', '2022-13', '9999/0000', '../..', '2023/2024', '2023-01-01/P99Y', '0'],
    ...['target', 'actual', 'TARGET ', 'ge', 'range', 'constructor', '__proto__', 'toString', 'hasOwnProperty'],
    ...['=1+1', '@SUM(A1)', '<img src=x onerror=alert(1)>', '[x](command:a)', '`x`|y', 'javascript:alert(1)'],
    ...['"', '""', '"a', 'a"b', '"a\nb"', '"a""b"', 'a\tb', 'a;b', '\ufeff', '\0'],
  ),
  noise,
);

const HEADERS = [
  'indicator,label_zh,label_en,aliases,sector,unit,direction',
  'indicator,sector,ref_area,time_period,role,bound,value,value_max,unit,unit_mult,source,source_quote,valid_from,obs_status',
  'indicator,value,unit',
  'indicator,indicator,value,value,unit,unit',
  '\ufeffindicator,label_zh,time_period,value,unit,unit_mult',
  'indicator;value;unit',
  'indicator\tvalue\tunit',
  '"indicator","value',
  'a,b,c',
  '',
];

/** A table whose rows have too few, too many and wrong cells. */
export const csv: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...HEADERS),
    fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n'),
    fc.array(fc.array(CELLS, { maxLength: 16 }), { maxLength: 12 }),
  )
  .map(([head, end, rows]) => [head, ...rows.map((cells) => cells.join(','))].join(end));

const YAML = [
  'a: 1',
  'title: 2025年',
  'title: &t x',
  '*t',
  '- a',
  '? a',
  ': b',
  'a: [',
  ']',
  '{a: {',
  '}',
  '!!binary x',
  '!!js/function "x"',
  'date: 2025-02-30',
  '<<: *t',
  '|',
  '>',
  '  b',
  '\t',
  '"',
  "'",
  '%YAML 9.9',
  '...',
  '# c',
  'a: &a [*a, *a]',
  '__proto__: 1',
  'constructor: 1',
];

/** Frontmatter between its fences, with a line of text below. */
export const frontmatter: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...YAML) }, { weight: 1, arbitrary: noise }), {
    maxLength: 10,
  })
  .map((lines) => `---\n${lines.join('\n')}\n---\n\n营业收入24.3亿元。\n`);

/** Digits of a written-out year, by position value: 二〇二三. */
export const YEAR_DIGITS = '〇零○一二三四五六七八九';
export const YEAR_DIGIT_VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const SMALL: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
  十五: 15,
  二十: 20,
};
/** A small count as it stands in numbers of months and years: 十二, 3. */
export const small = (word: string): number => SMALL[word] ?? Number(word);

/** Parts of a year: months from and to, end exclusive. */
export const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [0, 6],
  前半年: [0, 6],
  下半年: [6, 12],
  后半年: [6, 12],
  前三季度: [0, 9],
  前三个季度: [0, 9],
  前3季度: [0, 9],
  前3个季度: [0, 9],
  前两季度: [0, 6],
  前两个季度: [0, 6],
  后三季度: [3, 12],
  首季: [0, 3],
  首季度: [0, 3],
  一季报: [0, 3],
  中报: [0, 6],
  半年报: [0, 6],
  三季报: [0, 9],
  全年: [0, 12],
  年底: [0, 12],
  年末: [0, 12],
  岁末: [0, 12],
  年初: [0, 12],
  年终: [0, 12],
};

/** Parts that only follow a year: 2027年底, 2024年末. */
export const TAILS: Readonly<Record<string, readonly [number, number]>> = {
  底: [0, 12],
  末: [0, 12],
  初: [0, 12],
  年底: [0, 12],
  年末: [0, 12],
  年初: [0, 12],
};

/** Years counted from the document's date. */
export const BY_DOCUMENT: Readonly<Record<string, number>> = {
  今年: 0,
  去年: -1,
  前年: -2,
  明年: 1,
  来年: 1,
  后年: 2,
  年内: 0,
  目前: 0,
  当前: 0,
  迄今: 0,
};

/** Years counted from the year spoken of. */
export const BY_CONTEXT: Readonly<Record<string, number>> = {
  上年: -1,
  上年度: -1,
  上一年: -1,
  上一年度: -1,
  前一年: -1,
  前一年度: -1,
  本年: 0,
  本年度: 0,
  当年: 0,
  该年: 0,
  同年: 0,
  次年: 1,
  下年: 1,
  下一年: 1,
  翌年: 1,
};

/** The period in force, moved by months. */
export const SAME: Readonly<Record<string, number>> = {
  同期: 0,
  同时期: 0,
  同一时期: 0,
  同一时段: 0,
  同一时点: 0,
  同一时间: 0,
  同一期间: 0,
  同一年: 0,
  同一年度: 0,
  本期: 0,
  当期: 0,
  上期: -12,
  上年同期: -12,
  上一年同期: -12,
  上年同季: -12,
  上年同月: -12,
};

/** Neighbours of the quarter or month in force: [length in months, steps]. */
export const NEIGHBOURS: Readonly<Record<string, readonly [1 | 3, number]>> = {
  上季度: [3, -1],
  上个季度: [3, -1],
  上一季度: [3, -1],
  本季度: [3, 0],
  下季度: [3, 1],
  上月: [1, -1],
  上个月: [1, -1],
  本月: [1, 0],
  当月: [1, 0],
};

/** Five-year plans by their ordinal, without 五: first year. */
export const PLANS: Readonly<Record<string, number>> = {
  十: 2001,
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
  十七: 2036,
};

/** Words right before a time that make it the base of a comparison: 比上年, 较2020年. */
export const BASE_BEFORE = [
  '比',
  '较',
  '相比',
  '相较',
  '相较于',
  '相比于',
  '对比',
  '高于',
  '低于',
  '好于',
  '快于',
  '慢于',
  '多于',
  '少于',
  '优于',
  '大于',
  '小于',
  '不及',
  '不低于',
  '不高于',
  '超过',
  '接近',
  '逼近',
  '相当于',
];
/** Words before a time that make it a base only when one of `BASE_AFTER` follows in the clause: 与2020年相比. */
export const BASE_WITH = ['与', '同', '和', '跟', '以'];
export const BASE_AFTER = ['相比', '相较', '比较', '持平', '为基', '为100', '基数', '一致', '相同', '价格', '不变价'];
/** Words right after a time that make it the base of a measurement: 2020年不变价, 2015年价格. */
export const BASE_SUFFIX = ['不变价', '价格计算', '价格', '可比价', '为基期', '为基数', '基期', '=100', '年价'];
/** Words that open a change from a point in time: 由上年的…转为…. */
export const FROM_BEFORE = ['由', '从', '自'];
/** Words right after a month that make it the date of a text or a data vintage. */
export const VINTAGE = [
  '调整',
  '上调',
  '下调',
  '修正',
  '更正',
  '核定',
  '核实',
  '核减',
  '核增',
  '订正',
  '上修',
  '下修',
  '追加',
  '初步',
  '快报',
  '修订',
  '公布',
  '发布',
  '印发',
  '出台',
  '下发',
  '颁布',
];
/** Verbs of issue: a month before them in the clause is when the text came out. */
export const ISSUED = ['印发', '发布', '出台', '公布', '下发', '颁布', '公开征求'];
/** Words after a plan's name that make it its document, not its time. */
export const PLAN_DOCUMENT = ['规划', '纲要', '目标', '方案', '计划'];

import { hasHan } from '../base/script.ts';
import type { Bound } from '../model/bound.ts';

/** What a column of somebody's sheet may hold: fields of the contract, and `label` for a name in either language. */
const SHEET_FIELDS = [
  'indicator',
  'label',
  'label_zh',
  'label_en',
  'aliases',
  'sector',
  'ref_area',
  'time_period',
  'role',
  'bound',
  'value_max',
  'unit',
  'unit_mult',
  'direction',
  'obligation',
  'definition',
  'source',
  'source_quote',
  'valid_from',
  'obs_status',
  'comment',
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

type Words<K extends string> = readonly (readonly [K, string, string])[];

/** Heads by what they stand over: Chinese, English. Earlier entries win where one head's words are in another's. */
export const HEADS: Words<SheetField | 'value' | 'number'> = [
  ['number', '序号 行号', 'no,no.,#,row,s/n'],
  ['indicator', '指标代码 指标编码 指标编号 代码 编码 编号', 'indicator code,indicator id,series code,code,id,key'],
  ['label_zh', '中文名称 指标中文名 中文名 中文', 'label_zh,chinese name,name in chinese,chinese'],
  ['label_en', '英文名称 指标英文名 英文名 英文', 'label_en,english name,name in english,english'],
  ['obligation', '指标属性 属性 指标性质 性质', 'obligation,nature,binding'],
  ['role', '数据类型 指标类型 类型 角色 数值类型', 'role,type,kind,data type,target or actual'],
  [
    'label',
    '指标 指标名称 主要指标 具体指标 项目 名称 指标项',
    'indicator,indicator name,name,item,series,series name,metric,measure,label',
  ],
  ['aliases', '别名 简称 又称', 'aliases,alias,short name,also known as'],
  ['sector', '行业 领域 产业 部门 类别 分类 大类', 'sector,industry,category,branch,area of work'],
  ['ref_area', '地区 区域 省份 省市 国家 地市', 'ref_area,region,country,province,geography,location,area'],
  [
    'valid_from',
    '发布日期 发布时间 生效日期 修订日期',
    'valid_from,valid from,release date,published,publication date',
  ],
  [
    'time_period',
    '时间 时期 年份 年度 年 报告期 统计期 期间 日期 月份 季度',
    'time_period,time period,period,reference period,year,time,date,quarter,month',
  ],
  ['value_max', '最大值 上限 数值上限', 'value_max,maximum,max,upper end,upper'],
  ['bound', '比较 上下限 关系 符号 比较符', 'bound,comparator,operator,relation'],
  ['unit', '单位 计量单位', 'unit,units,unit of measure,uom,measurement unit'],
  ['unit_mult', '倍数 倍率 量级 乘数', 'unit_mult,multiplier,power of ten,scale,unit multiplier'],
  ['value', '数值 值 数据 指标值 取值 数量 绝对数 金额', 'value,obs_value,observation value,figure,amount,number,data'],
  ['direction', '方向', 'direction'],
  ['definition', '定义 指标解释 指标含义 口径', 'definition,description,meaning'],
  ['source_quote', '原文 原句 摘录 引文', 'source_quote,quote,excerpt,source text,wording'],
  ['source', '来源 出处 数据来源 资料来源 文件', 'source,reference,citation,data source,document'],
  ['obs_status', '状态', 'obs_status,status,flag'],
  ['comment', '备注 说明 注', 'comment,comments,note,notes,remark,remarks'],
];

export type ImportRole = 'target' | 'actual' | 'baseline';

/** Words of heads and cells that tell a figure's role: Chinese, English. */
export const ROLE_WORDS: Words<ImportRole> = [
  ['baseline', '基期 基数 基线 基准', 'baseline,base'],
  ['target', '目标 规划 计划 预期 任务', 'target,targets,goal,planned,plan'],
  ['actual', '实绩 实际 完成 实现 现状 现值', 'actual,actuals,achieved,outturn,result,realised,realized'],
];

export const BOUND_WORDS: Words<Bound> = [
  ['ge', '以上 不低于 不少于 不小于 至少 大于等于', 'at least,no less than,not less than,minimum'],
  ['le', '以下 以内 不超过 不高于 不大于 至多 小于等于', 'at most,no more than,not more than,up to'],
  ['gt', '超过 大于 突破 高于', 'more than,over,above,greater than'],
  ['lt', '低于 小于 不足 少于', 'less than,below,under'],
  ['approx', '左右 约 大约', 'about,around,approximately'],
  ['range', '区间 范围', 'range,between'],
  ['eq', '等于', 'equal,equals,exactly'],
];

export const OBLIGATION_WORDS: Words<'binding' | 'anticipatory'> = [
  ['binding', '约束性 约束', 'binding,mandatory'],
  ['anticipatory', '预期性 预期', 'anticipatory,expected,indicative'],
];

/** What stands in a cell of a figure that nobody has. */
export const NO_DATA: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '–',
  '…',
  '……',
  '...',
  '..',
  '/',
  'n/a',
  'na',
  'null',
  '无',
  '暂无',
  '缺',
]);

/** How sure a reading of a head is. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** A head's words alone: lower case, full-width forms made plain, what is in brackets left out. */
export const headWords = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]?/g, '')
    .replace(/[\s*:：]+/g, ' ')
    .trim();

/**
 * The entry whose words a text is, or else has in it.
 * @example (HEADS, '指标名称') gives label, sure; ('数据来源说明') gives source, likely; ('粗钢') gives undefined
 */
export function wordIn<K extends string>(
  table: Words<K>,
  text: string,
): { readonly key: K; readonly confidence: Confidence } | undefined {
  const words = headWords(text);
  if (!words) return undefined;
  const plain = words.replace(/ /g, hasHan(words) ? '' : ' ');
  const exact = table.find(([, zh, en]) => zh.split(' ').includes(plain) || en.split(',').includes(plain));
  if (exact) return { key: exact[0], confidence: 'sure' };
  const padded = ` ${words.replace(/[^a-z]+/g, ' ')} `;
  let best: { readonly key: K; readonly length: number } | undefined;
  for (const [key, zh, en] of table) {
    const inside = [
      ...zh.split(' ').filter((w) => w.length > 1 && plain.includes(w)),
      ...en.split(',').filter((w) => w.length > 2 && padded.includes(` ${w} `)),
    ];
    for (const { length } of inside) if (length > (best?.length ?? 0)) best = { key, length };
  }
  return best && { key: best.key, confidence: 'likely' };
}

const ROLES = new RegExp(
  ROLE_WORDS.flatMap(([, zh, en]) => [...zh.split(' '), ...en.split(',').map((w) => `\\b${w}\\b`)]).join('|'),
  'gi',
);

/** A head without its words of role, which alone may decide what a year in it means: 2020年基期 → 2020年. */
export const withoutRole = (head: string): string => head.replace(ROLES, ' ').trim();

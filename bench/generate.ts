/** Invented policy texts and datasets of any size, the same for the same seed. */

/** Numbers from 0 to 1, the same sequence for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SECTORS = [
  '轻工业',
  '钢铁行业',
  '石化化工',
  '有色金属',
  '建材行业',
  '机械行业',
  '汽车行业',
  '电子信息制造业',
  '电力装备',
  '纺织行业',
];
const SUBJECTS = [
  '规上企业营业收入',
  '增加值',
  '固定资产投资',
  '出口额',
  '研发经费投入',
  '从业人数',
  '用电量',
  '利润总额',
  '产量',
  '新产品销售收入',
];
const VERBS = ['达到', '超过', '增长', '提高到', '降至', '约为', '不低于', '突破'];
const ACTIONS = [
  '开展集群培育行动',
  '实施数字化改造',
  '推动绿色低碳转型',
  '培育专精特新企业',
  '完善标准体系',
  '加强质量品牌建设',
];

const AIMS = [
  '加大对中小企业的支持力度',
  '完善产业链供应链体系',
  '鼓励企业加大研发投入',
  '扩大优质产品供给',
  '支持重点项目加快建设',
  '健全要素保障机制',
  '促进产学研用协同创新',
  '提升绿色制造水平',
];
const DUTIES = [
  '压实各方责任，确保各项任务落到实处',
  '由有关部门按职责分工负责',
  '加强统筹协调和跟踪督促',
  '及时总结推广典型经验',
];

export class Writer {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  private pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.next() * all.length)] as T;
  }

  private int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  private figure(): string {
    const n = `${this.int(1, 99)}.${this.int(0, 9)}`;
    return this.pick([
      `${n}万亿元`,
      `${n}%`,
      `${n}万吨`,
      `${this.int(10, 9000)}家`,
      `${n}亿元`,
      `${n}个百分点`,
      `${n}万人`,
    ]);
  }

  /** Words of a plan without any figure. */
  private intent(): string {
    return `${this.pick(ACTIONS)}，推动${this.pick(SECTORS)}高质量发展，${this.pick(AIMS)}，${this.pick(AIMS)}，${this.pick(DUTIES)}。`;
  }

  /** A paragraph of a plan as real ones are: a figure in one sentence of `every`. */
  private sparseProse(every: number): string {
    return Array.from({ length: this.int(2, 4) }, () =>
      this.next() * every < 1 ? this.sentence() : this.intent(),
    ).join('');
  }

  private sentence(): string {
    const year = this.int(2020, 2030);
    const when = this.pick([`${year}年`, `到${year}年`, `${year}—${year + 1}年`, `${year}年上半年`, '']);
    const bound = this.pick(['', '', '', '左右', '以上']);
    return `${when}${when ? '，' : ''}${this.pick(SECTORS)}${this.pick(SUBJECTS)}${this.pick(VERBS)}${this.figure()}${bound}${this.next() < 0.4 ? `，同比${this.pick(['增长', '下降'])}${this.int(1, 20)}.${this.int(0, 9)}%` : ''}。`;
  }

  private prose(): string {
    const parts = Array.from({ length: this.int(2, 4) }, () =>
      this.next() < 0.4
        ? this.sentence()
        : `${this.pick(ACTIONS)}，推动${this.pick(SECTORS)}高质量发展，加大对中小企业的支持力度，压实各方责任，确保各项任务落到实处。`,
    );
    const words = parts.join('');
    if (this.next() < 0.15) return words.replace(/(\d+\.\d)/, '**$1**');
    if (this.next() < 0.05) return `${words}见[公报](https://example.org/${this.int(1, 999)})。`;
    return words;
  }

  private table(): string {
    const rows = Array.from(
      { length: this.int(3, 8) },
      () =>
        `| ${this.pick(SECTORS)} | ${this.int(100, 9999)}.${this.int(0, 9)} | ${this.int(1, 20)}.${this.int(0, 9)} |`,
    );
    return ['单位：亿元', '', '| 行业 | 营业收入 | 增速（%） |', '| --- | --- | --- |', ...rows].join('\n');
  }

  private list(): string {
    return Array.from({ length: this.int(3, 6) }, () => `- ${this.sentence()}`).join('\n');
  }

  /** A plan of at least `length` characters: headings, paragraphs, lists, tables. */
  plan(length: number): string {
    const out = [`# ${this.pick(SECTORS)}稳增长工作方案（2023—2024年）`];
    let size = 0;
    for (let section = 1; size < length; section++) {
      const blocks = [
        `## ${section}、重点任务`,
        `### （${'一二三四五六七八九十'[section % 10]}）${this.pick(ACTIONS)}`,
      ];
      for (let i = this.int(4, 8); i > 0; i--) blocks.push(this.prose());
      if (this.next() < 0.4) blocks.push(this.list());
      if (this.next() < 0.2) blocks.push(this.table());
      out.push(...blocks);
      size += blocks.join('\n\n').length + 2;
    }
    return `${out.join('\n\n').slice(0, length)}\n`;
  }

  /** A plan as real ones are: a sentence in `every` has figures, few marks and tables, no two sections alike. */
  sparsePlan(length: number, every: number): string {
    const out = [`# ${this.pick(SECTORS)}稳增长工作方案（2023—2024年）`];
    let size = 0;
    for (let section = 1; size < length; section++) {
      const blocks = [`## ${section}、${this.pick(AIMS)}`];
      for (let i = this.int(4, 8); i > 0; i--) blocks.push(this.sparseProse(every));
      if (this.next() < 0.3) blocks.push(Array.from({ length: 4 }, () => `- ${this.intent()}`).join('\n'));
      if (this.next() < 0.05) blocks.push(this.table());
      out.push(...blocks);
      size += blocks.join('\n\n').length + 2;
    }
    return `${out.join('\n\n').slice(0, length)}\n`;
  }

  /** Files of a data package: some indicators, `rows` observations. */
  dataset(rows: number): { readonly name: string; readonly text: string }[] {
    const ids: string[] = [];
    const indicators = ['indicator,label_zh,label_en,aliases,sector,unit'];
    for (const [s, sector] of SECTORS.entries())
      for (const [k, subject] of SUBJECTS.entries()) {
        ids.push(`I${s}.${k}`);
        indicators.push(`I${s}.${k},${sector}${subject},indicator ${s} ${k},${subject},${sector},CNY`);
      }
    const observations = ['indicator,sector,ref_area,time_period,role,bound,value,unit,source'];
    for (let i = 0; i < rows; i++) {
      const year = 1990 + (i % 40);
      observations.push(
        `${ids[i % ids.length]},,A${Math.floor(i / 4000)},${year}-${String((i % 12) + 1).padStart(2, '0')},actual,eq,${this.int(1, 99)}00000000,CNY,https://example.org/${i}`,
      );
    }
    const pack = {
      resources: [
        { name: 'indicators', path: 'indicators.csv' },
        { name: 'observations', path: 'observations.csv' },
      ],
    };
    return [
      { name: 'datapackage.json', text: JSON.stringify(pack) },
      { name: 'indicators.csv', text: `${indicators.join('\n')}\n` },
      { name: 'observations.csv', text: `${observations.join('\n')}\n` },
    ];
  }
}

const BRANCHES =
  '轻工业 纺织业 钢铁 化工 汽车 造船 电子 医药 食品 建材 有色 煤炭 电力 石油 机械 家电 家具 造纸 皮革 电池'.split(' ');
const KINDS =
  '规模以上 民营 国有 外资 小微 大型 中型 东部 中部 西部 城镇 农村 高技术 传统 新兴 省属 市属 重点 示范 龙头 骨干 试点 绿色 数字 智能'.split(
    ' ',
  );
const MEASURED = '营业收入 利润 产量 产能 出口 进口 固定资产投资 用电量 企业数量 研发经费'.split(' ');
const INDICATORS = BRANCHES.length * KINDS.length * MEASURED.length;

/** The name of one of 5,000 indicators. */
const nameOf = (i: number): string =>
  `${BRANCHES[i % 20]}${KINDS[Math.floor(i / 20) % 25]}企业${MEASURED[Math.floor(i / 500) % 10]}`;

/** Files of a data package of 5,000 indicators whose names share most of their words. */
export function manyIndicators(rows: number): { readonly name: string; readonly text: string }[] {
  const indicators = ['indicator,label_zh,label_en,aliases,sector,unit'];
  for (let i = 0; i < INDICATORS; i++) indicators.push(`I${i},${nameOf(i)},indicator ${i},,${BRANCHES[i % 20]},CNY`);
  const observations = ['indicator,ref_area,time_period,role,bound,value,unit,unit_mult,source'];
  for (let i = 0; i < rows; i++)
    observations.push(
      `I${i % INDICATORS},CN,${1985 + Math.floor(i / INDICATORS)},actual,eq,${(i * 7.31).toFixed(2)},CNY,8,https://example.org/${i}`,
    );
  return [
    { name: 'datapackage.json', text: JSON.stringify({ resources: [{ path: 'i.csv' }, { path: 'o.csv' }] }) },
    { name: 'i.csv', text: indicators.join('\n') },
    { name: 'o.csv', text: observations.join('\n') },
  ];
}

/** A note of 400 lines that cites these indicators, others in each note. */
export function noteOn(n: number): string {
  const lines = Array.from({ length: 400 }, (_, i) => {
    const name = nameOf((i * 97 + n * 1031) % INDICATORS);
    return `${2000 + (i % 20)}年，${name}达${(i * 3.7 + n + 1).toFixed(1)}亿元，同比增长${(i % 9) + 0.3}%。`;
  });
  return `# 轻工业运行笔记\n\n${lines.join('\n\n')}`;
}

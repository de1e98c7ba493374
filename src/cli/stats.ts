import { coverageOf, type DocumentFacts, type Locale, type Text } from '../core/index.ts';
import { COMMON, type Command, FORMAT, SEARCH } from './command.ts';
import type { Context } from './context.ts';
import { judgeAll, openSession, type Session } from './session.ts';
import type { Args } from './usage.ts';
import { pad, widthOf } from './width.ts';

/** `stats PATH…`: how much was read and how the figures came out, by document. */
export const stats: Command = {
  name: 'stats',
  usage: 'PATH…',
  summary: {
    zh: '按文件统计：读到多少，核对结果如何',
    en: 'counts by document: what was read, how the figures came out',
  },
  details: [
    {
      zh: '数字 = 一致 + 冲突 + 无行（数据集没有这一时期）+ 无此项 + 歧义 + 忽略。',
      en: 'figures = agrees + conflict + no-row (none for that period) + unmatched + ambiguous + silenced.',
    },
  ],
  options: [FORMAT, ...SEARCH, ...COMMON],
  examples: [
    ['policy-lens stats .', { zh: '当前文件夹', en: 'the current folder' }],
    ['policy-lens stats notes --dataset data -f json', { zh: '供程序使用', en: 'for programs' }],
  ],
  run: async (args, context) => run(args, context),
};

type Row = Readonly<Record<string, string | number>>;

const HEADS: Readonly<Record<string, Text>> = {
  kind: { zh: '类别', en: 'kind' },
  figures: { zh: '数字', en: 'figures' },
  agrees: { zh: '一致', en: 'agrees' },
  conflict: { zh: '冲突', en: 'conflict' },
  'no-row': { zh: '无行', en: 'no-row' },
  unmatched: { zh: '无此项', en: 'unmatched' },
  ambiguous: { zh: '歧义', en: 'ambiguous' },
  silenced: { zh: '忽略', en: 'silenced' },
  sectors: { zh: '行业', en: 'sectors' },
  tasks: { zh: '任务', en: 'tasks' },
  measures: { zh: '举措', en: 'measures' },
  targets: { zh: '目标', en: 'targets' },
  links: { zh: '关联', en: 'links' },
  file: { zh: '文件', en: 'file' },
};
const KIND: Readonly<Record<string, Text>> = {
  policy: { zh: '政策', en: 'policy' },
  note: { zh: '笔记', en: 'note' },
};

function run(args: Args, context: Context): number {
  const format = args.choice('format', ['pretty', 'json']);
  const session = openSession(args, context);
  judgeAll(session, context);
  const rows = session.documents.map(({ file, uri }) => rowOf(file, uri, session));
  process.stdout.write(format === 'json' ? `${JSON.stringify(rows, null, 1)}\n` : table(rows, context.locale));
  return 0;
}

function rowOf(file: string, uri: string, { workspace }: Session): Row {
  const { kind, claims, outline } = workspace.document(uri) as DocumentFacts;
  const { sectors, tasks, measures, targets, links } = outline;
  const counts = { sectors, tasks, measures, targets, links };
  const sizes = Object.fromEntries(Object.entries(counts).map(([name, list]) => [name, list.length]));
  return { file, kind, figures: claims.length, ...sizes, ...coverageOf(workspace, [uri]) };
}

/** Numbers to the right of their columns, the file last, since it may be long; a last row adds up. */
function table(rows: readonly Row[], locale: Locale): string {
  if (!rows.length) return '';
  const names = Object.keys(HEADS);
  const total = (name: string): string => String(rows.reduce((sum, row) => sum + Number(row[name]), 0));
  const totals = names.map((name) => {
    if (name === 'kind') return '';
    return name === 'file' ? (locale === 'zh' ? `共 ${rows.length} 个文件` : `${rows.length} files`) : total(name);
  });
  const cell = (row: Row, name: string): string =>
    name === 'kind' ? (KIND[String(row.kind)]?.[locale] ?? '') : String(row[name]);
  const cells = [
    names.map((name) => HEADS[name]?.[locale] ?? name),
    ...rows.map((row) => names.map((name) => cell(row, name))),
    ...(rows.length > 1 ? [totals] : []),
  ];
  const widths = names.map((_, i) => Math.max(...cells.map((r) => widthOf(r[i] as string))));
  const line = (r: readonly string[]): string =>
    r
      .map((c, i) => aligned(c, names[i] as string, widths[i] as number))
      .join('  ')
      .trimEnd();
  return `${cells.map(line).join('\n')}\n`;
}

const aligned = (cell: string, name: string, width: number): string =>
  name === 'kind' || name === 'file' ? pad(cell, width) : ' '.repeat(width - widthOf(cell)) + cell;

import {
  type Claim,
  type DocumentFacts,
  decimalText,
  diffOutlines,
  type Locale,
  periodText,
  readDocument,
  TARGET_CHANGE,
  type TargetChange,
} from '../core/index.ts';
import { COMMON, type Command, FORMAT } from './command.ts';
import type { Context, Paint } from './context.ts';
import { fileInput } from './input.ts';
import { type Args, refuse } from './usage.ts';
import { pad } from './width.ts';

/** `diff OLD NEW`: what became of each target between two versions of a plan. */
export const diff: Command = {
  name: 'diff',
  usage: 'OLD NEW',
  summary: {
    zh: '比较一份方案的两个版本：目标的新增、取消、提高、放松',
    en: 'compare two versions of a plan: targets added, dropped, raised, weakened',
  },
  details: [],
  options: [FORMAT, ...COMMON],
  examples: [
    ['policy-lens diff draft.md final.md', { zh: '征求意见稿与定稿', en: 'the draft and the final text' }],
    [
      'git show HEAD~1:plan.md > /tmp/old.md && policy-lens diff /tmp/old.md plan.md',
      { zh: '与上一次提交相比', en: 'against the last commit' },
    ],
  ],
  run: async (args, context) => run(args, context),
};

/** What a reader looks for comes first. */
const ORDER: readonly TargetChange[] = ['weakened', 'dropped', 'raised', 'added', 'changed', 'unchanged'];

function run(args: Args, context: Context): number {
  const format = args.choice('format', ['pretty', 'json']);
  const [before, after] = args.positionals;
  if (!before || !after || args.positionals.length !== 2)
    return refuse('diff：请给出旧、新两个版本', 'diff: name the old and the new version');
  const read = [before, after].flatMap((file) => {
    const input = fileInput(file);
    const text = context.attempt(() => input.read());
    return text === undefined ? [] : [readDocument(input.uri, text)];
  });
  if (read.length < 2) return 2;
  const [old, next] = read as [DocumentFacts, DocumentFacts];
  for (const [file, { outline }] of [
    [before, old],
    [after, next],
  ] as const) {
    if (!outline.targets.length)
      context.note({ zh: `${file}：没有读到目标`, en: `${file}: no targets were found in it` });
  }
  const rows = diffOutlines(old, next).map((d) => ({
    change: d.change,
    old: d.old === null ? null : targetOf(old.claims[d.old] as Claim),
    new: d.new === null ? null : targetOf(next.claims[d.new] as Claim),
  }));
  process.stdout.write(format === 'json' ? `${JSON.stringify(rows, null, 1)}\n` : table(rows, context));
  return 0;
}

interface TargetOf {
  readonly indicator: string | null;
  readonly text: string;
  readonly value: string;
  readonly unit: string | null;
  readonly bound: string;
  readonly period: string | null;
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly change: TargetChange;
  readonly old: TargetOf | null;
  readonly new: TargetOf | null;
}

const targetOf = (claim: Claim): TargetOf => ({
  indicator: claim.indicator?.value ?? null,
  text: claim.text,
  value: decimalText(claim.quantity.value),
  unit: claim.quantity.unit?.code ?? null,
  bound: claim.quantity.bound,
  period: claim.period ? periodText(claim.period.value) : null,
  ...claim.span,
});

const COLOUR: Readonly<Record<TargetChange, keyof Pick<Paint, 'red' | 'green' | 'yellow' | 'dim'>>> = {
  weakened: 'red',
  dropped: 'red',
  raised: 'green',
  added: 'green',
  changed: 'yellow',
  unchanged: 'dim',
};

function table(rows: readonly Row[], { locale, paint }: Context): string {
  const ordered = ORDER.flatMap((change) => rows.filter((r) => r.change === change));
  const width = locale === 'zh' ? 6 : 11;
  const lines = ordered.map(
    (row) => paint[COLOUR[row.change]](pad(TARGET_CHANGE[row.change][locale], width)) + words(row),
  );
  return `${[...lines, summary(rows, locale)].join('\n')}\n`;
}

/** The indicator, then old and new in the documents' own words; of what stays the same only one. */
function words(row: Row): string {
  const name = row.new?.indicator ?? row.old?.indicator ?? '';
  const told = [row.old, row.new].map((t) => (t ? `${BOUND_SIGN[t.bound] ?? ''}${t.text}` : '—'));
  const periods = [row.old?.period, row.new?.period].map((p) => p ?? '');
  const moved =
    row.old && row.new && periods[0] !== periods[1] ? `  (${periods.map((p) => p || '—').join(' → ')})` : '';
  return `${name}  ${row.change === 'unchanged' ? told[1] : told.join(' → ')}${moved}`;
}

const BOUND_SIGN: Readonly<Record<string, string>> = { approx: '≈ ', ge: '≥ ', gt: '> ', le: '≤ ', lt: '< ' };

function summary(rows: readonly Row[], locale: Locale): string {
  if (!rows.length) return locale === 'zh' ? '两个版本都没有读到目标。' : 'Neither version has a target.';
  const counts = ORDER.flatMap((change) => {
    const n = rows.filter((r) => r.change === change).length;
    return n ? [`${n} ${TARGET_CHANGE[change][locale]}`] : [];
  });
  return locale === 'zh'
    ? `共 ${rows.length} 个目标：${counts.join('，')}`
    : `${rows.length} targets: ${counts.join(', ')}`;
}

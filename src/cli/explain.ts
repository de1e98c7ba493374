import { findingOf } from '../api/contract.ts';
import { LineIndex } from '../api/lines.ts';
import {
  BOUND,
  type Claim,
  type DocumentFacts,
  decimalText,
  EVIDENCE,
  explainAt,
  type Finding,
  type Locale,
  type Observation,
  periodText,
  periodWords,
  quantityWords,
  ROLE,
  type Verdict,
} from '../core/index.ts';
import { COMMON, type Command, FORMAT, SEARCH } from './command.ts';
import type { Context } from './context.ts';
import { openSession, type Session } from './session.ts';
import { Args, refuse } from './usage.ts';
import { pad } from './width.ts';

/** `explain FILE:LINE[:COL]`: how each figure of a line, or the one at a column, was read and judged. */
export const explain: Command = {
  name: 'explain',
  usage: 'FILE:LINE[:COLUMN]',
  summary: {
    zh: '说明某一行的数字怎么读、为什么报或不报',
    en: 'tell how the figures of a line were read, and why they are reported or quiet',
  },
  details: [
    {
      zh: '行列从 1 数起，与 check 显示的一致。只给行号时说明这一行的全部数字，包括不作为数据核对的。',
      en: 'Lines and columns count from 1, as check shows them. Without a column all numbers of the line are told of,\nalso those that are not checked, such as dates.',
    },
  ],
  options: [FORMAT, ...SEARCH.filter((o) => o.name === 'dataset'), ...COMMON],
  examples: [
    ['policy-lens explain notes/note.md:17', { zh: '第 17 行的数字', en: 'the numbers of line 17' }],
    ['policy-lens explain notes/note.md:17:9 --dataset data', { zh: '第 9 列的那个数字', en: 'the one at column 9' }],
  ],
  run: async (args, context) => run(args, context),
};

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** A figure with all that is to be told of it. */
interface Told {
  readonly claim: Claim;
  readonly verdict: Verdict | undefined;
  readonly findings: readonly Finding[];
}

function run(args: Args, context: Context): number {
  const format = args.choice('format', ['pretty', 'json']);
  const place = placeOf(args.positionals);
  const session = openSession(new Args([place.file], { dataset: args.all('dataset') }, []), context);
  const input = session.documents[0];
  if (!input) return 2;
  const facts = session.workspace.document(input.uri) as DocumentFacts;
  const judgement = session.workspace.judgement(input.uri);
  const lines = new LineIndex(facts.syntax.text);
  const findings = session.workspace.findings(input.uri);
  const told = facts.claims.flatMap((claim, i): Told[] => {
    if (!isAt(claim, place, lines)) return [];
    return [{ claim, verdict: judgement?.verdicts[i], findings: findings.filter((f) => f.claim === i) }];
  });
  if (format === 'json') {
    const rows = told.map((t) => row(t, place.file, lines, context.locale));
    process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
    return 0;
  }
  const parts = told.map((t) => explanation(t, session, context));
  const others = otherNumbers(session, facts, place, lines, context.locale);
  const all = [...parts, ...(others.length ? [others.join('\n')] : [])];
  process.stdout.write(
    `${all.join('\n\n') || (context.locale === 'zh' ? '这里没有读到数字。' : 'No figure was read here.')}\n`,
  );
  return 0;
}

function placeOf(positionals: readonly string[]): Place {
  const m = /^(.+?):(\d+)(?::(\d+))?$/.exec(positionals[0] ?? '');
  if (!m || positionals.length !== 1)
    return refuse(
      'explain：请给出一处，写作 文件:行 或 文件:行:列',
      'explain: name one place as FILE:LINE or FILE:LINE:COLUMN',
    );
  return { file: m[1] as string, line: Number(m[2]), ...(m[3] ? { column: Number(m[3]) } : {}) };
}

function isAt(claim: Claim, { line, column }: Place, lines: LineIndex): boolean {
  const start = lines.at(claim.span.start);
  const end = lines.at(claim.span.end);
  if (line < start.line || line > end.line) return false;
  if (column === undefined) return true;
  return (line > start.line || column >= start.column) && (line < end.line || column <= end.column);
}

/** The figure, its reading field by field, the row it is held against, the verdict with its reasons, the rules that read it. */
function explanation({ claim, verdict, findings }: Told, session: Session, { locale, paint }: Context): string {
  const zh = locale === 'zh';
  const { quantity } = claim;
  const reasons = verdict?.reasons ?? [];
  const value = `${decimalText(quantity.value)}${quantity.max ? `..${decimalText(quantity.max)}` : ''}`;
  const from = (evidence: keyof typeof EVIDENCE): string => ` (${EVIDENCE[evidence][locale]})`;
  const direction =
    claim.direction && (zh ? { up: '上升', down: '下降' } : { up: 'up', down: 'down' })[claim.direction];
  const fields: (readonly [string, string])[] = [
    [zh ? '数值' : 'value', `${value} ${quantity.unit?.code ?? '-'} (${quantityWords(quantity)[locale]})`],
    [zh ? '界限' : 'bound', BOUND[quantity.bound][locale]],
    [zh ? '时期' : 'period', claim.period ? `${periodText(claim.period.value)}${from(claim.period.evidence)}` : '-'],
    [zh ? '性质' : 'role', ROLE[claim.role][locale]],
    [zh ? '方向' : 'direction', direction ?? '-'],
    [zh ? '指标' : 'indicator', claim.indicator ? `${claim.indicator.value}${from(claim.indicator.evidence)}` : '-'],
    [zh ? '结论' : 'verdict', verdict ? verdictWords(verdict, locale) : '-'],
    ...(verdict && 'observation' in verdict
      ? [[zh ? '数据集' : 'dataset', rowWords(verdict.observation, session, locale)] as const]
      : []),
    ...findings.map((f) => [zh ? '提示' : 'message', `${f.message[locale]} [${f.code}]`] as const),
  ];
  return [
    paint.bold(claim.text),
    ...fields.map(([name, words]) => `  ${pad(name, 10)}${words}`),
    ...(reasons.length ? [`  ${zh ? '理由' : 'reasons'}`, ...reasons.map((r) => `    ${r[locale]}`)] : []),
    `  ${zh ? '规则' : 'rules'}`,
    ...claim.trace.lines().map((step) => `    ${step}`),
  ].join('\n');
}

function rowWords(row: Observation, { workspace }: Session, locale: Locale): string {
  const known = workspace.dataset().indicators.get(row.indicator);
  const label =
    (locale === 'zh' ? known?.labelZh || known?.labelEn : known?.labelEn || known?.labelZh) || row.indicator;
  const parts = [
    label,
    row.period ? periodWords(row.period)[locale] : '',
    ROLE[row.role][locale],
    quantityWords(row)[locale],
  ];
  return `${parts.filter(Boolean).join(', ')}${row.source ? ` — ${row.source}` : ''}`;
}

function verdictWords(verdict: Verdict, locale: Locale): string {
  const zh = locale === 'zh';
  switch (verdict.kind) {
    case 'agrees':
      return `${zh ? '一致' : 'agrees'} ${verdict.observation.indicator}`;
    case 'conflict':
      return `${zh ? '冲突' : 'conflict'} ${verdict.observation.indicator}`;
    case 'no-row':
      return zh ? `数据集没有 ${verdict.indicator} 这一时期的行` : `no row of ${verdict.indicator} for this period`;
    case 'ambiguous':
      return `${zh ? '有歧义' : 'ambiguous'} ${verdict.candidates.join(' | ')}`;
    case 'silenced':
      return `${zh ? '已忽略' : 'silenced'}: ${verdict.reason}`;
    case 'unmatched':
      return zh ? '不在数据集中' : 'not in the dataset';
  }
}

const row = ({ claim, verdict, findings }: Told, file: string, lines: LineIndex, locale: Locale): object => ({
  text: claim.text,
  ...claim.span,
  ...lines.at(claim.span.start),
  value: decimalText(claim.quantity.value),
  valueMax: claim.quantity.max ? decimalText(claim.quantity.max) : null,
  unit: claim.quantity.unit?.code ?? null,
  bound: claim.quantity.bound,
  period: claim.period ? periodText(claim.period.value) : null,
  role: claim.role,
  direction: claim.direction,
  indicator: claim.indicator?.value ?? null,
  verdict: verdict?.kind ?? null,
  reasons: (verdict?.reasons ?? []).map((r) => r[locale]),
  findings: findings.map((f) => findingOf(file, lines.at(f.span.start), f, claim, locale)),
  rules: claim.trace.lines(),
});

/** Numbers of the place that are no figures, and what they were taken for. */
function otherNumbers(
  { workspace }: Session,
  facts: DocumentFacts,
  place: Place,
  lines: LineIndex,
  locale: Locale,
): string[] {
  const { text } = facts.syntax;
  const told = new Map<number, string>();
  for (const { index } of text.matchAll(/\d+(?:\.\d+)?/g)) {
    const { line, column } = lines.at(index);
    if (line > place.line) break;
    if (line < place.line || (place.column !== undefined && Math.abs(column - place.column) > 8)) continue;
    if (facts.claims.some((c) => c.span.start <= index && index < c.span.end)) continue;
    const why = explainAt(workspace, facts.uri, index, locale);
    const covers = place.column === undefined || (why && isAt({ span: why.span } as Claim, place, lines));
    if (why && covers) told.set(why.span.start, why.markdown.replaceAll('**', '').replace(/\\([^\w\s])/g, '$1'));
  }
  return [...told.values()];
}

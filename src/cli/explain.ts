import {
  type Claim,
  type DocumentFacts,
  decimalText,
  type Locale,
  localeOf,
  periodText,
  type Verdict,
  Workspace,
} from '../core/index.ts';
import { datasetAt, datasetNear, readText, uriOf } from './files.ts';
import { LineIndex } from './lines.ts';
import { readArgs, UsageError } from './usage.ts';

/** `explain FILE:LINE[:COL]`: how each figure of a line, or the one at a column, was read and judged. */
export async function explain(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      dataset: { type: 'string', multiple: true },
      locale: { type: 'string', default: process.env.LC_ALL ?? process.env.LANG ?? 'en' },
    },
  });
  const place = placeOf(positionals);
  const workspace = new Workspace();
  const dataset = values.dataset ? values.dataset.flatMap(datasetAt) : datasetNear([place.file], []);
  for (const { uri, text } of dataset) workspace.setDatasetFile(uri, text);
  const uri = uriOf(place.file);
  const source = readText(place.file);
  workspace.setDocument(uri, source);
  const facts = workspace.document(uri) as DocumentFacts;
  const verdicts = workspace.judgement(uri)?.verdicts ?? [];
  const lines = new LineIndex(source);
  const found = facts.claims.flatMap((claim, i) =>
    isAt(claim, place, lines) ? [{ claim, verdict: verdicts[i] }] : [],
  );
  const locale = localeOf(values.locale);
  const nothing = locale === 'zh' ? '这里没有读到数字。' : 'No figure was read here.';
  const output = found.map(({ claim, verdict }) => explanation(claim, verdict, locale)).join('\n\n');
  process.stdout.write(`${output || nothing}\n`);
  return 0;
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

function placeOf(positionals: readonly string[]): Place {
  const m = /^(.+?):(\d+)(?::(\d+))?$/.exec(positionals[0] ?? '');
  if (!m || positionals.length !== 1) throw new UsageError('explain: name one place as FILE:LINE or FILE:LINE:COLUMN');
  return { file: m[1] as string, line: Number(m[2]), ...(m[3] ? { column: Number(m[3]) } : {}) };
}

function isAt(claim: Claim, { line, column }: Place, lines: LineIndex): boolean {
  const start = lines.at(claim.span.start);
  const end = lines.at(claim.span.end);
  if (line < start.line || line > end.line) return false;
  if (column === undefined) return true;
  return (line > start.line || column >= start.column) && (line < end.line || column <= end.column);
}

/** The figure, its reading field by field, the rules that fired in order, and the verdict with its reasons. */
function explanation(claim: Claim, verdict: Verdict | undefined, locale: Locale): string {
  const { quantity } = claim;
  const value = `${decimalText(quantity.value)}${quantity.max ? `..${decimalText(quantity.max)}` : ''}`;
  const fields = [
    ['value', `${value} ${quantity.unit?.code ?? '-'}`],
    ['bound', quantity.bound],
    ['period', claim.period ? `${periodText(claim.period.value)} (${claim.period.evidence})` : '-'],
    ['role', claim.role],
    ['direction', claim.direction ?? '-'],
    ['indicator', claim.indicator ? `${claim.indicator.value} (${claim.indicator.evidence})` : '-'],
    ['verdict', verdict ? verdictWords(verdict) : '-'],
  ];
  return [
    claim.text,
    ...fields.map(([name, words]) => `  ${(name as string).padEnd(10)}${words}`),
    '  rules',
    ...claim.trace.map((step) => `    ${step}`),
    ...(verdict?.reasons.length ? ['  reasons', ...verdict.reasons.map((r) => `    ${r[locale]}`)] : []),
  ].join('\n');
}

function verdictWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'agrees':
    case 'conflict':
      return `${verdict.kind} ${verdict.observation.indicator}`;
    case 'no-row':
      return `no-row ${verdict.indicator}`;
    case 'ambiguous':
      return `ambiguous ${verdict.candidates.join(' | ')}`;
    case 'silenced':
      return `silenced ${verdict.reason}`;
    case 'unmatched':
      return 'unmatched';
  }
}

import {
  type Claim,
  type DocumentFacts,
  decimalText,
  diffOutlines,
  type Locale,
  localeOf,
  readDocument,
  TARGET_CHANGE,
  type TargetChange,
} from '../core/index.ts';
import { readText, uriOf } from './files.ts';
import { oneOf, readArgs, UsageError } from './usage.ts';

/** `diff OLD NEW`: what became of each target between two versions of a plan. */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      locale: { type: 'string', default: process.env.LC_ALL ?? process.env.LANG ?? 'en' },
    },
  });
  const format = oneOf('format', values.format, ['pretty', 'json']);
  const [before, after] = positionals;
  if (!before || !after || positionals.length !== 2) throw new UsageError('diff: name the old and the new version');
  const [old, next] = [before, after].map((file) => readDocument(uriOf(file), readText(file))) as [
    DocumentFacts,
    DocumentFacts,
  ];
  const rows = diffOutlines(old, next).map((d) => ({
    change: d.change,
    old: d.old === null ? null : targetOf(old.claims[d.old] as Claim),
    new: d.new === null ? null : targetOf(next.claims[d.new] as Claim),
  }));
  if (format === 'json') process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
  else process.stdout.write(`${rows.map((row) => line(row, localeOf(values.locale))).join('\n')}\n`);
  return 0;
}

interface TargetOf {
  readonly indicator: string | null;
  readonly text: string;
  readonly value: string;
  readonly unit: string | null;
  readonly bound: string;
  readonly start: number;
  readonly end: number;
}

const targetOf = (claim: Claim): TargetOf => ({
  indicator: claim.indicator?.value ?? null,
  text: claim.text,
  value: decimalText(claim.quantity.value),
  unit: claim.quantity.unit?.code ?? null,
  bound: claim.quantity.bound,
  ...claim.span,
});

function line(row: { change: TargetChange; old: TargetOf | null; new: TargetOf | null }, locale: Locale): string {
  const name = row.new?.indicator ?? row.old?.indicator ?? '';
  const words = [row.old?.text, row.new?.text].map((t) => t ?? '—').join(' → ');
  return `${TARGET_CHANGE[row.change][locale].padEnd(10)}${name}  ${words}`;
}

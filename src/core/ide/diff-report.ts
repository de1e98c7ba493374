import type { DocumentFacts } from '../analysis/document.ts';
import { type Locale, type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import { diffOutlines, type TargetChange, type TargetDifference } from '../outline/diff.ts';
import type { Location } from './place.ts';
import { titleOf } from './trace.ts';
import { claimName, periodWords, quantityWords } from './words.ts';

export const TARGET_CHANGE: Readonly<Record<TargetChange, Text>> = {
  added: text('新增', 'added'),
  dropped: text('取消', 'dropped'),
  raised: text('提高', 'raised'),
  weakened: text('放松', 'weakened'),
  changed: text('改动', 'changed'),
  unchanged: text('不变', 'unchanged'),
};

/** What weakens comes first: it is what a reader looks for. */
const SHOWN: readonly TargetChange[] = ['weakened', 'dropped', 'raised', 'added', 'changed'];
const HEADS: readonly Text[] = [text('指标', 'Indicator'), text('旧', 'Old'), text('新', 'New')];

/**
 * Two versions of a plan, target by target, as Markdown to be read as text: a table for each kind of change, with a
 * link to both places. Addresses stand below, `[1]: …`, so that the tables can be read. `link` gives the address of a
 * place.
 */
export function diffReport(
  old: DocumentFacts,
  next: DocumentFacts,
  locale: Locale,
  link: (place: Location) => string,
): string {
  const differences = diffOutlines(old, next);
  const addresses: string[] = [];
  const refer = (words: string, place: Location): string => `[${plain(words)}][${addresses.push(link(place))}]`;
  const zh = locale === 'zh';
  const start = { start: 0, end: 0 };
  const titled = (facts: DocumentFacts): string => refer(titleOf(facts), { uri: facts.uri, span: start });
  const versions = `- ${zh ? '旧：' : 'Old: '}${titled(old)}\n- ${zh ? '新：' : 'New: '}${titled(next)}`;
  const sections = SHOWN.flatMap((change) => {
    const rows = differences.filter((d) => d.change === change);
    return rows.length ? [section(change, rows, { old, next, locale, refer })] : [];
  });
  const same = differences.filter((d) => d.change === 'unchanged').length;
  const nothing = zh ? '没有任何目标有变化。' : 'No target has changed.';
  return [
    `# ${zh ? '目标对比' : 'Targets compared'}`,
    versions,
    ...(sections.length ? sections : [nothing]),
    ...(same ? [zh ? `另有 ${same} 个目标不变。` : `${same} more ${same === 1 ? 'is' : 'are'} unchanged.`] : []),
    `${addresses.map((address, i) => `[${i + 1}]: ${address}`).join('\n')}\n`,
  ].join('\n\n');
}

interface Sides {
  readonly old: DocumentFacts;
  readonly next: DocumentFacts;
  readonly locale: Locale;
  /** Words that lead to a place. */
  readonly refer: (words: string, place: Location) => string;
}

function section(change: TargetChange, rows: readonly TargetDifference[], sides: Sides): string {
  const { old, next, locale } = sides;
  const cell = (facts: DocumentFacts, index: number | null): string =>
    index === null ? '—' : figure(facts, facts.claims[index] as Claim, sides);
  const lines = rows.map((d) => {
    const claim = (d.new === null ? old.claims[d.old ?? 0] : next.claims[d.new]) as Claim;
    return `| ${plain(claimName(claim))} | ${cell(old, d.old)} | ${cell(next, d.new)} |`;
  });
  const word = TARGET_CHANGE[change][locale];
  return [
    `## ${word.charAt(0).toUpperCase()}${word.slice(1)} (${rows.length})`,
    '',
    `| ${HEADS.map((h) => h[locale]).join(' | ')} |`,
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}

function figure({ uri }: DocumentFacts, claim: Claim, { locale, refer }: Sides): string {
  const when = claim.period ? ` · ${periodWords(claim.period.value)[locale]}` : '';
  return refer(`${quantityWords(claim.quantity)[locale]}${when}`, { uri, span: claim.span });
}

/** Words of a document as plain characters of a table cell; only what could end the cell or begin markup is escaped. */
const plain = (words: string): string => words.replace(/[\\`*_[\]<>|]/g, (c) => `\\${c}`).replace(/\s+/g, ' ');

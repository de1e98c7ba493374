import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { type Span, span } from '../base/span.ts';
import { text } from '../base/text.ts';
import { rewrite } from '../check/fix/number.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset, Indicator, Observation } from '../model/dataset.ts';
import { power10 } from '../model/decimal.ts';
import { commensurable } from '../model/unit.ts';
import type { Completion } from './complete.ts';
import { indicatorOf } from './subject.ts';
import { BOUND, periodWords, quantityWords, ROLE } from './words.ts';

/** Longest name looked for before the caret. */
const LONGEST = 80;
const SHORTEST = 2;
/** Words between a name and its figure. */
const LINK =
  /(?:实现|达到|增至|升至|降至|突破|超过|[:：]|[达为是约至到]|\s(?:was|were|is|are|of|at|to|reached|totalled|totaled|amounted to|stood at))*\s*$/;

const fold = (words: string): string => words.normalize('NFKC').toLowerCase();

const indices = new WeakMap<Dataset, ReadonlyMap<string, readonly Indicator[]>>();

/** Folded label or alias → indicators. Made once for a dataset. */
function namesOf(dataset: Dataset): ReadonlyMap<string, readonly Indicator[]> {
  const known = indices.get(dataset);
  if (known) return known;
  const names = new Map<string, Indicator[]>();
  for (const indicator of dataset.indicators.values())
    for (const name of new Set([indicator.labelZh, indicator.labelEn, ...indicator.aliases].map(fold))) {
      if (name.length < SHORTEST || name.length > LONGEST) continue;
      names.set(name, [...(names.get(name) ?? []), indicator]);
    }
  indices.set(dataset, names);
  return names;
}

/**
 * The dataset's figures for the indicator named right before the caret, in the note's own notation, the period the line
 * speaks of first. `…规上企业营业收入达` offers 24.3万亿元 (2022年), 23.2万亿元 (2024年) and the target.
 */
export function canonicalFigures(workspace: Workspace, facts: DocumentFacts, offset: number): Completion[] {
  const source = facts.syntax.text;
  const line = source.lastIndexOf('\n', offset - 1) + 1;
  const before = source.slice(Math.max(line, offset - LONGEST - 40), offset);
  const typed = /[\d.,]*$/.exec(before)?.[0] ?? '';
  const named = indicatorBefore(workspace.dataset(), before.slice(0, before.length - typed.length));
  const replace = span(offset - typed.length, offset);
  const sentence = source.slice(Math.max(line, source.lastIndexOf('。', offset - 1)), offset);
  return named.flatMap((indicator) => figuresOf(workspace, facts, indicator, sentence, replace));
}

/** The indicators whose name ends the words, the longest name first to fit. */
function indicatorBefore(dataset: Dataset, words: string): readonly Indicator[] {
  const name = fold(words.replace(/[*_]+/g, '')).replace(LINK, '');
  const names = namesOf(dataset);
  for (let length = Math.min(LONGEST, name.length); length >= SHORTEST; length--) {
    const found = names.get(name.slice(-length));
    const ahead = name[name.length - length - 1] ?? ' ';
    // `profit` does not end `nonprofit`.
    if (found && !(/[a-z]/.test(ahead) && /[a-z]/.test(name[name.length - length] as string))) return found;
  }
  return [];
}

function figuresOf(
  workspace: Workspace,
  facts: DocumentFacts,
  indicator: Indicator,
  sentence: string,
  replace: Span,
): Completion[] {
  const rows = workspace.dataset().observations.get(indicator.id) ?? [];
  const spoken = (row: Observation): number => {
    if (!row.period) return 0;
    const year = String(Math.floor(row.period.from / 12));
    const words = periodWords(row.period);
    return [words.zh, words.en].some((w) => sentence.includes(w)) ? 2 : sentence.includes(year) ? 1 : 0;
  };
  return [...rows]
    .sort((a, b) => spoken(b) - spoken(a) || (b.period?.to ?? 0) - (a.period?.to ?? 0))
    .slice(0, 12)
    .map((row) => {
      const figure = asWritten(workspace, facts, indicator.id, row);
      const when = row.period ? periodWords(row.period) : text('', '');
      const detail = text(
        `${when.zh} ${ROLE[row.role].zh} · ${indicator.labelZh || indicator.labelEn}`,
        `${when.en} ${ROLE[row.role].en} · ${indicator.labelEn || indicator.labelZh}`,
      );
      return { label: figure, kind: 'figure', detail, replace, newText: figure };
    });
}

/** As the document writes this indicator's figures, else as it writes figures of the kind; else plainly in its language. */
function asWritten(workspace: Workspace, facts: DocumentFacts, id: string, row: Observation): string {
  const { syntax, claims } = facts;
  const verdicts = workspace.judgement(facts.uri)?.verdicts ?? [];
  const kin = (c: Claim): boolean => !!c.quantity.unit && commensurable(c.quantity.unit, row.unit) && !!c.notation.unit;
  const like = claims.find((c, i) => kin(c) && indicatorOf(verdicts[i]) === id) ?? claims.find(kin);
  const rewritten = like && inNotationOf(like, row, syntax.text);
  if (rewritten) {
    const bound = row.bound === 'eq' || row.bound === 'range' ? '' : BOUND[row.bound][syntax.language];
    return `${bound}${bound && syntax.language === 'en' ? ' ' : ''}${rewritten.figure}`;
  }
  return quantityWords(row)[syntax.language].trim();
}

/** Scale and unit words as the claim has them; zeros it would add behind the row's own digits are left out. */
function inNotationOf(claim: Claim, row: Observation, source: string): { readonly figure: string } | undefined {
  const padded = rewrite(claim, row, source);
  const { quantity, notation } = claim;
  const whole = { ...quantity, step: quantity.step.times(power10(notation.decimals)) };
  const bare = rewrite({ ...claim, quantity: whole, notation: { ...notation, decimals: 0 } }, row, source);
  const same = padded && bare && padded.number.replace(/([.．])[0０]+$/, '') === bare.number;
  return same ? bare : padded;
}

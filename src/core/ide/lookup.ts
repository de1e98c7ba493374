import { readDocument } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Locale } from '../base/text.ts';
import { judge } from '../check/index.ts';
import type { Claim } from '../model/claim.ts';
import type { Indicator, Observation } from '../model/dataset.ts';
import { decimalText } from '../model/decimal.ts';
import { findingsByClaim, type Verdict } from '../model/finding.ts';
import { parsePeriod, periodText, samePeriod } from '../model/period.ts';
import type { Location } from './place.ts';
import { observationOf } from './subject.ts';
import { titleOf } from './trace.ts';
import { claimName, indicatorName, quantityWords } from './words.ts';

/** A row of the dataset, for programs and assistants. */
export interface CanonicalRow {
  readonly indicator: string;
  readonly label: string;
  readonly sector: string;
  /** In the dataset's form; empty where the source gives none. */
  readonly period: string;
  readonly role: Observation['role'];
  readonly bound: Observation['bound'];
  /** Exact decimals in `unit`. */
  readonly value: string;
  readonly valueMax?: string;
  readonly unit: string;
  readonly words: string;
  readonly source: string;
  readonly quote: string;
  readonly place: Location;
}

/** `none`: no such indicator. `ambiguous`: several fit equally well; none is chosen and no rows are given. */
export type Lookup =
  | { readonly kind: 'none'; readonly query: string }
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly { readonly indicator: string; readonly label: string }[];
    }
  | { readonly kind: 'found'; readonly rows: readonly CanonicalRow[] };

/** Candidates told of at most. */
const MOST = 12;

/**
 * The rows of the indicator that a name means: its id, label or alias, else the one indicator whose names contain it.
 * A period that does not parse, or has no row, gives no rows rather than others.
 */
export function lookUp(workspace: Workspace, query: string, period: string | undefined, locale: Locale): Lookup {
  const { indicators, observations } = workspace.dataset();
  const wanted = plain(query);
  const all = [...indicators.values()];
  const exact = wanted ? all.filter((i) => namesOf(i).some((name) => plain(name) === wanted)) : [];
  const near =
    exact.length || !wanted ? exact : all.filter((i) => namesOf(i).some((name) => plain(name).includes(wanted)));
  const [only] = near;
  if (!only) return { kind: 'none', query };
  if (near.length > 1)
    return {
      kind: 'ambiguous',
      candidates: near.slice(0, MOST).map((i) => ({ indicator: i.id, label: labelOf(i, locale) })),
    };
  const asked = period ? parsePeriod(period) : undefined;
  const rows = (observations.get(only.id) ?? []).filter(
    (row) => !period || (asked && row.period && samePeriod(row.period, asked)),
  );
  return { kind: 'found', rows: rows.map((row) => rowOf(row, only, locale)) };
}

const namesOf = (i: Indicator): string[] => [i.id, i.labelZh, i.labelEn, ...i.aliases].filter(Boolean);
const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();
const labelOf = (i: Indicator | undefined, locale: Locale): string => (i ? indicatorName(i)[locale] : '');

function rowOf(row: Observation, indicator: Indicator | undefined, locale: Locale): CanonicalRow {
  return {
    indicator: row.indicator,
    label: labelOf(indicator, locale),
    sector: row.sector,
    period: row.period ? periodText(row.period) : '',
    role: row.role,
    bound: row.bound,
    value: decimalText(row.value),
    ...(row.max ? { valueMax: decimalText(row.max) } : {}),
    unit: row.unit.code,
    words: quantityWords(row)[locale],
    source: row.source,
    quote: row.sourceQuote,
    place: { uri: row.at.uri, span: row.at.value ?? row.at.span },
  };
}

/** A target as a policy document sets it. */
export interface PlanTarget {
  readonly document: string;
  readonly indicator: string;
  readonly words: string;
  readonly period: string;
  readonly verdict: Verdict['kind'];
  readonly measures: readonly string[];
  readonly place: Location;
}

/** The targets of all policy documents, or of those whose title or address contains `document`. */
export function planTargets(workspace: Workspace, document: string | undefined, locale: Locale): PlanTarget[] {
  const wanted = plain(document ?? '');
  return workspace.documents().flatMap((uri) => {
    const facts = workspace.document(uri);
    if (facts?.kind !== 'policy' || !(plain(titleOf(facts)).includes(wanted) || plain(uri).includes(wanted))) return [];
    const verdicts = workspace.judgement(uri)?.verdicts ?? [];
    return facts.outline.targets.map((index) => {
      const claim = facts.claims[index] as Claim;
      const links = facts.outline.links.filter((l) => l.target === index);
      return {
        document: titleOf(facts),
        indicator: claimName(claim),
        words: quantityWords(claim.quantity)[locale],
        period: claim.period ? periodText(claim.period.value) : '',
        verdict: verdicts[index]?.kind ?? 'unmatched',
        measures: links.map((l) => facts.outline.measures[l.measure]?.text ?? '').filter(Boolean),
        place: { uri, span: claim.span },
      };
    });
  });
}

/** How one figure of a draft stands to the dataset. */
export interface DraftFigure {
  readonly text: string;
  /** UTF-16 offsets into the draft, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly indicator: string;
  readonly verdict: Verdict['kind'];
  /** Indicators that fit equally well; none is chosen. */
  readonly candidates: readonly string[];
  readonly code: string | null;
  readonly message: string | null;
  readonly canonical: CanonicalRow | null;
}

/** Every figure of a text that is in no file yet, judged as a note of the workspace would be. */
export function checkDraft(workspace: Workspace, draft: string, locale: Locale): DraftFigure[] {
  const dataset = workspace.dataset();
  const facts = readDocument('untitled:draft.md', draft);
  const { verdicts, findings } = judge(facts.claims, facts.syntax, dataset);
  const byClaim = findingsByClaim(findings);
  return facts.claims.map((claim, index) => {
    const verdict = verdicts[index] as Verdict;
    const finding = byClaim.get(index)?.[0];
    const row = observationOf(verdict) ?? null;
    return {
      text: claim.text,
      start: claim.span.start,
      end: claim.span.end,
      indicator: claimName(claim),
      verdict: verdict.kind,
      candidates:
        verdict.kind === 'ambiguous'
          ? verdict.candidates.map((id) => labelOf(dataset.indicators.get(id), locale) || id)
          : [],
      code: finding?.code ?? null,
      message: finding?.message[locale] ?? null,
      canonical: row && rowOf(row, dataset.indicators.get(row.indicator), locale),
    };
  });
}

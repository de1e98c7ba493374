import type { Workspace } from '../analysis/workspace.ts';
import { overlaps, type Span, touches } from '../base/span.ts';
import { type Locale, type Text, text, verbatim } from '../base/text.ts';
import type { Observation } from '../model/dataset.ts';
import type { Finding, TextEdit } from '../model/finding.ts';
import { periodText } from '../model/period.ts';
import { fixAll } from './actions.ts';
import { indicatorName, quantityWords } from './words.ts';

/** The edits of one fix, and what they bring about: the heading a reviewer sees them under. */
export interface Correction {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
  readonly why: Text;
}

/** The preferred fixes of documents, none overlapping another. Those of one row of the dataset have one heading. */
export function corrections(
  workspace: Workspace,
  uris: readonly string[],
  wanted: (finding: Finding) => boolean = () => true,
): Correction[] {
  return uris.flatMap((uri) =>
    fixAll(workspace, uri)
      .filter(({ finding }) => wanted(finding))
      .map(({ finding, fix }) => ({ uri, edits: fix.edits, why: whyOf(workspace, finding) })),
  );
}

/** Corrections of every figure that contradicts the row which a figure at the range contradicts, that figure's included. */
export function everywhere(workspace: Workspace, uri: string, range: Span): Correction[] {
  const here = workspace
    .findings(uri)
    .find(
      (f) =>
        f.canonical && f.fixes.some((x) => x.preferred) && (overlaps(f.span, range) || touches(f.span, range.start)),
    );
  const row = here?.canonical;
  if (!row) return [];
  const uris = new Set([uri, ...workspace.judgedDocuments()]);
  return corrections(workspace, [...uris], ({ canonical }) => canonical !== null && sameRow(canonical, row));
}

const sameRow = (a: Observation, b: Observation): boolean =>
  a.at.uri === b.at.uri && a.at.span.start === b.at.span.start;

function whyOf(workspace: Workspace, { canonical }: Finding): Text {
  if (!canonical) return text('其他改正', 'Other corrections');
  const indicator = workspace.dataset().indicators.get(canonical.indicator);
  const period = canonical.period ? periodText(canonical.period) : '';
  const words = quantityWords(canonical);
  const name = indicator ? indicatorName(indicator) : verbatim(canonical.indicator);
  const said = (locale: Locale): string => [name[locale], period, words[locale]].filter(Boolean).join(' ');
  return text(said('zh'), said('en'));
}

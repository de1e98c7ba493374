import type { Workspace } from '../analysis/workspace.ts';
import type { Span } from '../base/span.ts';
import { type Text, text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import { measuresOf } from './definition.ts';
import type { Location } from './place.ts';
import { citations, indicatorOf } from './subject.ts';

export interface Lens {
  readonly span: Span;
  readonly title: Text;
  /** What the lens opens in a peek. */
  readonly places: readonly Location[];
}

/** Over each target of a policy document: how many measures serve it, how often it is cited, how many conflicts. */
export function lensesOf(workspace: Workspace, uri: string): Lens[] {
  const facts = workspace.document(uri);
  if (facts?.kind !== 'policy') return [];
  return facts.outline.targets.flatMap((index) => {
    const claim = facts.claims[index] as Claim;
    const id = indicatorOf(workspace.judgement(uri)?.verdicts[index]);
    const cited = (id ? [...citations(workspace, id)] : []).filter((c) => c.uri !== uri || c.index !== index);
    const measures = measuresOf(facts, index);
    const conflicts = cited.filter((c) => c.verdict.kind === 'conflict').length;
    if (!measures.length && !cited.length) return [];
    const places = [...measures, ...cited.map((c) => ({ uri: c.uri, span: c.span }))];
    return [{ span: claim.span, title: title(measures.length, cited.length, conflicts), places }];
  });
}

function title(measures: number, cited: number, conflicts: number): Text {
  const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return text(
    [`${measures} 项举措`, `${cited} 处引用`, ...(conflicts ? [`${conflicts} 处冲突`] : [])].join(' · '),
    [
      plural(measures, 'measure'),
      plural(cited, 'citation'),
      ...(conflicts ? [plural(conflicts, 'conflict')] : []),
    ].join(' · '),
  );
}

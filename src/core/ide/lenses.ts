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

/**
 * Over each target of a policy document: how many measures serve it, how often it is cited, how many conflicts. Where a
 * line sets several, each begins with its figure.
 */
export function lensesOf(workspace: Workspace, uri: string): Lens[] {
  const facts = workspace.document(uri);
  if (facts?.kind !== 'policy') return [];
  const { syntax, claims, outline } = facts;
  const counted = outline.targets.flatMap((index) => {
    const { span, text: words } = claims[index] as Claim;
    const id = indicatorOf(workspace.judgement(uri)?.verdicts[index]);
    const cited = (id ? [...citations(workspace, id)] : []).filter((c) => c.uri !== uri || c.index !== index);
    const measures = measuresOf(facts, index);
    const conflicts = cited.filter((c) => c.verdict.kind === 'conflict').length;
    if (!measures.length && !cited.length) return [];
    const places = [...measures, ...cited.map((c) => ({ uri: c.uri, span: c.span }))];
    return [{ span, words, title: title(measures.length, cited.length, conflicts), places }];
  });
  const joins = (i: number): boolean => {
    const [one, next] = [counted[i], counted[i + 1]];
    return one !== undefined && next !== undefined && !syntax.text.slice(one.span.end, next.span.start).includes('\n');
  };
  return counted.map(({ words, title, ...lens }, i) => ({
    ...lens,
    title: joins(i) || joins(i - 1) ? text(`${words}：${title.zh}`, `${words}: ${title.en}`) : title,
  }));
}

function title(measures: number, cited: number, conflicts: number): Text {
  const parts = [
    [measures, '项举措', 'measure'],
    [cited, '处引用', 'citation'],
    [conflicts, '处冲突', 'conflict'],
  ] as const;
  const some = parts.filter(([n]) => n > 0);
  return text(
    some.map(([n, zh]) => `${n} ${zh}`).join(' · '),
    some.map(([n, , en]) => `${n} ${en}${n === 1 ? '' : 's'}`).join(' · '),
  );
}

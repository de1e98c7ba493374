import type { DocumentFacts } from '../analysis/document.ts';
import type { Workspace } from '../analysis/workspace.ts';
import { cover } from '../base/span.ts';
import type { Claim } from '../model/claim.ts';
import type { Verdict } from '../model/finding.ts';
import { idJumpAt } from './annotate-ids.ts';
import type { Jump, Location } from './place.ts';
import { citations, indicatorOf, observationOf, type Subject, subjectAt } from './subject.ts';

/**
 * Go to definition. From a measure to the targets it serves; from a target to its measures; from a figure cited in a
 * note to the sentence of the policy document that set it.
 */
export function definitionAt(workspace: Workspace, uri: string, offset: number): Jump | undefined {
  const byId = idJumpAt(workspace, uri, offset);
  if (byId) return byId;
  const facts = workspace.document(uri);
  const subject = facts && subjectAt(facts, offset);
  if (!facts || !subject) return undefined;
  const targets = jumpTargets(workspace, facts, subject);
  return targets.length ? { origin: subject.span, targets } : undefined;
}

function jumpTargets(workspace: Workspace, facts: DocumentFacts, subject: Subject): Location[] {
  if (subject.kind === 'measure') return targetsOf(facts, subject.index);
  if (subject.kind !== 'claim') return [];
  const setBy = settingSentences(workspace, facts, subject.index);
  if (setBy.length) return setBy;
  const own = measuresOf(facts, subject.index);
  return own.length ? own : rowOf(workspace.judgement(facts.uri)?.verdicts[subject.index]);
}

/** The targets a measure serves, surest first. */
export function targetsOf(facts: DocumentFacts, measure: number): Location[] {
  return [...facts.outline.links]
    .filter((link) => link.measure === measure)
    .sort((a, b) => b.score - a.score)
    .map((link) => claimPlace(facts.uri, facts.claims[link.target] as Claim));
}

/** The measures that serve a target, surest first. */
export function measuresOf(facts: DocumentFacts, claim: number): Location[] {
  return [...facts.outline.links]
    .filter((link) => link.target === claim)
    .sort((a, b) => b.score - a.score)
    .map((link) => ({
      uri: facts.uri,
      span: (facts.outline.measures[link.measure] as { span: Location['span'] }).span,
    }));
}

const claimPlace = (uri: string, claim: Claim): Location => ({
  uri,
  span: claim.span,
  within: claim.indicator?.span ? cover(claim.indicator.span, claim.span) : claim.span,
});

/** Where other policy documents set the figure cited here: the same indicator, role target, and the same period if any. */
function settingSentences(workspace: Workspace, facts: DocumentFacts, index: number): Location[] {
  const verdict = workspace.judgement(facts.uri)?.verdicts[index];
  const indicator = indicatorOf(verdict);
  if (!indicator || facts.kind === 'policy') return [];
  const row = observationOf(verdict);
  const found: { place: Location; same: boolean }[] = [];
  for (const other of citations(workspace, indicator)) {
    if (other.kind !== 'policy') continue;
    const same = row !== undefined && observationOf(other.verdict) === row;
    found.push({ place: claimPlace(other.uri, other.claim), same });
  }
  const exact = found.filter(({ same }) => same);
  return (exact.length ? exact : found).map(({ place }) => place);
}

/** Type definition: the dataset row a figure is judged against; without a row for the period, the indicator's own. */
export function typeDefinitionAt(workspace: Workspace, uri: string, offset: number): Jump | undefined {
  const facts = workspace.document(uri);
  const subject = facts && subjectAt(facts, offset);
  if (subject?.kind !== 'claim') return undefined;
  const verdict = workspace.judgement(uri)?.verdicts[subject.index];
  const row = rowOf(verdict);
  const id = indicatorOf(verdict);
  const at = id ? workspace.dataset().indicators.get(id)?.at : undefined;
  const targets = row.length ? row : at ? [{ uri: at.uri, span: at.span }] : [];
  return targets.length ? { origin: subject.span, targets } : undefined;
}

function rowOf(verdict: Verdict | undefined): Location[] {
  const row = observationOf(verdict);
  if (!row) return [];
  const { uri, span, value } = row.at;
  return [{ uri, span: value ?? span, within: span }];
}

/** Implementations of a target are its measures. */
export function implementationAt(workspace: Workspace, uri: string, offset: number): Jump | undefined {
  const facts = workspace.document(uri);
  const subject = facts && subjectAt(facts, offset);
  if (!facts || subject?.kind !== 'claim') return undefined;
  const targets = measuresOf(facts, subject.index);
  return targets.length ? { origin: subject.span, targets } : undefined;
}

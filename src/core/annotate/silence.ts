import { contains, overlaps, type Span } from '../base/span.ts';
import { text } from '../base/text.ts';
import type { Claim } from '../model/claim.ts';
import type { Finding, TextEdit, Verdict } from '../model/finding.ts';
import type { DocumentSyntax } from '../syntax/document.ts';
import { covers, type Silence, silencesOf } from '../syntax/silences.ts';
import { attributeEdits, removeEdits } from './edit.ts';
import { finding } from './validate.ts';

/** What judge() gives, for claims taken as if nothing were silenced. */
export interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
}

/** A silence and what it holds back. */
export interface SilencedPlace extends Silence {
  /** Messages held back. */
  readonly held: readonly Finding[];
  /** False when every figure there is in order without it. */
  readonly needed: boolean;
}

/** Claims as they would be judged if nothing were silenced. */
export function unsilenced(claims: readonly Claim[]): readonly Claim[] {
  if (claims.every((claim) => claim.silenced === undefined)) return claims;
  return claims.map(({ silenced: _, ...open }) => open);
}

/**
 * Holds back what the document silences. A figure that is wholly silenced, or whose finding is, gets the verdict
 * `silenced` with the reason; a silence that nothing needs any more is told as a hint.
 * @param judged of `unsilenced(claims)`.
 */
export function withSilence(document: DocumentSyntax, claims: readonly Claim[], judged: Judged): Judged {
  const places = silencedPlaces(document, claims, judged);
  if (!places.length) return judged;
  const held = new Map(places.flatMap((place) => place.held.map((f) => [f, place] as const)));
  const quiet = new Map([...held].flatMap(([f, place]) => (f.claim === null ? [] : [[f.claim, place] as const])));
  const verdicts = judged.verdicts.map((verdict, i): Verdict => {
    const claim = claims[i] as Claim;
    const place = quiet.get(i) ?? places.find((p) => !p.codes.length && contains(p.span, claim.span));
    return place ? { kind: 'silenced', reason: place.reason || '—', reasons: verdict.reasons } : verdict;
  });
  const hints = places.filter((place) => !place.needed).map((place) => unused(document, place));
  return { verdicts, findings: [...judged.findings.filter((f) => !held.has(f)), ...hints] };
}

/** All silences of a document with what each holds back, in source order. */
export function silencedPlaces(document: DocumentSyntax, claims: readonly Claim[], judged: Judged): SilencedPlace[] {
  return silencesOf(document).map((silence) => {
    const held = judged.findings.filter((f) => contains(silence.span, f.span) && covers(silence.codes, f.code));
    return { ...silence, held, needed: held.length > 0 || !allAgree(silence.span, claims, judged.verdicts) };
  });
}

/** True when at least one figure there agrees with the dataset and the others have nothing to be judged by. */
function allAgree(span: Span, claims: readonly Claim[], verdicts: readonly Verdict[]): boolean {
  const kinds = claims.flatMap((claim, i) => (overlaps(span, claim.span) ? [verdicts[i]?.kind] : []));
  return kinds.includes('agrees') && kinds.every((kind) => kind === 'agrees' || kind === 'unmatched');
}

function unused(document: DocumentSyntax, place: SilencedPlace): Finding {
  const message = text(
    '这里的数字已与数据集一致，不再需要“不检查”',
    'The figures here agree with the dataset: silencing them is no longer needed',
  );
  const edits = removalOf(document, place);
  const fixes = edits.length ? [{ title: text('去掉“不检查”', 'Stop silencing'), edits, preferred: true }] : [];
  return finding('annotation.unused-silence', 'hint', place.place, message, fixes);
}

/** Takes a silence away: the attribute (and a figure mark that then says nothing), or the comment with its line. */
export function removalOf(document: DocumentSyntax, { place, by }: Silence): readonly TextEdit[] {
  if (by !== 'ignore') return by === 'disable' ? [] : [lineOf(document.text, place)];
  const annotation = document.annotations.find((a) => a.span.start === place.start && a.span.end === place.end);
  if (!annotation) return [];
  const bare = annotation.name === 'figure' && Object.keys(annotation.attributes).length === 1;
  const edited = bare ? removeEdits(document, annotation) : attributeEdits(document, annotation, 'ignore', undefined);
  return edited.ok ? edited.edits : [];
}

/** The comment, with its line when nothing else stands on it. */
function lineOf(source: string, { start, end }: Span): TextEdit {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end);
  const alone = newline >= 0 && !source.slice(lineStart, start).trim() && !source.slice(end, newline).trim();
  return alone ? { start: lineStart, end: newline + 1, newText: '' } : { start, end, newText: '' };
}

import type { Workspace } from '../analysis/workspace.ts';
import { overlaps, type Span, touches } from '../base/span.ts';
import type { Finding, Fix } from '../model/finding.ts';

/** An edit offered: one fix of one finding. */
export interface Assist {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The fixes of every finding the range touches, the preferred ones first. */
export function assistsAt(workspace: Workspace, uri: string, range: Span): Assist[] {
  const findings = workspace.findings(uri);
  return findings
    .filter((f) => overlaps(f.span, range) || touches(f.span, range.start))
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))
    .sort((a, b) => Number(b.fix.preferred) - Number(a.fix.preferred));
}

/** The preferred fix of every finding of a document, leaving out those whose edits would overlap an earlier one. */
export function fixAll(workspace: Workspace, uri: string): Assist[] {
  const taken: Span[] = [];
  return workspace.findings(uri).flatMap((finding) => {
    const fix = finding.fixes.find((f) => f.preferred);
    if (!fix || fix.edits.some((e) => taken.some((t) => overlaps(t, e) || (t.start === e.start && t.end === e.end))))
      return [];
    taken.push(...fix.edits);
    return [{ finding, fix }];
  });
}

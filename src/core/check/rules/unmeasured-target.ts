import type { Span } from '../../base/span.ts';
import { text } from '../../base/text.ts';
import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outline } from '../../model/outline.ts';

export const UNMEASURED_TARGET = 'link.unmeasured-target';

/**
 * `link.unmeasured-target`: a target that no measure of its document serves, by inference or annotation.
 * Hit: 到2025年建成50个示范区, and no measure speaks of 示范区. Miss: the same with 开展示范区创建行动 among the measures, and
 * every target of a document that has no measures at all, such as a table of targets.
 */
export function unmeasuredTargets(claims: readonly Claim[], outline: Outline): Finding[] {
  if (!outline.measures.length) return [];
  const served = new Set(outline.links.map((link) => link.target));
  return outline.targets.flatMap((index): Finding[] => {
    const claim = claims[index];
    if (!claim || claim.silenced !== undefined || served.has(index)) return [];
    return [unmeasuredAt(claim.span)];
  });
}

const MESSAGE = text('没有找到服务这个目标的举措。', 'No measure found that serves this target.');

/** The finding for the target at a place. */
export const unmeasuredAt = (span: Span): Finding => ({
  code: UNMEASURED_TARGET,
  severity: 'hint',
  message: MESSAGE,
  span,
  cause: null,
  claim: null,
  canonical: null,
  fixes: [],
  related: [],
});

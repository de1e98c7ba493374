import type { Text } from '../../base/text.ts';
import type { Entry } from './catalogue.ts';
import type { Slip } from './context.ts';
import type { Candidate } from './match.ts';

/**
 * A candidate that the surroundings of a figure point to, not the words it is named with: what stands beside it, what is
 * left over, what several names share.
 * @param precision see `Candidate`
 * @param reason for the hover
 */
export const implied = (
  entry: Entry,
  score: number,
  precision: number,
  reason: Text,
  slip: Slip | null = null,
): Candidate => ({
  entry,
  score,
  slip,
  name: entry.names[0]?.text ?? entry.indicator.id,
  precision,
  reasons: [reason],
});

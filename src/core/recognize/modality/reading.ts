/** What the reading of a role is given and what it gives. */

import type { Role } from '../../model/claim.ts';
import type { DocumentPeriod } from '../period/document.ts';

/** What stands around a block and tells the role of its figures where their sentences do not. */
export interface RoleContext {
  readonly kind: 'policy' | 'note';
  /** The document lays down rules (办法, 细则): its amounts are legal ones unless a result is to be reached. */
  readonly rules?: boolean;
  /** Table heads of the figure's row and column, list lead-in, caption; nearest first. */
  readonly heads: readonly string[];
  /** Headings over the block, innermost first, without the title. */
  readonly headings: readonly string[];
  readonly document: DocumentPeriod;
}

export interface RoleReading {
  readonly role: Role;
  /** The rule that decided: `role.clause 力争 → target`. */
  readonly trace: string;
}

/** Words that report by their form and tell of nothing done where they stand. */

import * as en from './en.ts';
import { headRole } from './heads.ts';
import type { ModalityMark } from './mark.ts';
import type { RoleContext } from './reading.ts';
import * as zh from './zh.ts';

/**
 * True of "installed electrolyser capacity", a kind of capacity; of 提前实现2030年|目标, what was reached; of "what is spent",
 * "investors committed" and the participles that open items under "By 2029 we intend to have:".
 */
export function isAttribute(text: string, m: ModalityMark, { kind, heads }: RoleContext): boolean {
  const { start, end } = m.span;
  if (m.language === 'zh') return zh.isMet(text, m.span);
  const word = text.slice(start, end);
  const near = text.slice(Math.max(0, start - 16), start);
  const behind = text.slice(end, end + 40);
  if (en.WHAT_IS.test(near) || (word === 'committed' && en.GIVERS.test(near))) return true;
  if (
    m.kind === 'actual' &&
    start < OPENING &&
    !/[.;:]/.test(text.slice(0, start)) &&
    heads.some((h) => en.TO_HAVE.test(h))
  )
    return true;
  if (en.TAKEN.test(word) && en.ATTRIBUTE_BEHIND.test(behind)) return headRole(heads[0] ?? '', kind) === 'target';
  return word === 'installed' && en.INSTALLED.test(behind);
}

/** The verb of an item stands so near its beginning: "more than | doubled". */
const OPENING = 24;

export {
  anchorOf,
  type DatedAt,
  type DocumentPeriod,
  defaultPeriod,
  openingTime,
  readingDocumentPeriod,
  spokenTime,
  topicTime,
} from './document.ts';
export { type Governed, governPeriods } from './govern.ts';
export type { PeriodAnchor, PeriodMention, PeriodUse, Reading, ResolvedPeriod } from './mention.ts';
export { anchoredIn, isEnglish } from './mention.ts';
export { periodsOnce, recognizePeriods, rememberedPeriods } from './recognize.ts';
export { headPeriod, resolvePeriods } from './resolve.ts';
export { carryByRole, isPresent, settlePeriod } from './settle-by-role.ts';
export { type StatedAt, type StatedTimes, statingTimes } from './stated.ts';

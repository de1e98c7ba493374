export { anchorOf, type DatedAt, type DocumentPeriod, defaultPeriod, documentPeriod } from './document.ts';
export { governPeriods, type Governed, settlePeriod } from './govern.ts';
export type { PeriodAnchor, PeriodMention, PeriodUse, Reading, ResolvedPeriod } from './mention.ts';
export { headPeriod, resolvePeriods } from './resolve.ts';
export { recognizePeriods } from './recognize.ts';

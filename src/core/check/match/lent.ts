import { hasHan } from '../../base/script.ts';
import type { Indicator } from '../../model/dataset.ts';

/** What the name of a growth row adds to that of its level: 投诉量降幅, `cinema visits, annual growth`. */
const TAIL_ZH = /(?:的|较?上年|同比){0,3}(?:增速|增长率?|涨幅|降幅|增幅|跌幅|下降|同比)$/;
const TAIL_EN = /,? (?:annual |year-on-year )?(?:growth|increase|decrease|decline|fall|rise)$/i;

/** A name parted in that of the level and what it adds; undefined for one that adds nothing. */
function parted(name: string): { stem: string; tail: string } | undefined {
  const tail = (TAIL_ZH.exec(name) ?? TAIL_EN.exec(name))?.[0];
  return tail ? { stem: name.slice(0, -tail.length), tail } : undefined;
}

/**
 * The names a growth row may go by because the level of the same thing goes by them: 物业类投诉 of 投诉量 gives 投诉量降幅
 * the name 物业类投诉降幅. Only within a sector, only where the labels are the same but for the words of growth.
 * @returns for an indicator its further names; none for a level, or for a growth row with aliases of its own
 */
export function lentNames(indicators: readonly Indicator[]): (indicator: Indicator) => readonly string[] {
  const levels = new Map<string, Indicator>();
  for (const indicator of indicators) {
    if (!indicator.aliases.length || indicator.unit?.dimension === 'ratio') continue;
    for (const label of [indicator.labelZh, indicator.labelEn])
      if (label) levels.set(`${indicator.sector}|${label}`, indicator);
  }
  return (indicator) => {
    if (indicator.aliases.length || (indicator.unit && indicator.unit.dimension !== 'ratio')) return [];
    const names = [indicator.labelZh, indicator.labelEn].flatMap((label) => {
      const parts = label ? parted(label) : undefined;
      const level = parts && levels.get(`${indicator.sector}|${parts.stem}`);
      const zh = parts && hasHan(parts.tail);
      return level && parts ? level.aliases.filter((a) => hasHan(a) === zh).map((alias) => alias + parts.tail) : [];
    });
    return [...new Set(names)];
  };
}

import { hasHan } from '../base/script.ts';
import { TITLES_EN } from './titles.en.ts';
import { TITLES_ZH } from './titles.zh.ts';

/**
 * What a section is for: `work` holds tasks, `aims` sets targets, `background` reports, `general` lays down principles,
 * `safeguards` holds measures that are no task of their own, `closing` is neither, `plain` says nothing of itself.
 */
export type TitleRole = 'work' | 'aims' | 'background' | 'general' | 'safeguards' | 'closing' | 'plain';

/**
 * Hit: 三、重点任务 → work (numbering removed before), "Headline targets" → aims. Miss: 建设任务分解 → plain, for it names
 * a piece of work and holds none.
 */
export function titleRole(title: string): TitleRole {
  const words = title.trim();
  const table = hasHan(words) ? TITLES_ZH : TITLES_EN;
  return table.find(([, pattern]) => pattern.test(words))?.[0] ?? 'plain';
}

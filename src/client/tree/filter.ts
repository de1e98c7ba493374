import type { Severity, TreeItem } from '../../protocol/index.ts';
import { LEVELS } from '../../protocol/settings.ts';

/**
 * The items that hold every word of the filter in their own text or in that of an item above them, with all that is
 * below, and the way to them. Upper and lower case are the same; an empty filter keeps everything.
 * `造纸 节能` finds the measure about 节能 below 造纸; `造纸` finds all that is below it.
 */
export function filterTree(items: readonly TreeItem[], filter: string): readonly TreeItem[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length ? items.flatMap((item) => kept(item, words)) : items;
}

/** `wanted`: words not found yet on the way from the top. */
function kept(item: TreeItem, wanted: readonly string[]): TreeItem[] {
  const own = `${item.label} ${item.description}`.toLowerCase();
  const missing = wanted.filter((word) => !own.includes(word));
  if (!missing.length) return [item];
  const children = item.children.flatMap((child) => kept(child, missing));
  return children.length ? [withChildren(item, children)] : [];
}

/** The gravest of some severities; undefined where none has any. */
function worst(severities: readonly (Severity | undefined)[]): Severity | undefined {
  const level = LEVELS[Math.max(0, ...severities.map((severity) => LEVELS.indexOf(severity ?? 'off')))];
  return level === 'off' ? undefined : level;
}
const sum = (items: readonly TreeItem[]): number => items.reduce((n, { conflicts }) => n + conflicts, 0);

/** The item with fewer children: conflicts that went with the others are not its any more. */
function withChildren(item: TreeItem, children: TreeItem[]): TreeItem {
  const own = item.conflicts - sum(item.children);
  const { severity: whole, ...rest } = item;
  const severity = own > 0 ? whole : worst(children.map((child) => child.severity));
  return { ...rest, children, conflicts: own + sum(children), ...(severity ? { severity } : {}) };
}

/** Items without children. */
export const countLeaves = (items: readonly TreeItem[]): number =>
  items.reduce((sum, item) => sum + (item.children.length ? countLeaves(item.children) : 1), 0);

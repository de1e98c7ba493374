import type { TreeItem } from '../../protocol/index.ts';

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
  return children.length ? [{ ...item, children }] : [];
}

/** Items without children. */
export const countLeaves = (items: readonly TreeItem[]): number =>
  items.reduce((sum, item) => sum + (item.children.length ? countLeaves(item.children) : 1), 0);

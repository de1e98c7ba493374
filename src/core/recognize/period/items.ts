import { below } from '../../base/search.ts';

/** An item of a list that runs on in a paragraph: 一是 …。二是 …; not 的是, 而是. */
const ITEM = /(?:^|[。；;：:\n]) *(?:[一二三四五六七八九十]是|其[一二三四五]|首先|其次|再次|最后)/g;

/** Numbers the places of a text by the item they stand in; 0 before the first and where there are none. */
export function itemsOf(text: string): (offset: number) => number {
  const starts = Array.from(text.matchAll(ITEM), (m) => m.index);
  // One that opens the text holds its first unit too; any other begins behind its stop.
  return (offset) => below(starts, Math.max(offset, 1));
}

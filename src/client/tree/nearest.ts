import type { TreeItem } from '../../protocol/index.ts';
import type { NodeParams } from '../../protocol/tree.ts';

type Position = NodeParams['position'];

const before = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

/**
 * The item that a caret is on: the innermost one whose words hold it, else the last one that begins before it in the
 * text, else the document; undefined when nothing of the document is in the tree. Groups stand for no words.
 */
export function itemAt(items: readonly TreeItem[], uri: string, caret: Position): TreeItem | undefined {
  let best: TreeItem | undefined;
  const look = (item: TreeItem): void => {
    if (item.kind !== 'group' && item.kind !== 'period' && item.location.uri === uri) best = better(best, item, caret);
    for (const child of item.children) look(child);
  };
  for (const item of items) look(item);
  return best;
}

function better(known: TreeItem | undefined, item: TreeItem, caret: Position): TreeItem | undefined {
  const { start, end } = item.location.range;
  if (item.kind === 'document' || item.kind === 'note') return known ?? item;
  if (!before(start, caret)) return known;
  if (!known || known.kind === 'document' || known.kind === 'note') return item;
  const its = known.location.range;
  const [holds, held] = [before(caret, end), before(caret, its.end)];
  if (holds !== held) return holds ? item : known;
  return before(its.start, start) ? item : known;
}

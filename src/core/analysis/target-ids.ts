import { quickTargetIds } from '../annotate/index.ts';
import type { Texts } from './texts.ts';

/** Ids of the targets of each document, looked for once a text; a link that leaves its document asks for all. */
export class TargetIds {
  private readonly known = new Map<string, { readonly text: string; readonly ids: readonly string[] }>();

  delete(uri: string): void {
    this.known.delete(uri);
  }

  /** The ids in all texts but one document's. */
  beyond(uri: string, texts: Texts): ReadonlySet<string> {
    const others = [...texts.keys()].filter((other) => other !== uri && texts.isMarked(other));
    return new Set(others.flatMap((other) => this.of(other, texts.get(other) ?? '')));
  }

  private of(uri: string, text: string): readonly string[] {
    const known = this.known.get(uri);
    if (known?.text === text) return known.ids;
    const ids = quickTargetIds(text);
    this.known.set(uri, { text, ids });
    return ids;
  }
}

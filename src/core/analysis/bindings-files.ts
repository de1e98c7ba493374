import { type Binding, readBindings } from '../annotate/index.ts';
import type { Problem, Result } from '../base/problem.ts';

/** The `policy-lens.json` files of a workspace: what phrases mean in a folder and below it. */
export class BindingsFiles {
  private readonly files = new Map<string, { readonly text: string; readonly read: Result<readonly Binding[]> }>();

  /** @returns false when the text is the one already known. */
  set(uri: string, text: string): boolean {
    if (this.files.get(uri)?.text === text) return false;
    this.files.set(uri, { text, read: readBindings(text) });
    return true;
  }

  /** @returns false when there was none. */
  delete(uri: string): boolean {
    return this.files.delete(uri);
  }

  text(uri: string): string | undefined {
    return this.files.get(uri)?.text;
  }

  uris(): readonly string[] {
    return [...this.files.keys()];
  }

  all(): readonly { readonly uri: string; readonly text: string }[] {
    return [...this.files].map(([uri, { text }]) => ({ uri, text }));
  }

  problems(uri: string): readonly Problem[] {
    return this.files.get(uri)?.read.problems ?? [];
  }

  /** Bindings that hold for a document, those of the nearest folder first. */
  of(uri: string): readonly Binding[] {
    const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
    return [...this.files]
      .filter(([file]) => uri.startsWith(folderOf(file)))
      .sort(([a], [b]) => b.length - a.length)
      .flatMap(([, { read }]) => read.value);
  }
}

import { type DatasetFile, loadDataset } from '../dataset/index.ts';
import type { Dataset } from '../model/dataset.ts';

/** The dataset files of a workspace, loaded once they are asked of. */
export class DatasetFiles {
  private readonly files = new Map<string, DatasetFile>();
  private loaded: Dataset | undefined;

  /** @returns false when the text is the one already known. */
  set(uri: string, text: string): boolean {
    if (this.files.get(uri)?.text === text) return false;
    this.files.set(uri, { uri, text });
    this.loaded = undefined;
    return true;
  }

  /** @returns false when there was none. */
  delete(uri: string): boolean {
    const known = this.files.delete(uri);
    if (known) this.loaded = undefined;
    return known;
  }

  has(uri: string): boolean {
    return this.files.has(uri);
  }

  text(uri: string): string | undefined {
    return this.files.get(uri)?.text;
  }

  uris(): readonly string[] {
    return [...this.files.keys()];
  }

  all(): readonly DatasetFile[] {
    return [...this.files.values()];
  }

  get dataset(): Dataset {
    this.loaded ??= loadDataset(this.all());
    return this.loaded;
  }
}

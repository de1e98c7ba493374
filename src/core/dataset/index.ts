import type { Dataset } from '../model/dataset.ts';

export interface DatasetFile {
  readonly uri: string;
  readonly text: string;
}

export function loadDataset(_files: readonly DatasetFile[]): Dataset {
  return { indicators: new Map(), observations: new Map(), problems: new Map() };
}

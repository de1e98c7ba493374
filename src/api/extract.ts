import { readDocument } from '../core/index.ts';
import { documentOf, type ExtractedDocument } from './contract.ts';

export interface ExtractOptions {
  /** Name to give the document; it tells apart nothing but documents, and need not exist. Default `document.md`. */
  readonly file?: string;
  /** Bare numbers count as figures, with unit null. */
  readonly includeNumbers?: boolean;
}

/**
 * Figures, sectors, tasks, measures, targets and links of one Markdown text, as `policy-lens extract` prints them.
 * Never throws on any text; an empty text gives empty lists. Offsets are UTF-16, end exclusive, into `text`.
 */
export function extract(text: string, options: ExtractOptions = {}): ExtractedDocument {
  const file = options.file ?? 'document.md';
  return documentOf(file, readDocument(file, text, { bareNumbers: options.includeNumbers === true }));
}

/** Languages the user interface speaks. A document's own language is independent of it. */
export type Locale = 'zh' | 'en';

/**
 * A sentence for the user in every language, written side by side so that none is forgotten.
 * Core hands out all of them; the border (server, command line) picks one.
 */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export const text = (zh: string, en: string): Text => ({ zh, en });

/** The same words in every language: ids, paths, figures. */
export const verbatim = (words: string): Text => ({ zh: words, en: words });

/** `zh`, `zh-cn` and `zh-Hant` are Chinese; everything else, absent included, is English. */
export const localeOf = (tag: string | undefined): Locale => (/^zh\b/i.test(tag ?? '') ? 'zh' : 'en');

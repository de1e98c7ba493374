/**
 * Escapes a piece of user text for a Markdown card: nothing of it can become a link, an image, HTML or a table cell's
 * end. Line breaks become blanks. `[a](command:x)` comes out as plain characters.
 */
export const escapeMarkdown = (words: string): string =>
  words.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/g, (c) => `\\${c}`).replace(/\s+/g, ' ');

/** A web address within other words; not the punctuation behind it. */
const ADDRESS = /https?:\/\/[^\s<>()[\]"'`\\\u3000-\u303f\uff00-\uffef]+/g;

/** The words of a source with its web addresses as links, each shown by its host; no other scheme is ever linked. */
export function sourceLink(source: string): string {
  let words = '';
  let at = 0;
  for (const { 0: found, index } of source.matchAll(ADDRESS)) {
    const url = found.replace(/[.,;:!?]$/, '');
    const host = url.replace(/^https?:\/\/([^/]+).*$/, '$1');
    words += `${escapeMarkdown(source.slice(at, index))}[${escapeMarkdown(host)}](${url})`;
    at = index + url.length;
  }
  return words + escapeMarkdown(source.slice(at));
}

/**
 * Escapes a piece of user text for a Markdown card: nothing of it can become a link, an image, HTML or a table cell's
 * end. Line breaks become blanks. `[a](command:x)` comes out as plain characters.
 */
export const escapeMarkdown = (words: string): string =>
  words.replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/g, (c) => `\\${c}`).replace(/\s+/g, ' ');

/** A link when the source is a web address, plain text otherwise; no other scheme is ever linked. */
export function sourceLink(source: string): string {
  const url = /^https?:\/\/[^\s<>()[\]"'`\\]+$/.exec(source.trim())?.[0];
  return url ? `[${escapeMarkdown(url.replace(/^https?:\/\/([^/]+).*$/, '$1'))}](${url})` : escapeMarkdown(source);
}

/** The uri with its escapes undone, so that two ways of writing it are one; as it is where a lone % escapes nothing. */
export function decodedUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/**
 * The last part of a uri as a person reads it.
 * @example `file:///plans/%E6%96%B9%E6%A1%88.md` gives `方案.md`; `file:///a/50%.md` gives `50%.md`
 */
export const fileName = (uri: string): string => decodedUri(uri.slice(uri.lastIndexOf('/') + 1));

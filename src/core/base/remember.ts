/** A function that remembers what it gave; `known` gives that, or undefined for a text it was not asked of lately. */
export interface Remembered<T> {
  (text: string): T;
  known(text: string): T | undefined;
}

/**
 * A pure function of a text that remembers its last results: `limit` to twice as many, the oldest unused ones go first.
 * The results are shared: whoever asks must not change them.
 */
export function remembered<T>(read: (text: string) => T, limit: number): Remembered<T> {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const asked = (text: string): T => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? read(text);
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
    return value;
  };
  return Object.assign(asked, { known: (text: string) => young.get(text) ?? old.get(text) });
}

/** A value that is worked out when it is first asked for. */
export function onAsking<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

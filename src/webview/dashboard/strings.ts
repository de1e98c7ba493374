import { STRINGS_ELEMENT } from '../../protocol/dashboard.ts';

let words: Readonly<Record<string, string>> = {};

/** Reads the page's words from its markup. */
export function loadStrings(): void {
  const element = document.getElementById(STRINGS_ELEMENT);
  const parsed: unknown = JSON.parse(element?.textContent ?? '{}');
  if (typeof parsed === 'object' && parsed !== null) words = parsed as Record<string, string>;
}

/** The words of a key, `{0}` filled in. An unknown key shows itself. */
export function t(key: string, ...values: readonly (string | number)[]): string {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)] ?? ''));
}

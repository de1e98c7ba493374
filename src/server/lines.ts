import type { Position } from 'vscode-languageserver-protocol';

/** A text as far as places in it are to be told. A text document is one. */
export interface Lines {
  readonly uri: string;
  positionAt(offset: number): Position;
}

/** UTF-16 units of each line with its end: LF, CR LF or CR. */
export function lineLengths(text: string): number[] {
  const lengths: number[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 10 && (c !== 13 || text.charCodeAt(i + 1) === 10)) continue;
    lengths.push(i + 1 - from);
    from = i + 1;
  }
  lengths.push(text.length - from);
  return lengths;
}

/** Lines known by their lengths alone. Offsets beyond the text are at its end. */
export function linesOf(uri: string, lengths: readonly number[]): Lines {
  return {
    uri,
    positionAt(offset) {
      let from = 0;
      let line = 0;
      for (; line < lengths.length - 1; line++) {
        const next = from + (lengths[line] as number);
        if (offset < next) break;
        from = next;
      }
      return { line, character: Math.min(Math.max(0, offset - from), lengths[line] ?? 0) };
    },
  };
}

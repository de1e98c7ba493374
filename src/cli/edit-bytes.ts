import { applyEdits, decode, type TextEdit } from '../core/index.ts';

type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text with the edits made, which do not overlap but may come in any order; offsets are into the text before. */
export const editText = (text: string, edits: readonly TextEdit[]): string => applyEdits(text, inOrder(edits));

/**
 * The same in a file's own bytes: what lies outside of the edits stays byte for byte, byte order mark and line ends
 * with it. @returns undefined where the new words have no form in the file's encoding.
 */
export function editBytes(bytes: Buffer, edits: readonly TextEdit[]): Buffer | undefined {
  const decoded = decode(bytes);
  if (decoded.kind !== 'text') return undefined;
  const charset = charsetOf(bytes, decoded.encoding);
  const crlf = /\r\n/.test(decoded.text);
  const ordered = inOrder(edits).map((e) => ({
    ...e,
    newText: crlf ? e.newText.replace(/\r?\n/g, '\r\n') : e.newText,
  }));
  const places = bytePlaces(
    bytes,
    charset,
    ordered.flatMap((e) => [e.start, e.end]),
  );
  const parts: Buffer[] = [];
  let at = 0;
  for (const [i, { newText }] of ordered.entries()) {
    const words = encode(newText, charset);
    if (!words) return undefined;
    parts.push(bytes.subarray(at, places[2 * i]), words);
    at = places[2 * i + 1] as number;
  }
  const edited = Buffer.concat([...parts, bytes.subarray(at)]);
  const again = decode(edited);
  return again.kind === 'text' && again.text === applyEdits(decoded.text, ordered) ? edited : undefined;
}

const inOrder = (edits: readonly TextEdit[]): TextEdit[] =>
  [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

function charsetOf(bytes: Buffer, encoding: 'utf-8' | 'gb18030' | 'utf-16'): Charset {
  if (encoding !== 'utf-16') return encoding;
  return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
}

/** Byte offsets of ascending UTF-16 offsets into the decoded text. */
function bytePlaces(bytes: Buffer, charset: Charset, offsets: readonly number[]): number[] {
  if (charset.startsWith('utf-16')) return offsets.map((o) => 2 + 2 * o);
  let at = charset === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let units = 0;
  return offsets.map((offset) => {
    while (units < offset) {
      const length = charset === 'utf-8' ? utf8Length(bytes[at] as number) : gbLength(bytes, at);
      const isPair = length === 4 && (charset === 'utf-8' || (bytes[at] as number) >= 0x90);
      units += isPair ? 2 : 1;
      at += length;
    }
    return at;
  });
}

const utf8Length = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);

/** GB18030: one byte below 0x80, four where a digit byte follows, else two. */
const gbLength = (bytes: Buffer, at: number): number => {
  if ((bytes[at] as number) < 0x80) return 1;
  const next = bytes[at + 1] as number;
  return next >= 0x30 && next <= 0x39 ? 4 : 2;
};

function encode(words: string, charset: Charset): Buffer | undefined {
  if (charset === 'utf-8') return Buffer.from(words, 'utf8');
  if (charset === 'utf-16le') return Buffer.from(words, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(words, 'utf16le').swap16();
  const parts = [...words].map((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : gbTable().get(c)));
  return parts.every((p) => p !== undefined) ? Buffer.from(parts.flat() as number[]) : undefined;
}

let table: ReadonlyMap<string, readonly number[]> | undefined;

/** The two-byte characters of GB18030 (those of GBK), which the runtime can decode but not encode. */
function gbTable(): ReadonlyMap<string, readonly number[]> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const c = decoder.decode(Uint8Array.of(lead, trail));
      if ([...c].length === 1 && c !== '\ufffd' && !made.has(c)) made.set(c, [lead, trail]);
    }
  }
  table = made;
  return made;
}

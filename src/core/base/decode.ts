/** What bytes turned out to be. `binary`: no text at all; nothing should be read from it. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'utf-8' | 'gb18030' | 'utf-16' }
  | { readonly kind: 'binary' };

const SNIFF = 8192;

/**
 * Decodes a file: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030 (a superset of GBK and GB2312), which
 * Chinese spreadsheets write. The BOM is dropped, so offsets count from the first character.
 * Bytes with NUL, or that are no text in any of these, are `binary`.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  if (bytes.subarray(0, SNIFF).includes(0)) return { kind: 'binary' };
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return { kind: 'text', text: utf8, encoding: 'utf-8' };
  const gb = strictly(bytes, 'gb18030');
  return gb === undefined ? { kind: 'binary' } : { kind: 'text', text: gb, encoding: 'gb18030' };
}

function utf16(bytes: Uint8Array, label: string): Decoded {
  const text = strictly(bytes, label);
  return text === undefined ? { kind: 'binary' } : { kind: 'text', text, encoding: 'utf-16' };
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode, type Text } from '../core/index.ts';
import { MAX_BYTES } from '../server/file-system.ts';
import { refuse, UsageError } from './usage.ts';

/** A document to be read: a file, or standard input under a name. */
export interface Input {
  /** As the user would write it; what reports call it. */
  readonly file: string;
  readonly uri: string;
  readonly isStdin: boolean;
  /** Its bytes as they are now. Fails with a usage error that names the file. */
  bytes(): Buffer;
  /** Its decoded text, byte order mark left out. Fails likewise, also on what is no text. */
  read(): string;
}

export const uriOf = (file: string): string => pathToFileURL(path.resolve(file)).href;

/** The path as a user would write it: relative to where the command runs when it lies below. */
export function fileOf(uri: string): string {
  const full = fileURLToPath(uri);
  const relative = path.relative('.', full);
  return relative.startsWith('..') ? full : relative;
}

/** A path of this system with slashes. */
export const posix = (file: string): string => file.split(path.sep).join('/');

/** False for what is not there or cannot be looked at; reading it then tells why. */
export function isFolder(place: string): boolean {
  try {
    return fs.statSync(place).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** True when `file` is `place` or lies below that folder. */
export function isBelow(place: string, file: string): boolean {
  const relative = path.relative(path.resolve(place), path.resolve(file));
  return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
}

export const fileInput = (file: string): Input => ({
  file,
  uri: uriOf(file),
  isStdin: false,
  bytes: () => readBytes(file),
  read: () => readText(file),
});

/** Standard input; it is read once. @param name of a file that need not exist; decides where dataset and bindings are looked for. */
export function stdinInput(name: string | undefined): Input {
  let read: Buffer | undefined;
  const bytes = (): Buffer => {
    read ??= readStdin();
    return read;
  };
  return {
    file: name ?? '<stdin>',
    uri: uriOf(name ?? 'stdin.md'),
    isStdin: true,
    bytes,
    read: () => decoded(bytes(), '<stdin>'),
  };
}

/** Decoded text of a file. Missing, a folder, too large or binary: a usage error that names the file. */
export const readText = (file: string): string => decoded(readBytes(file), file);

/** Bytes of a file, as they are. */
function readBytes(file: string): Buffer {
  try {
    if (fs.statSync(file).size > MAX_BYTES) tooLarge(file);
    return fs.readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { zh, en } = reason(error);
    return refuse(`${file}：${zh}`, `${file}: ${en}`);
  }
}

/** All of standard input. A pipe that has nothing yet is waited for: it may belong to a process that is still writing. */
function readStdin(): Buffer {
  const chunks: Buffer[] = [];
  const chunk = Buffer.alloc(1 << 16);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let total = 0; ; ) {
    try {
      const length = fs.readSync(0, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(Buffer.from(chunk.subarray(0, length)));
      total += length;
      if (total > MAX_BYTES) tooLarge('<stdin>');
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code === 'EAGAIN') Atomics.wait(pause, 0, 0, 10);
      else refuse(`<stdin>：${reason(error).zh}`, `<stdin>: ${reason(error).en}`);
    }
  }
}

function tooLarge(name: string): never {
  const most = `${MAX_BYTES >> 20} MB`;
  return refuse(`${name}：超过 ${most}，未读取`, `${name}: larger than ${most}, not read`);
}

function decoded(bytes: Buffer, name: string): string {
  const result = decode(bytes);
  return result.kind === 'text' ? result.text : refuse(`${name}：不是文本文件`, `${name}: not a text file`);
}

/** Why a file could not be read or written, in words. */
export function reason(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = REASONS[code];
  if (known) return known;
  const words = error instanceof Error ? error.message.split('\n', 1)[0] : undefined;
  return { zh: words ?? String(error), en: words ?? String(error) };
}

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '没有这个文件', en: 'no such file' },
  EISDIR: { zh: '是文件夹', en: 'is a folder' },
  ENOTDIR: { zh: '没有这个文件', en: 'no such file' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'not permitted' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'symbolic links run in a circle' },
};

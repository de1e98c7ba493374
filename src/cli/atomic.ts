import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { reason } from './input.ts';
import { refuse } from './usage.ts';

/**
 * Writes a file as a whole or not at all: into a new file beside it, then over it. A symbolic link stays one, the mode
 * stays as it was. Fails with a usage error that names the file; what was there before is then still there.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  try {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    // A device or a pipe such as /dev/stdout cannot be put in another's place.
    if (stat && !stat.isFile()) fs.writeFileSync(file, content);
    else replace(stat ? fs.realpathSync(file) : path.resolve(file), content, stat?.mode);
  } catch (error) {
    const { zh, en } = reason(error);
    refuse(`${file}：未能写入：${zh}`, `${file}: not written: ${en}`);
  }
}

function replace(file: string, content: string | Uint8Array, mode: number | undefined): void {
  // A name of its own: the file's, with an ending, may be too long.
  const beside = path.join(path.dirname(file), `.policy-lens-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = fs.openSync(beside, 'wx', mode ?? 0o666);
    try {
      fs.writeFileSync(handle, content);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    if (mode !== undefined) fs.chmodSync(beside, mode);
    fs.renameSync(beside, file);
  } finally {
    fs.rmSync(beside, { force: true });
  }
}

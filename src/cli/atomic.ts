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
  const real = fs.existsSync(file) ? fs.realpathSync(file) : path.resolve(file);
  const beside = `${real}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const mode = fs.statSync(real, { throwIfNoEntry: false })?.mode;
    const handle = fs.openSync(beside, 'wx', mode ?? 0o666);
    try {
      fs.writeFileSync(handle, content);
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    if (mode !== undefined) fs.chmodSync(beside, mode);
    fs.renameSync(beside, real);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    const { zh, en } = reason(error);
    refuse(`${file}：未能写入：${zh}`, `${file}: not written: ${en}`);
  }
}

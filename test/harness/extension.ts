import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hostNode, prepareHost } from './host';
import { extensionId, manifest, root } from './root';

/** The sample workspace that tests and `npm start` open. */
export const seeds = path.join(root, 'seeds');

/** A copy of a folder (the seeds by default) in a temporary place, for a run that changes files; gives its path. */
export function copyWorkspace(from = seeds): string {
  const at = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-')), path.basename(from));
  fs.cpSync(from, at, { recursive: true });
  return at;
}

export function removeWorkspace(at: string): void {
  fs.rmSync(path.dirname(at), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Links the project's folder into an extensions folder that it empties first. VS Code scans a fresh folder, so the
 * extension counts as installed: no development mode, and "Developer: Reload Window" picks up a new build.
 */
export function linkExtension(extensionsDir: string): void {
  fs.rmSync(extensionsDir, { recursive: true, force: true });
  fs.mkdirSync(extensionsDir, { recursive: true });
  fs.symlinkSync(root, path.join(extensionsDir, `${extensionId}-${manifest.version}`), 'junction');
}

/** `--install-extension` and its kin, as the desktop's command line has them; gives the exit code. */
export function manageExtensions(args: readonly string[]): number {
  const run = spawnSync(hostNode(), [prepareHost(), '--accept-server-license-terms', ...args, '--force'], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (run.error) throw run.error;
  return run.status ?? 1;
}

/** Installs a packaged extension; throws when VS Code refuses it. */
export function installVsix(file: string, extensionsDir: string, dataDir: string): void {
  fs.mkdirSync(extensionsDir, { recursive: true });
  const args = ['--extensions-dir', extensionsDir, '--server-data-dir', dataDir];
  if (manageExtensions([...args, '--install-extension', path.resolve(file)]) !== 0)
    throw new Error(`${file} could not be installed`);
}

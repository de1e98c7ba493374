#!/usr/bin/env node
// Stands in for the desktop's `code` executable: takes its arguments and runs them in the VS Code from npm packages.
// Understood: [folder | file.code-workspace] --extensionDevelopmentPath= --extensionTestsPath= --user-data-dir=
// --extensions-dir= --locale= --install-extension= --list-extensions; the rest is accepted and ignored.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { manageExtensions } from './extension';
import { type HostRun, runInHost } from './host-run';
import { readJson } from './root';
import type { Settings } from './settings';

const one = { type: 'string', multiple: true } as const;
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: one,
    extensionTestsPath: one,
    'user-data-dir': one,
    'extensions-dir': one,
    locale: one,
    'install-extension': one,
    'list-extensions': { type: 'boolean' },
  },
});

/** All values of an option, without the bare flags that a lenient parse lets through. */
function many(name: string): string[] {
  const value = values[name];
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

const last = (name: string): string | undefined => many(name).at(-1);
const toPath = (file: string): string => (file.startsWith('file://') ? fileURLToPath(file) : file);

/** The `User/settings.json` of a profile, as the desktop reads it; none when there is no such file. */
function profileSettings(userDataDir: string | undefined): Settings {
  const file = userDataDir && path.join(userDataDir, 'User', 'settings.json');
  return file && fs.existsSync(file) ? (readJson(file) as Settings) : {};
}

function manage(): number {
  const dir = last('extensions-dir');
  const data = last('user-data-dir');
  return manageExtensions([
    ...(dir ? ['--extensions-dir', path.resolve(dir)] : []),
    ...(data ? ['--server-data-dir', path.resolve(data)] : []),
    ...many('install-extension').flatMap((file) => ['--install-extension', file]),
    ...(values['list-extensions'] ? ['--list-extensions'] : []),
  ]);
}

async function main(): Promise<number> {
  if (many('install-extension').length > 0 || values['list-extensions']) return manage();
  const tests = last('extensionTestsPath');
  if (!tests) {
    console.error('This only runs tests (--extensionTestsPath) and manages extensions; to look around use npm start.');
    return 1;
  }
  const extensions = last('extensions-dir');
  const run: HostRun = {
    target: positionals.map(toPath).find((file) => fs.existsSync(file)),
    extensionDevelopmentPath: many('extensionDevelopmentPath').map(toPath),
    extensionTestsPath: toPath(tests),
    extensionsDir: extensions && path.resolve(extensions),
    settings: profileSettings(last('user-data-dir')),
    locale: last('locale'),
  };
  return runInHost(run);
}

// an orderly end, so that the exit handlers stop the server and remove its folders
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = await main();

// node run-tests.mjs [--vsix FILE] [--locale zh-cn]: the suite of test/vscode inside the extension host of a real
// VS Code. With --vsix the packaged extension is installed first and tested in place of the source folder.
// VSCODE_EXECUTABLE: a desktop VS Code; off Linux @vscode/test-electron gets one itself.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { copyWorkspace, removeWorkspace } from './extension';
import { readCounts } from './mocha';
import { manifest, root } from './root';

const { values: options } = parseArgs({ options: { vsix: { type: 'string' }, locale: { type: 'string' } } });

/** The stand-in on Linux; nothing elsewhere, where a desktop VS Code can be had. */
function executable(): string | undefined {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (process.platform !== 'linux') return undefined;
  const standIn = path.join(root, 'out', 'test', 'harness', 'code.mjs');
  fs.chmodSync(standIn, 0o755);
  return standIn;
}

/** VS Code runs tests only with an extension under development: an empty one beside the installed package. */
function emptyExtension(dir: string): string {
  const at = path.join(dir, 'empty-extension');
  fs.mkdirSync(at, { recursive: true });
  const text = { name: 'empty', publisher: manifest.publisher, version: '0.0.0', engines: { vscode: '*' } };
  fs.writeFileSync(path.join(at, 'package.json'), JSON.stringify(text));
  return at;
}

function install(exe: string | undefined, vsix: string, profile: readonly string[]): void {
  if (!exe) throw new Error('--vsix needs VSCODE_EXECUTABLE on this platform');
  const run = spawnSync(exe, ['--install-extension', path.resolve(vsix), '--force', ...profile], { stdio: 'inherit' });
  if (run.status !== 0) throw new Error(`${vsix} could not be installed`);
}

async function main(): Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-test-'));
  const workspace = copyWorkspace();
  const counts = process.env.TEST_COUNTS ?? path.join(dir, 'counts.json');
  fs.rmSync(counts, { force: true });
  const profile = ['--extensions-dir', path.join(dir, 'extensions'), '--user-data-dir', path.join(dir, 'data')];
  const exe = executable();
  try {
    if (options.vsix) install(exe, options.vsix, profile);
    await runTests({
      ...(exe ? { vscodeExecutablePath: exe } : {}),
      extensionDevelopmentPath: options.vsix ? emptyExtension(dir) : root,
      extensionTestsPath: path.join(root, 'out', 'test', 'vscode', 'suite', 'index.cjs'),
      launchArgs: [workspace, ...profile, ...(options.locale ? ['--locale', options.locale] : [])],
      extensionTestsEnv: { TEST_COUNTS: counts },
    });
    const done = readCounts(counts);
    if (!done || done.failed > 0 || done.passed === 0) throw new Error('the tests did not come to a good end');
  } finally {
    removeWorkspace(workspace);
    fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

// npm start [FOLDER]: installs what is missing, builds, and opens the sample workspace (or FOLDER) in VS Code with the
// extension: the desktop one if `code` is on PATH, else one in the browser at a printed address.
// VSCODE_START=web chooses the browser; PORT, HOST and VSCODE_LOCALE are read there.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, onPath, onWindows, root, run } from './setup.mjs';

const folder = path.resolve(process.argv[2] ?? path.join(root, 'seeds'));
const code = process.env.VSCODE_START === 'web' ? undefined : onPath(onWindows ? 'code.cmd' : 'code');

if (!installPackages() || run('node', ['esbuild.js']) !== 0) process.exitCode = 1;
else if (code) {
  console.log(`Opening ${folder} in ${code}`);
  process.exitCode = run(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder]);
} else if (run('node', ['esbuild.js', '--harness']) !== 0) process.exitCode = 1;
else {
  const { start } = await import(pathToFileURL(path.join(root, 'out/harness/start.mjs')).href);
  await start(folder);
}

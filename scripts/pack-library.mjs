// npm run pack:library [-- FOLDER]: packs the command line and the library as policy-lens-VERSION.tgz into FOLDER.
// Its package.json is not the extension's: everything is bundled, so only the types of two packages are dependencies.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './setup.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-build': { type: 'boolean' } },
});
const KEPT = ['name', 'version', 'license', 'bin', 'types', 'exports', 'repository', 'keywords'];
const FILES = /^(?:dist\/cli\.js|dist\/api\/.*\.(?:mjs|d\.ts)|docs\/[^/]*\.md|README.*\.md|CHANGELOG\.md|LICENSE)$/;

const run = (...command) => execFileSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
if (!options['no-build']) run('esbuild.js');
run('node_modules/typescript/bin/tsc', '-p', 'src/api');

const stage = path.join(root, 'out', 'library');
fs.rmSync(stage, { recursive: true, force: true });
for (const folder of ['.', 'dist', 'dist/api', 'docs']) copy(folder, folder === 'dist/api');
writeManifest();
const to = path.resolve(positionals[0] ?? root);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
execFileSync(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', to], {
  cwd: stage,
  shell: process.platform === 'win32',
  stdio: ['ignore', 'inherit', 'inherit'],
});

function copy(folder, recursive) {
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true, recursive })) {
    const full = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = path.relative(root, full).split(path.sep).join('/');
    if (!entry.isFile() || !FILES.test(name)) continue;
    fs.mkdirSync(path.join(stage, path.dirname(name)), { recursive: true });
    fs.copyFileSync(full, path.join(stage, name));
  }
}

function writeManifest() {
  const full = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const manifest = Object.fromEntries(KEPT.map((key) => [key, full[key]]));
  const types = Object.entries(full.dependencies).filter(([name]) => name.startsWith('@types/'));
  const text = {
    ...manifest,
    description: 'Reads figures in policy documents and checks them against a dataset: command line and library',
    engines: { node: full.engines.node },
    dependencies: Object.fromEntries(types),
  };
  fs.writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(text, null, 2)}\n`);
}

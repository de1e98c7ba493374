// npm run licences [-- --quiet]: the packages whose code is in the bundles of dist/, with their licences; ends with 1 on one that is
// not on the list. Told from the source maps, so it needs a build that is not --production.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

const FINE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
]);

const verbose = !process.argv.includes('--quiet');

const maps = fs
  .readdirSync(path.join(root, 'dist'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.js.map') || name.endsWith('.mjs.map'));
const folders = new Set();
for (const name of maps) {
  const file = path.join(root, 'dist', name);
  for (const source of JSON.parse(fs.readFileSync(file, 'utf8')).sources) {
    // A package that is itself a bundle names its own sources so; its licence file speaks for them.
    const inner = /webpack:\/([^/]+)\//.exec(source);
    if (inner) folders.add(path.join(root, 'node_modules', inner[1]));
    if (source.includes('webpack:')) continue;
    const found = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source.replaceAll('\\', '/'));
    if (found) folders.add(path.resolve(path.dirname(file), found[0]));
  }
}
if (!folders.size) {
  console.error('no source maps in dist/: run npm run build first');
  process.exit(1);
}
let unknown = 0;
for (const folder of [...folders].sort()) {
  const { name, version, ...manifest } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // Old packages have a list; one of one.
  const license = manifest.license ?? manifest.licenses?.[0]?.type;
  const fine = FINE.has(license);
  if (!fine) unknown++;
  if (verbose || !fine) console.log(`${fine ? ' ' : '!'} ${String(license ?? 'none').padEnd(14)} ${name} ${version}`);
}
console.log(`${folders.size} packages, ${unknown} with a licence that is not on the list`);
process.exitCode = unknown ? 1 : 0;

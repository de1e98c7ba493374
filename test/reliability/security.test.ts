import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import markdownIt from 'markdown-it';
import Papa from 'papaparse';
import { previewPlugin } from '../../src/client/preview/plugin.ts';
import { csvTable } from '../../src/core/dataset/write.ts';
import { explainAt, hoverAt, Workspace } from '../../src/core/index.ts';
import { guardFormula } from '../../src/webview/dashboard/tables.ts';
import { StdioPeer } from './peer.ts';

/** What a document or a table from elsewhere may hold in the hope that a card runs it. */
const ATTACKS = [
  '[x](command:workbench.action.terminal.new)',
  '[x](command:policyLens.act?%5B%5D)',
  '![x](http://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="command:x">x</a>',
  '`x` <b>| x |',
  '](command:x) [',
  '[x]: command:x',
  '<command:x>',
  'http://evil.example/a)[y](command:x)',
  'https://ok.example/"onmouseover="alert(1)',
  'javascript:alert(1)',
  'https://ok.example/`x`<img src=x>',
  '\n\n# Heading\n\n<iframe src="http://evil.example">',
  '&lt;img src=x onerror=alert(1)&gt;',
  '$(zap)',
  '--><svg onload=alert(1)>',
  '"]]><!--',
];

const cell = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** Every text column of a row that the note cites holds the attack, the note too. */
function poisoned(attack: string): { workspace: Workspace; note: string; uri: string } {
  const workspace = new Workspace();
  const bad = cell(attack);
  workspace.setDatasetFile(
    'file:///w/indicators.csv',
    `indicator,label_zh,label_en,aliases,sector,unit,definition\nrev,轻工业规上企业营业收入,${bad},${bad},${bad},CNY,${bad}\n`,
  );
  const row = (year: number, value: string): string =>
    `rev,${bad},${bad},${year},actual,eq,${value},CNY,12,${bad},${bad},${bad},${bad}\n`;
  workspace.setDatasetFile(
    'file:///w/observations.csv',
    `indicator,sector,ref_area,time_period,role,bound,value,unit,unit_mult,source,source_quote,obs_status,comment\n${row(2022, '24.3')}${row(2023, '22')}${row(2024, '23.2')}`,
  );
  const flat = attack.replaceAll('\n', ' ');
  const uri = `file:///w/${encodeURIComponent(flat)}.md`;
  const note = `# ${flat}\n\n${flat}，2022年，轻工业规上企业营业收入达24.3亿元${flat}。:target[突破25万亿元]{#a indicator=rev}${attack}\n`;
  workspace.setDocument(uri, note);
  return { workspace, note, uri };
}

/** As strict as it gets: HTML is on, so whatever is not escaped shows as a tag. */
function unsafe(markdown: string): string[] {
  const html = markdownIt({ html: true, linkify: false }).render(markdown);
  const tags = [...html.matchAll(/<(\/?[a-z][\w-]*)([^>]*)>/gi)];
  return tags.flatMap(([whole, name, attributes]) => {
    if (
      !/^\/?(?:p|a|img|h\d|hr|br|ul|ol|li|strong|em|code|pre|blockquote|table|thead|tbody|tr|t[hd]|del|s)$/.test(
        name ?? '',
      )
    )
      return [whole];
    if (/\son\w+=/i.test(attributes ?? '')) return [whole];
    const target = /(?:href|src)="([^"]*)"/.exec(attributes ?? '')?.[1];
    if (target === undefined) return [];
    if (name === 'img') return target.startsWith('data:image/svg+xml') ? [] : [whole];
    return /^(?:https?:\/\/|command:policyLens\.act\?|file:)/.test(target) ? [] : [whole];
  });
}

describe('what others wrote', () => {
  it('runs nothing and brings no HTML into a card', () => {
    let cards = 0;
    for (const attack of ATTACKS) {
      const { workspace, note, uri } = poisoned(attack);
      for (const offset of [note.indexOf('24.3'), note.indexOf('25万'), 3]) {
        const shown = [
          hoverAt(workspace, uri, offset, 'en', { commands: true, theme: 'dark' }),
          hoverAt(workspace, uri, offset, 'zh', { commands: false }),
          explainAt(workspace, uri, offset, 'en'),
        ];
        for (const card of shown) {
          if (!card) continue;
          cards++;
          assert.deepEqual(unsafe(card.markdown), [], `${attack}\n${card.markdown}`);
          assert.doesNotMatch(card.markdown, /\$\(zap\)/);
        }
      }
    }
    assert.ok(cards > 40, `only ${cards} cards were shown`);
  });

  it('comes through a chart as text', () => {
    const { workspace, note, uri } = poisoned('</text><script>alert(1)</script>');
    const card = hoverAt(workspace, uri, note.indexOf('24.3'), 'en', { commands: true, theme: 'dark' });
    for (const [, data] of card?.markdown.matchAll(/data:image\/svg\+xml[^,]*,([^)\s"]*)/g) ?? []) {
      const svg = /^[A-Za-z0-9+/=]+$/.test(data ?? '')
        ? Buffer.from(data ?? '', 'base64').toString()
        : decodeURIComponent(data ?? '');
      assert.doesNotMatch(svg, /<script|onload|onerror|<foreignObject|href=/i);
    }
  });

  it('brings no HTML into the preview by way of our marks', () => {
    for (const attack of ATTACKS) {
      const name = attack.replaceAll('\n', ' ').replaceAll(']', '');
      const id = name.replaceAll(/[\s"{}]/g, '');
      const source = `:figure[24.3亿元]{indicator='${name.replaceAll("'", '')}' #${id}}\n\n::target[${name}]{#${id}}\n`;
      const mark = { verdict: 'conflict', tooltip: attack } as const;
      const marks = [
        { ...mark, name: 'figure', line: 0 },
        { ...mark, name: 'target', line: 2 },
      ] as const;
      const html = previewPlugin(markdownIt({ html: false }), () => marks).render(source, {});
      assert.ok(html.includes('policy-lens-conflict'), html);
      for (const [whole, tag, attributes] of html.matchAll(/<\/?([\w-]+)((?:[^>"]|"[^"]*")*)>/g)) {
        assert.match(tag ?? '', /^(?:p|span|div|a|code|h\d|hr|pre|ul|li|em|strong|img)$/, whole);
        assert.doesNotMatch((attributes ?? '').replace(/"[^"]*"/g, '""'), /\bon\w+=/, whole);
        assert.doesNotMatch(attributes ?? '', /(?:href|src)="(?:javascript|vbscript|file):/, whole);
      }
    }
  });

  it('is no formula in a table that we write', () => {
    const starts = [
      '=1+1',
      '+cmd|x',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1+1',
      '＋1',
      '＠x',
      '=HYPERLINK("http://evil.example")',
    ];
    const table = csvTable(
      ['a', 'b'],
      starts.map((a) => ({ a, b: '-1.5' })),
    );
    const { data } = Papa.parse<string[]>(table.replace(/^\uFEFF/, '').trimEnd());
    for (const [a, b] of data.slice(1)) {
      assert.equal(a?.[0], "'", a);
      assert.equal(b, '-1.5');
    }
    assert.equal(data.length, starts.length + 1);
    for (const start of [...starts, '－2+3']) assert.equal(guardFormula(start), `'${start}`);
  });
});

describe('the border of the folder', function () {
  this.timeout(60_000);
  it('holds against a dataset that names files outside, by path, address or link', async () => {
    const top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-border-')));
    const folder = path.join(top, 'work');
    fs.mkdirSync(folder);
    const rows = 'indicator,label_zh,time_period,value,unit,unit_mult\nrev,轻工业规上企业营业收入,2022,24.3,CNY,12\n';
    for (const name of ['outside.csv', 'linked.csv']) fs.writeFileSync(path.join(top, name), rows);
    fs.symlinkSync(path.join(top, 'linked.csv'), path.join(folder, 'linked.csv'));
    fs.symlinkSync(top, path.join(folder, 'up'));
    const outside = path.join(top, 'outside.csv');
    const paths = [
      '../outside.csv',
      outside,
      pathToFileURL(outside).href,
      'linked.csv',
      'up/outside.csv',
      'http://127.0.0.1:1/a.csv',
      '..%2foutside.csv',
    ];
    fs.writeFileSync(
      path.join(folder, 'datapackage.json'),
      JSON.stringify({ resources: paths.map((p, i) => ({ name: `r${i}`, path: p })) }),
    );
    fs.writeFileSync(path.join(folder, 'note.md'), '2022年，轻工业规上企业营业收入达24.3亿元。\n');
    const server = new StdioPeer();
    await server.start(folder);
    const told = server.told(folder);
    await server.stop();
    assert.equal(told.filter((line) => line.includes('dataset.file')).length, paths.length, told.join('\n'));
    assert.ok(!told.some((line) => line.includes('figure.')), told.join('\n'));
    const run = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'check', '.', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.doesNotMatch(run.stdout, /"figure\./);
    fs.rmSync(top, { recursive: true });
  });
});

describe('the network', function () {
  this.timeout(60_000);
  it('is in no bundle', () => {
    const bundles = [
      'cli.js',
      'server/node.js',
      'server/browser.js',
      'client/node.js',
      'client/connect.node.js',
      'client/import-sheet.js',
      'client/browser.js',
      'webview/dashboard.js',
      'api/index.mjs',
    ];
    for (const name of bundles) {
      const code = fs.readFileSync(path.join('dist', name), 'utf8');
      const found = code.match(
        /(?:require\(|from ?)["'](?:node:)?(?:https?|http2|tls|dns|dgram|undici)["']|(?<![\w.$])fetch\(|new (?:WebSocket|EventSource)\(|sendBeacon\(|(?<![\w.$])importScripts\(/g,
      );
      assert.equal(found, null, `${name}: ${found?.join()}`);
    }
  });

  it('is asked for nothing while a folder is checked and served', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-network-'));
    const guard = path.join(folder, 'guard.cjs');
    fs.writeFileSync(
      guard,
      `const fail = (what) => () => { process._rawDebug('NETWORK ' + what); process.exit(77); };
for (const [name, calls] of Object.entries({ net: ['connect', 'createConnection'], http: ['request', 'get'], https: ['request', 'get'], dns: ['lookup', 'resolve'], dgram: ['createSocket'], tls: ['connect'] }))
  for (const call of calls) require(name)[call] = fail(name + '.' + call);
require('net').Socket.prototype.connect = fail('Socket.connect');
globalThis.fetch = fail('fetch');`,
    );
    const NODE_OPTIONS = `--require=${guard}`;
    const blocked = spawnSync(process.execPath, ['-e', 'fetch("http://127.0.0.1:1")'], {
      env: { ...process.env, NODE_OPTIONS },
    });
    assert.equal(blocked.status, 77);
    const run = spawnSync(process.execPath, ['dist/cli.js', 'check', 'seeds'], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS },
    });
    assert.equal(run.status, 1, run.stderr);
    const server = new StdioPeer({ POLICY_LENS_CACHE: 'off', NODE_OPTIONS });
    await server.start(path.resolve('seeds'));
    assert.equal(server.told(path.resolve('seeds')).length, 6);
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  });
});

describe('what is shipped', () => {
  it('has licences that are known to be fine', () => {
    const run = spawnSync(process.execPath, ['scripts/licences.mjs', '--quiet'], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stdout + run.stderr);
  });
  it('says what an untrusted folder may do, and asks for no address', () => {
    const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    const settings = Object.keys(manifest.contributes.configuration.properties);
    // Were there one that names a program, a folder could name it.
    assert.deepEqual(
      settings.filter((name) => /path|command|exec|server(?!$)|url|host/i.test(name.replace('trace.server', ''))),
      [],
    );
  });
  it('shows its page under a policy that lets in nothing but its own script and style', () => {
    const source = fs.readFileSync('src/client/dashboard.ts', 'utf8');
    const policy = /default-src 'none';[^`]*/.exec(source)?.[0] ?? '';
    assert.match(policy, /script-src 'nonce-\$\{nonce\}'/);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    const page = fs.readFileSync('dist/webview/dashboard.js', 'utf8');
    assert.doesNotMatch(page, /\beval\(|new Function\(/);
  });
});

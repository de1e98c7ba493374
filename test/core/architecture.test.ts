import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const SRC = path.resolve('src');

/** What each layer may import besides itself, as in docs/architecture.md. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'core/base': [],
  'core/model': ['core/base'],
  'core/syntax': ['core/base'],
  'core/recognize': ['core/base', 'core/model', 'core/syntax'],
  'core/dataset': ['core/base', 'core/model'],
  'core/outline': ['core/base', 'core/model', 'core/syntax', 'core/recognize', 'core/dataset'],
  'core/annotate': ['core/base', 'core/model', 'core/syntax'],
  'core/standoff': ['core/base'],
  'core/check': [
    'core/base',
    'core/model',
    'core/syntax',
    'core/recognize',
    'core/dataset',
    'core/outline',
    'core/annotate',
  ],
  'core/analysis': [
    'core/base',
    'core/model',
    'core/syntax',
    'core/recognize',
    'core/dataset',
    'core/outline',
    'core/annotate',
    'core/check',
  ],
  'core/ide': [
    'core/base',
    'core/model',
    'core/syntax',
    'core/recognize',
    'core/dataset',
    'core/outline',
    'core/annotate',
    'core/standoff',
    'core/check',
    'core/analysis',
  ],
  protocol: [],
  server: ['core/index.ts', 'protocol'],
  api: ['core/index.ts'],
  cli: ['core/index.ts', 'api', 'server'],
  client: ['protocol'],
  webview: ['protocol'],
};

/** Packages each part may use; `node:` stands for Node's own modules, anything not listed here is refused. */
const CORE_PACKAGES = [
  'big.js',
  'fastest-levenshtein',
  'jsonc-parser',
  'mdast',
  'mdast-util-to-string',
  'papaparse',
  'remark-directive',
  'remark-frontmatter',
  'remark-gfm',
  'remark-parse',
  'unified',
  'valibot',
  'yaml',
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function files(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((e) => {
    const full = path.join(folder, e.name);
    return e.isDirectory() ? files(full) : full.endsWith('.ts') ? [full] : [];
  });
}

const layerOf = (file: string): string => {
  const parts = path.relative(SRC, file).split(path.sep);
  if (parts[0] !== 'core') return parts[0] as string;
  return parts.length === 2 ? 'core/index.ts' : `core/${parts[1]}`;
};

const imports: readonly Import[] = files(SRC).flatMap((from) => {
  const source = fs.readFileSync(from, 'utf8');
  return [...source.matchAll(/^(?:import|export|\}).*?\bfrom '([^']+)';?$|^import '([^']+)';?$/gm)].map((m) => ({
    from,
    to: (m[1] ?? m[2]) as string,
  }));
});

describe('architecture', () => {
  it('reads the imports it judges', () => assert.ok(imports.length > 100, `${imports.length} imports found`));

  it('lets imports point one way', () => {
    const broken = imports.flatMap(({ from, to }) => {
      if (!to.startsWith('.')) return [];
      const own = layerOf(from);
      // its version and address, told by --version and in reports
      if (own === 'cli' && to.endsWith('/package.json')) return [];
      const other = layerOf(path.resolve(path.dirname(from), to));
      const allowed = own === 'core/index.ts' ? true : own === other || (LAYERS[own] ?? []).includes(other);
      return allowed ? [] : [`${path.relative(SRC, from)} → ${to}`];
    });
    assert.deepEqual(broken, []);
  });

  it('keeps the core pure: no vscode, no LSP, no Node', () => {
    const broken = imports.flatMap(({ from, to }) => {
      if (to.startsWith('.') || !layerOf(from).startsWith('core')) return [];
      return CORE_PACKAGES.some((p) => to === p || to.startsWith(`${p}/`))
        ? []
        : [`${path.relative(SRC, from)} → ${to}`];
    });
    assert.deepEqual(broken, []);
  });

  it('keeps vscode in the client and LSP out of all but server, client and protocol', () => {
    const broken = imports.flatMap(({ from, to }) => {
      const layer = layerOf(from);
      const wrong =
        (to === 'vscode' && layer !== 'client') ||
        (to.startsWith('vscode-languageserver') && !['server', 'protocol', 'cli'].includes(layer));
      return wrong ? [`${path.relative(SRC, from)} → ${to}`] : [];
    });
    assert.deepEqual(broken, []);
  });

  it('takes the protocol from the server’s own package: a second copy of it would be bundled otherwise', () => {
    const second = files(path.join(SRC, 'server')).filter((file) =>
      /^import \{[^}]*\} from 'vscode-languageserver-(?:protocol|types)'/m.test(fs.readFileSync(file, 'utf8')),
    );
    assert.deepEqual(second, []);
  });

  it('knows every layer of the tree', () => {
    const unknown = [...new Set(files(SRC).map(layerOf))].filter((l) => l !== 'core/index.ts' && !(l in LAYERS));
    assert.deepEqual(unknown, []);
  });

  it('keeps files under 400 lines', () => {
    const long = files(SRC)
      .filter((f) => fs.readFileSync(f, 'utf8').split('\n').length > 400)
      .map((f) => path.relative(SRC, f));
    assert.deepEqual(long, []);
  });
});

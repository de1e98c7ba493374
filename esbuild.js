// Builds dist/ (client, server, command line); with --tests the test suites into out/ instead, with --harness only what
// `npm start` needs of them.
const path = require('node:path');
const fs = require('node:fs');
const esbuild = require('esbuild');

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  // a Chinese character is three bytes as it is, six escaped
  charset: 'utf8',
};
/** We read Markdown and write none: what would write it is left out of the bundles. */
const unwritten = {
  name: 'unwritten',
  setup: (build) => {
    build.onResolve({ filter: /^mdast-util-to-markdown$/ }, ({ path: file }) => ({
      path: file,
      namespace: 'unwritten',
    }));
    build.onLoad({ filter: /.*/, namespace: 'unwritten' }, () => ({ contents: 'export const defaultHandlers = {};' }));
  },
};
// The 'worker' condition: remark's browser condition reaches for `document`, which neither Node nor a worker has.
const conditions = ['worker'];
const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'], mainFields: ['module', 'main'] };
/** What a file of ours loads when it is needed lies beside it in dist, as an entry of its own. */
const late = {
  name: 'late',
  setup: (build) =>
    build.onResolve({ filter: /\.ts$/ }, ({ kind, path: file }) =>
      kind === 'dynamic-import' ? { path: `./${path.basename(file, '.ts')}.js`, external: true } : undefined,
    ),
};
const worker = {
  ...common,
  platform: 'browser',
  conditions,
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
};

/** Source entry → file in dist, with the platform it runs on. */
const bundles = [
  {
    ...node,
    entryPoints: {
      'client/node': 'src/client/extension.ts',
      'client/connect.node': 'src/client/server/connect.node.ts',
      'client/import-sheet': 'src/client/import/import-sheet.ts',
    },
    plugins: [late],
    // a module that is loaded by `require` sees `vscode`
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: { 'server/node': 'src/server/node/main.ts' }, plugins: [unwritten] },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  {
    ...worker,
    entryPoints: { 'client/browser': 'src/client/extension.browser.ts' },
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    mainFields: ['browser', 'module', 'main'],
    entryPoints: {
      'webview/dashboard': 'src/webview/dashboard/main.ts',
    },
  },
  {
    ...common,
    entryPoints: { 'webview/dashboard': 'src/webview/dashboard/dashboard.css' },
  },
  {
    ...worker,
    entryPoints: { 'server/browser': 'src/server/browser/main.ts' },
    format: 'iife',
    plugins: [unwritten],
  },
  // The library: one file for Node, bundlers, browsers and workers.
  { ...worker, entryPoints: { 'api/index': 'src/api/index.ts' }, format: 'esm', outExtension: { '.js': '.mjs' } },
].filter((b) => Object.values(b.entryPoints).every((file) => fs.existsSync(path.join(__dirname, file))));

function testFiles(dir) {
  if (!fs.existsSync(dir)) return [];
  return fs
    .readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && e.name.endsWith('.ts') && !e.name.endsWith('.d.ts'))
    .map((e) => path.join(e.parentPath ?? e.path, e.name));
}

/** Every TypeScript file under test/ and bench/, packages left outside, shared code split out. */
const tests = {
  ...common,
  minify: false,
  sourcemap: 'inline',
  platform: 'node',
  format: 'esm',
  splitting: true,
  packages: 'external',
  chunkNames: 'test/chunks/[name]-[hash]',
  outdir: 'out',
  outbase: '.',
  outExtension: { '.js': '.mjs' },
};
/** Suites that VS Code itself loads: CommonJS, `vscode` and mocha from outside. */
const hostTests = {
  ...node,
  minify: false,
  external: ['vscode', 'mocha'],
  outdir: 'out',
  outbase: '.',
  outExtension: { '.js': '.cjs' },
};

async function main() {
  const jobs = flags.has('--tests') || flags.has('--harness') ? [] : bundles.map((b) => ({ ...b, outdir: 'dist' }));
  if (flags.has('--harness')) jobs.push({ ...tests, entryPoints: { 'harness/start': 'test/harness/start.ts' } });
  if (flags.has('--tests')) {
    // not all of out/: pictures and reports of earlier runs stay
    for (const dir of ['out/test', 'out/bench']) fs.rmSync(dir, { recursive: true, force: true });
    const all = [...testFiles('test'), ...testFiles('bench')];
    const inHost = all.filter((f) => f.split(path.sep).join('/').startsWith('test/vscode/suite/'));
    jobs.push({ ...tests, entryPoints: all.filter((f) => !inHost.includes(f)) });
    if (inHost.length) jobs.push({ ...hostTests, entryPoints: inHost });
  }
  if (flags.has('--watch')) {
    await Promise.all(jobs.map(async (job) => (await esbuild.context(job)).watch()));
    return;
  }
  await Promise.all(jobs.map((job) => esbuild.build(job)));
}

main().catch((error) => {
  console.error(error.message ?? error);
  process.exitCode = 1;
});

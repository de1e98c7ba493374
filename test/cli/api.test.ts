import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { tempFolder } from './run.ts';

/** The public values. A name that goes or comes is a change for those who use the library: say so in the changelog. */
const NAMES = [
  'LineIndex',
  'Workspace',
  'check',
  'checkDraft',
  'coverageOf',
  'decimal',
  'decimalText',
  'decode',
  'definitionAt',
  'diffOutlines',
  'diffReport',
  'documentSymbols',
  'explainAt',
  'extract',
  'fixAll',
  'hoverAt',
  'implementationAt',
  'localeOf',
  'lookUp',
  'parsePeriod',
  'periodText',
  'planTargets',
  'policyTree',
  'readDocument',
  'referencesAt',
  'typeDefinitionAt',
];

/** The public types. */
const TYPES = [
  'Cancellation',
  'CheckCounts',
  'CheckDocument',
  'CheckOptions',
  'CheckResult',
  'CheckedFinding',
  'Claim',
  'Coverage',
  'Dataset',
  'DatasetFile',
  'Decimal',
  'Decoded',
  'DocumentFacts',
  'DraftFigure',
  'ExtractOptions',
  'ExtractedDocument',
  'ExtractedQuantity',
  'FigureValue',
  'Finding',
  'Fix',
  'Hover',
  'Indicator',
  'Judgement',
  'LineColumn',
  'Locale',
  'Location',
  'Lookup',
  'Observation',
  'Outline',
  'Period',
  'PlanTarget',
  'Problem',
  'Quantity',
  'Severity',
  'Span',
  'TargetDifference',
  'Text',
  'TextEdit',
  'Unit',
  'Verdict',
];

/** A program in strict TypeScript that uses each kind of answer. */
const CONSUMER = `import { check, extract, hoverAt, readDocument, Workspace, decimal } from 'policy-lens';
import type { ${TYPES.join(', ')} } from 'policy-lens';

const found: ExtractedDocument = extract('2022年，产量5吨。');
const value: string | undefined = found.quantities[0]?.value;
const result: CheckResult = check([{ file: 'a.md', text: '' }], [], { locale: 'zh' });
const first: CheckedFinding | undefined = result.findings[0];
const severity: 'error' | 'warning' | 'information' | 'hint' | undefined = first?.severity;
const facts: DocumentFacts = readDocument('a.md', '');
const claim: Claim | undefined = facts.claims[0];
const exact: Decimal | undefined = decimal('24.30');
const sum: string | undefined = exact?.plus(1).toString();
const hover: Hover | undefined = hoverAt(new Workspace(), 'a.md', 0, 'zh');
const verdict = (v: Verdict): string => (v.kind === 'agrees' ? v.observation.indicator : v.kind);
export const used = [value, severity, claim?.text, sum, hover?.markdown, verdict];
export type All = [${TYPES.join(', ')}];
// @ts-expect-error: types are known, so a wrong name is refused
extract('').quantites;
// @ts-expect-error: and so is a wrong option
check([], [], { locale: 'fr' });
`;

describe('the library, installed from the package', function () {
  this.timeout(120_000);
  const folder = tempFolder();
  const own = path.resolve('.');
  const installed = path.join(folder.root, 'node_modules', 'policy-lens');
  const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder.root, encoding: 'utf8' });
  const tsc = path.join(own, 'node_modules', 'typescript', 'bin', 'tsc');

  before(() => {
    execFileSync(process.execPath, ['scripts/pack-library.mjs', '--no-build', folder.root], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const tarball = fs.readdirSync(folder.root).find((f) => f.endsWith('.tgz')) as string;
    fs.mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['xzf', tarball, '-C', installed, '--strip-components=1'], { cwd: folder.root });
    linkTypes();
  });

  /** What npm would install beside it, as far as types need it: the packages its package.json names. */
  function linkTypes(): void {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const types = Object.keys(dependencies).filter((name) => name.startsWith('@types/'));
    fs.mkdirSync(path.join(folder.root, 'node_modules', '@types'));
    for (const name of [...types, '@types/unist'])
      fs.cpSync(path.join(own, 'node_modules', name), path.join(folder.root, 'node_modules', name), {
        recursive: true,
      });
  }

  it('exports exactly the names that are promised', () => {
    folder.write('names.mjs', "import * as api from 'policy-lens'; console.log(Object.keys(api).sort().join());");
    const { stdout, stderr } = node('names.mjs');
    assert.equal(stdout.trim(), NAMES.join(), stderr);
    const face = fs.readFileSync(path.join(installed, 'dist/api/types/api/index.d.ts'), 'utf8');
    const types = [...face.matchAll(/\btype (\w+)|export type \{([^}]*)\}/g)].flatMap((m) =>
      m[1] ? [m[1]] : (m[2] ?? '').split(',').map((name) => name.trim()),
    );
    assert.deepEqual(types.filter(Boolean).sort(), TYPES);
  });

  it('has types that hold in a strict program, without leaving libraries unchecked', () => {
    folder.write('consumer.ts', CONSUMER);
    for (const module of ['nodenext', 'preserve']) {
      const options = {
        strict: true,
        noEmit: true,
        target: 'es2022',
        module,
        types: [],
        noUnusedLocals: false,
        skipLibCheck: false,
      };
      folder.write('package.json', '{"type": "module"}');
      folder.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
      const { status, stdout } = node(tsc, '-p', '.');
      assert.equal(status, 0, `${module}\n${stdout.slice(0, 3000)}`);
    }
  });

  it('holds what it needs and nothing of the extension', () => {
    const files = fs.readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/'));
    for (const wanted of ['dist/cli.js', 'dist/api/index.mjs', 'README.md', 'LICENSE', 'docs/api.md'])
      assert.ok(files.includes(wanted), wanted);
    const manifest = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8'));
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['@types/big.js', '@types/mdast']);
    assert.equal(manifest.contributes, undefined);
    const strangers = files.filter((f) => /^(?:src|test|out|media|dist\/(?:client|server|webview))\b|\.map$/.test(f));
    assert.deepEqual(strangers, []);
  });

  it('has a command that runs', () => {
    assert.match(node(path.join(installed, 'dist/cli.js'), '--version').stdout, /^policy-lens \d/);
  });

  const examples = [
    ...fs.readFileSync('docs/api.md', 'utf8').matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g),
  ];
  it('has examples in its documentation', () => assert.ok(examples.length >= 6));
  for (const [i, [, code, output]] of examples.entries()) {
    it(`runs example ${i + 1} of docs/api.md as it is printed there`, () => {
      folder.write(`example-${i}.mjs`, code as string);
      const { stdout, stderr } = node(`example-${i}.mjs`);
      assert.equal(stdout, output, stderr);
    });
  }

  it('gives the same as the command line', () => {
    const file = 'seeds/policy/轻工业稳增长工作方案（2023—2024年）.md';
    const printed = spawnSync(process.execPath, ['dist/cli.js', 'extract', file], { encoding: 'utf8' });
    folder.write(
      'same.mjs',
      `import fs from 'node:fs'; import { decode, extract } from 'policy-lens';
       const file = process.argv[2];
       const { text } = decode(fs.readFileSync(process.argv[3]));
       console.log(JSON.stringify([extract(text, { file })], null, 1));`,
    );
    const { stdout, stderr } = node('same.mjs', file, path.resolve(file));
    assert.equal(stdout, printed.stdout, stderr);
  });
});

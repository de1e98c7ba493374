// node scripts/mutate.mjs FILE… [--tests FOLDER] [--without REGEXP]: the conditions that could go without a test noticing.
// Every clause of a condition becomes a switch in one build of the tests: `a && b` is also `a` and `b`, `if (a)` is never, the
// test of a `filter` or `some` is as if it were not there, a pattern matches nothing. The tests in which a switch would make a difference run once
// with it thrown; one that fails none of them is printed. It is a rule that nobody holds to anything: write the case that
// needs it, or do without it. The folder of tests is that of the file's room (src/core/check: test/core/check).
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import Mocha from 'mocha';
import { SyntaxKind as Kind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { root } from './setup.mjs';

/** What the test of an array's method is set to to be without it. */
const PREDICATES = { filter: true, find: true, findIndex: true, findLast: true, every: true, some: false };
const isChain = ({ kind, operatorToken }) =>
  kind === Kind.BinaryExpression && [Kind.AmpersandAmpersandToken, Kind.BarBarToken].includes(operatorToken.kind);
const isAnd = (node) => isChain(node) && node.operatorToken.kind === Kind.AmpersandAmpersandToken;
/** A clause that only says that a value is there: types ask for it. */
const isGuard = ({ kind, operand }) =>
  kind === Kind.Identifier || (kind === Kind.PrefixUnaryExpression && operand.kind === Kind.Identifier);
const bare = (node) => (node.kind === Kind.ParenthesizedExpression ? bare(node.expression) : node);

/** The conditions that begin at a node of a file, and what each is set to to be without it. */
function* switchesOf(node) {
  if (isChain(node))
    for (const side of [node.left, node.right])
      if (!isGuard(side) && !(isChain(side) && isAnd(side) === isAnd(node))) yield { node: side, to: isAnd(node) };
  if (node.kind === Kind.IfStatement) yield* whole(node.expression, [false]);
  if (node.kind === Kind.ConditionalExpression) yield* whole(node.condition, [true, false]);
  if (node.type?.kind === Kind.BooleanKeyword && node.body && node.body.kind !== Kind.Block)
    yield* whole(node.body, [true, false]);
  const method = node.kind === Kind.CallExpression && node.expression.name?.text;
  if (isPattern(node)) yield { node, to: NOTHING };
  const test = method && Object.hasOwn(PREDICATES, method) && node.arguments[0];
  if (test?.kind === Kind.ArrowFunction && test.body.kind !== Kind.Block) yield* whole(test.body, [PREDICATES[method]]);
}

/** What a pattern is set to. */
const NOTHING = 'nothing';
const isPattern = ({ kind, expression }) =>
  kind === Kind.RegularExpressionLiteral || (kind === Kind.NewExpression && expression.text === 'RegExp');

/** A condition as a whole; of a chain only to what none of its clauses alone leads. */
function* whole(node, values) {
  for (const to of values) if (!isChain(bare(node)) || isAnd(bare(node)) !== to) yield { node, to };
}

/** A file's text with its conditions as switches, numbered from `first`, and what they are. */
function instrument(file, source, first) {
  const switches = [];
  const marks = [];
  const walk = (node) => {
    for (const { node: at, to } of switchesOf(node)) {
      const leading = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(source.text.slice(at.pos, at.end))[0];
      const start = at.pos + leading.length;
      marks.push({ start, end: at.end, id: first + switches.length, to });
      const line = source.text.slice(0, start).split('\n').length;
      switches.push({ file, line, said: source.text.slice(start, at.end).replace(/\s+/g, ' '), to });
    }
    node.forEachChild(walk);
  };
  walk(source);
  // What starts last is the innermost, and ends first.
  const inserts = marks.flatMap(({ start, end, id, to }, order) => [
    { at: start, text: to === NOTHING ? `__pattern(${id},(` : `__switch(${id},${to},(`, rank: order },
    { at: end, text: '))', rank: -order - 1 },
  ]);
  inserts.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let text = '';
  let at = 0;
  for (const insert of inserts) {
    text += source.text.slice(at, insert.at) + insert.text;
    at = insert.at;
  }
  return { text: text + source.text.slice(at), switches };
}

function instrumentAll(files) {
  const api = new API({ cwd: root });
  const [project] = api.updateSnapshot({ openProject: path.join(root, 'tsconfig.json') }).getProjects();
  const switches = [];
  const texts = new Map();
  for (const file of files) {
    const source = project.program.getSourceFile(path.resolve(file));
    if (!source) throw new Error(`${file}: no source file of this project`);
    const made = instrument(file, source, switches.length);
    switches.push(...made.switches);
    texts.set(path.resolve(file), made.text);
  }
  api.close();
  return { switches, texts };
}

/** Builds test files into one module, `texts` in place of what is on disk. */
const build = (texts, tests, outfile) =>
  esbuild.build({
    stdin: { contents: tests.map((f) => `import ${JSON.stringify(path.resolve(f))};`).join('\n'), resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
    plugins: [
      {
        name: 'switches',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
            texts.has(file) ? { contents: texts.get(file), loader: 'ts' } : undefined,
          ),
      },
    ],
  });

/** Asks `matches` of what it found. What tests, replaces or looks for all of them goes through `exec`. */
class Pattern extends RegExp {
  static [Symbol.species] = RegExp;

  exec(text) {
    const found = this.matches(super.exec(text));
    if (!found) this.lastIndex = 0;
    return found;
  }
}

/**
 * Runs the tests of a bundle with one switch thrown (-1: none) until one fails.
 * @param only the titles of the tests to run; undefined: all
 * @returns the title of the test that failed, and by test the switches that would have made a difference to what it asked
 */
async function run(bundle, thrown, only) {
  const early = new Set();
  const reached = new Map([['', early]]);
  let now = early;
  globalThis.__switch = (id, to, value) => {
    if (thrown < 0 && !!value !== to) now.add(id);
    return id === thrown ? to : value;
  };
  globalThis.__pattern = (id, pattern) => {
    const matches = (found) => {
      if (thrown < 0 && found) now.add(id);
      return id === thrown ? null : found;
    };
    return Object.assign(new Pattern(pattern), { matches });
  };
  const mocha = new Mocha({ bail: thrown >= 0, timeout: 30_000, reporter: class {} });
  mocha.suite.emit('pre-require', globalThis, bundle, mocha);
  try {
    await import(`${pathToFileURL(bundle)}?${thrown}`);
  } catch (error) {
    return { failed: `as it loads: ${error.message}` };
  }
  const prune = (suite) => {
    suite.tests = suite.tests.filter((test) => !only || only.includes(test.fullTitle()));
    suite.suites.forEach(prune);
  };
  prune(mocha.suite);
  // Those that ask for more time last: a test of the rule itself says more than one of whole documents.
  const patience = (suite) => Math.max(suite.timeout(), ...suite.suites.map(patience));
  mocha.suite.suites.sort((a, b) => patience(a) - patience(b));
  let failed;
  await new Promise((done) => {
    const runner = mocha.run(done);
    runner.on('test', (test) => {
      now = new Set();
      reached.set(test.fullTitle(), now);
    });
    runner.on('fail', (test) => {
      failed ??= test.fullTitle();
    });
  });
  return { failed, reached: [...reached].map(([title, ids]) => [title, [...ids]]) };
}

/** No answer for so many milliseconds: the switch made a loop without end. */
const PATIENCE = 60_000;
/** Modules loaded anew stay in memory: a new process after so many. */
const RUNS = 25;

/** The answers to jobs, from a process of their own; one that does not end counts as failed. */
async function* answers(bundle, jobs) {
  let child;
  for (const [i, job] of jobs.entries()) {
    if (!child || i % RUNS === 0) {
      child?.kill();
      child = fork(import.meta.filename, ['--serve', bundle], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    }
    const answer = await new Promise((done) => {
      const clock = setTimeout(done, PATIENCE);
      child.removeAllListeners();
      child.once('exit', () => done());
      child.once('message', (message) => {
        clearTimeout(clock);
        done(message);
      });
      child.send(job);
    });
    yield { job, answer: answer ?? { failed: 'no end' } };
    if (answer) continue;
    child.kill('SIGKILL');
    child = undefined;
  }
  child?.kill();
}

async function main() {
  const options = { tests: { type: 'string' }, without: { type: 'string' } };
  const { values, positionals: files } = parseArgs({ allowPositionals: true, options });
  if (!files[0]) throw new Error('usage: node scripts/mutate.mjs FILE… [--tests FOLDER] [--without REGEXP]');
  const room = path.relative('src', files[0]).split(path.sep).slice(0, 2);
  const folder = values.tests ?? path.join('test', ...room);
  const left = values.without && new RegExp(values.without);
  const tests = fs
    .readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((name) => name.endsWith('.test.ts') && !left?.test(name));
  const { switches, texts } = instrumentAll(files);
  const bundle = path.join(root, 'out', 'mutate', `tests-${process.pid}.mjs`);
  await build(texts, tests, bundle);
  let reached = [];
  for await (const { answer } of answers(bundle, [{ thrown: -1 }])) {
    if (answer.failed) throw new Error(`fails as it is: ${answer.failed}`);
    reached = answer.reached;
  }
  let unseen = 0;
  const tell = (id, why) => {
    const { file, line, said, to } = switches[id];
    unseen++;
    console.log(`${file}:${line}: ${said} → ${to} (${why})`);
  };
  const jobs = [];
  for (const id of switches.keys()) {
    const by = reached.filter(([, ids]) => ids.includes(id)).map(([title]) => title);
    if (!by.length) tell(id, 'never otherwise');
    // What is asked before the first test is every test's.
    else jobs.push(by.includes('') ? { thrown: id } : { thrown: id, only: by });
  }
  for await (const { job, answer } of answers(bundle, jobs)) if (!answer.failed) tell(job.thrown, 'no test fails');
  fs.rmSync(bundle);
  console.log(`${switches.length} switches, ${unseen} that no test notices`);
}

if (process.argv[2] === '--serve') {
  // Mocha listens anew for each run.
  process.setMaxListeners(0);
  process.on('message', async ({ thrown, only }) => process.send(await run(process.argv[3], thrown, only)));
} else await main();

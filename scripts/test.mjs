// npm test [-- --only core,ui] [--grep TEXT] [--locale zh-cn] [--vsix]: installs what is missing, builds, checks types
// and style, runs the suites one after the other. The last line is `N passed, N failed`, over all of them.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installBrowser, installEditors, installPackages, root, run } from './setup.mjs';

const runSuite = 'out/test/harness/run-suite.mjs';

/** A suite: where its tests are written, the program that runs them once built, whether it needs a browser or other editors. */
const suites = {
  core: { folder: 'test/core', command: [runSuite, 'out/test/core'] },
  server: { folder: 'test/server', command: [runSuite, 'out/test/server', '20000'] },
  cli: { folder: 'test/cli', command: [runSuite, 'out/test/cli', '20000'] },
  reliability: { folder: 'test/reliability', command: [runSuite, 'out/test/reliability', '60000'], editors: true },
  vscode: { folder: 'test/vscode', command: ['out/test/harness/run-tests.mjs'], browser: true },
  ui: { folder: 'test/ui', command: [runSuite, 'out/test/ui', '40000', '2'], browser: true, linuxOnly: true },
};

/** Runs before the suites. A failed build ends the run; the others count as one failure each. */
const builds = [
  ['node', 'esbuild.js'],
  ['node', 'esbuild.js', '--tests'],
];
const checks = { typecheck: ['npm', 'run', '--silent', 'typecheck'], lint: ['npm', 'run', '--silent', 'lint'] };

// tests end themselves much sooner; the suite ui takes 11 minutes on a machine with ten times the load it can bear
const suiteMinutes = 15;
let interrupted = false;
const vsixFile = 'policy-lens.vsix';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    grep: { type: 'string' },
    locale: { type: 'string' },
    vsix: { type: 'boolean' },
  },
});

function chosenSuites() {
  const names = options.only ? options.only.split(',') : Object.keys(suites);
  const unknown = names.find((name) => !(name in suites));
  if (unknown) throw new Error(`no suite ${unknown}; there are: ${Object.keys(suites).join(', ')}`);
  return names.filter((name) => {
    const why = skipReason(suites[name]);
    if (why) console.log(`${name}: ${why}`);
    return !why;
  });
}

function skipReason(suite) {
  if (!fs.existsSync(path.join(root, suite.folder))) return `no folder ${suite.folder}`;
  if (suite.linuxOnly && process.platform !== 'linux') return 'only on Linux';
  return undefined;
}

/** Runs a suite to its end; gives { passed, failed, skipped }. */
async function runOne(name) {
  const [program, ...args] = suites[name].command;
  const countsFile = path.join(root, 'out', `counts-${name}.json`);
  fs.rmSync(countsFile, { force: true });
  if (name === 'vscode' && options.vsix) args.push('--vsix', vsixFile);
  if (name === 'vscode' && options.locale) args.push('--locale', options.locale);
  const env = {
    ...process.env,
    TEST_COUNTS: countsFile,
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
    ...(options.grep ? { MOCHA_GREP: options.grep } : {}),
    ...(options.vsix ? { EXTENSION_VSIX: path.join(root, vsixFile) } : {}),
  };
  const code = await runLimited(['--enable-source-maps', program, ...args], env);
  if (!fs.existsSync(countsFile)) {
    console.error(`${name}: the suite did not come to its end (exit code ${code})`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = JSON.parse(fs.readFileSync(countsFile, 'utf8'));
  if (counts.failed > 0) return counts;
  if (counts.passed === 0) {
    // a title that --grep looks for need not be in every suite
    if (options.grep) return counts;
    console.error(`${name}: no test ran`);
  } else if (code !== 0) console.error(`${name}: all tests passed, yet the exit code is ${code}`);
  else return counts;
  return { ...counts, failed: 1 };
}

/** Runs a Node program; gives its exit code. One that hangs is ended. */
function runLimited(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    const limit = setTimeout(() => {
      console.error(`ended after ${suiteMinutes} minutes`);
      child.kill('SIGTERM');
    }, suiteMinutes * 60_000);
    const forward = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    process.once('SIGINT', forward);
    process.once('SIGTERM', forward);
    child.once('close', (code) => {
      clearTimeout(limit);
      process.removeListener('SIGINT', forward);
      process.removeListener('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

async function main() {
  const results = {};
  const names = chosenSuites();
  if (!installPackages()) return { install: { passed: 0, failed: 1, skipped: 0 } };
  if (names.some((name) => suites[name].browser)) installBrowser();
  if (names.some((name) => suites[name].editors)) installEditors();
  for (const [command, ...args] of builds) {
    if (run(command, args) !== 0) return { build: { passed: 0, failed: 1, skipped: 0 } };
  }
  if (options.vsix && run('npm', ['run', '--silent', 'package']) !== 0)
    return { package: { passed: 0, failed: 1, skipped: 0 } };
  for (const [name, [command, ...args]] of Object.entries(options.only ? {} : checks)) {
    if (run(command, args) !== 0) results[name] = { passed: 0, failed: 1, skipped: 0 };
  }
  for (const name of names) {
    if (interrupted) break;
    console.log(`\n=== ${name}`);
    results[name] = await runOne(name);
  }
  return results;
}

function printTotal(results) {
  const total = { passed: 0, failed: 0 };
  console.log('');
  for (const [name, counts] of Object.entries(results)) {
    const skipped = counts.skipped > 0 ? `, skipped ${counts.skipped}` : '';
    console.log(`${name.padEnd(11)} passed ${counts.passed}, failed ${counts.failed}${skipped}`);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  if (total.passed === 0 && total.failed === 0) total.failed = 1;
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main().then(printTotal, (error) => {
  console.error(error.message);
  printTotal({ setup: { passed: 0, failed: 1, skipped: 0 } });
});

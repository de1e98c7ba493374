// node activation.mjs [TIMES]: how long the extension takes on the extension host of a real VS Code, as its page
// "Developer: Startup Performance" says: loading the code and calling activate, in milliseconds. Build with
// `node esbuild.js --production` first; a calm machine gives steady figures. Processor time of loading alone, with a
// `vscode` that does nothing, is steady on a busy one too.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from './browser';
import { copyWorkspace, linkExtension, removeWorkspace } from './extension';
import { hostNode } from './host';
import { extensionId, root } from './root';
import { type Server, startServer } from './server';
import { Workbench } from './workbench';

interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

const times = Number(process.argv[2] ?? 5);

/** The row of our extension: | id | eager | load code | call activate | finish activate | … */
function rowOf(page: string): Activation | undefined {
  const cells = page
    .split('\n')
    .find((line) => line.startsWith(`| ${extensionId} `))
    ?.split('|')
    .map((cell) => cell.trim());
  if (!cells) return undefined;
  const [load = 0, call = 0, finish = 0] = cells.slice(3, 6).map(Number);
  return { load, call, finish };
}

async function measure(server: Server): Promise<Activation> {
  const browser = await launchChromium();
  const folder = copyWorkspace();
  try {
    const wb = await Workbench.open(browser, server, folder);
    await wb.openFile('light-industry-plan.md');
    await wb.page.locator('[id="policy-lens.policy-lens.policyLens.status"]').waitFor({ timeout: 30_000 });
    await wb.command('Developer: Startup Performance');
    const page = wb.page.locator('.part.editor .monaco-editor[data-uri^="perf:"]');
    await page.click();
    let found: Activation | undefined;
    await wb.until(async () => {
      await wb.page.keyboard.press('Control+A');
      await wb.page.keyboard.press('Control+C');
      found = rowOf(String(await wb.page.evaluate('navigator.clipboard.readText()')));
      return found !== undefined;
    });
    if (!found) throw new Error('the page of startup performance does not name the extension');
    return found;
  } finally {
    await browser.close();
    removeWorkspace(folder);
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Loads a file of the extension in a process of its own and prints the milliseconds of processor time it took. */
const LOAD = `const Module = require('node:module');
const load = Module._load;
const nothing = () => new Proxy(function () {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'prototype' ? {} : nothing()),
  apply: nothing, construct: nothing, has: () => true,
});
Module._load = function (name, ...rest) { return name === 'vscode' ? nothing() : load.call(this, name, ...rest); };
const before = process.cpuUsage();
require(process.argv[1]);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);`;

const processorTime = (file: string): number =>
  Number(execFileSync(hostNode(), ['-e', LOAD, path.join(root, 'dist', 'client', file)], { encoding: 'utf8' }));

async function main(): Promise<void> {
  for (const file of ['node.js', 'connect.node.js']) {
    const all = Array.from({ length: times }, () => processorTime(file));
    console.log(`processor time of loading ${file}: median ${median(all).toFixed(1)} ms`);
  }
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-activation-'));
  const extensionsDir = path.join(dataDir, 'extensions');
  linkExtension(extensionsDir);
  const server = await startServer({ dataDir, extensionsDir, development: true });
  try {
    const runs: Activation[] = [];
    for (let i = 0; i < times; i++) runs.push(await measure(server));
    for (const { load, call, finish } of runs) console.log(`load ${load}  activate ${call}  finish ${finish}`);
    console.log(`median of ${times}: ${median(runs.map(({ load, call }) => load + call))} ms`);
  } finally {
    await server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

await main();

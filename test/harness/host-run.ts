import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { type Opening, workbenchUrl } from './address';
import { launchChromium } from './browser';
import { openReport, type Report } from './report';
import { type Server, type ServerOptions, startServer } from './server';

export interface HostRun extends Opening, Pick<ServerOptions, 'extensionsDir' | 'settings' | 'locale'> {}

/** Messages of the workbench itself that mean nothing for the extension under test. */
const noise =
  /Service Worker\] registration|AccountPolicyGate|AgentHost|gallery|authentication provider|connection token|Creating a socket|reconnection-grace|builtin extensions cache|Loading development extension/i;

const verbose = Boolean(process.env.VSCODE_HOST_DEBUG);

/** Runs an extension test bundle in VS Code; gives the exit code. VSCODE_HOST_TIMEOUT: seconds without output. */
export async function runInHost(run: HostRun): Promise<number> {
  const report = openReport();
  const opening = launchChromium();
  // it is awaited below; this keeps an early failure from ending the process before the server is stopped
  opening.catch(() => undefined);
  const { extensionsDir, settings, locale } = run;
  const env = { TEST_OUTPUT_SOCKET: report.socket };
  let server: Server | undefined;
  let browser: Browser | undefined;
  try {
    server = await startServer({ development: true, extensionsDir, settings, locale, env });
    browser = await opening;
    return await runInPage(run, server, browser, report);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await failureShot(browser);
    console.error(server?.log().split('\n').slice(-20).join('\n') ?? '');
    return 1;
  } finally {
    await browser?.close();
    await server?.stop();
    report.close();
  }
}

async function runInPage(run: HostRun, server: Server, browser: Browser, report: Report): Promise<number> {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, ...(run.locale ? { locale: run.locale } : {}) });
  const page = await context.newPage();
  const finished = finish(page, server, report);
  await page.exposeFunction('hostLog', printLine);
  // two functions that VS Code calls if its page has them
  await page.addInitScript({
    content: `window.codeAutomationLog = (type, args) => window.hostLog(type, args);
      window.codeAutomationExit = (code) => window.hostExit(code);`,
  });
  await page.goto(workbenchUrl(server, run), { waitUntil: 'commit' });
  const code = await finished;
  if (code === 0) await expectCleanEnd(server);
  return code;
}

/** Resolves with the code that VS Code reports; rejects when page or server die or nothing is heard for too long. */
async function finish(page: Page, server: Server, report: Report): Promise<number> {
  const limit = Number(process.env.VSCODE_HOST_TIMEOUT ?? 300) * 1000;
  const { promise, resolve, reject } = deferred<number>();
  promise.catch(() => undefined);
  await page.exposeFunction('hostExit', resolve);
  page.on('crash', () => reject(new Error('the workbench page crashed')));
  server.process.once('exit', (code) => reject(new Error(`VS Code server stopped (${code})`)));
  const watch = setInterval(() => {
    if (report.silence() > limit) reject(new Error(`no test output for ${limit / 1000} s`));
  }, 1000);
  return promise.finally(() => clearInterval(watch));
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((ok, no) => {
    resolve = ok;
    reject = no;
  });
  return { promise, resolve, reject };
}

function printLine(level: string, args: readonly unknown[]): void {
  const line = format(...args.map((arg) => (hasStack(arg) ? arg.stack : arg)));
  if (verbose) console.error(`[vscode ${level}] ${line}`);
  else if (noise.test(line)) return;
  else if (level === 'info') console.log(line);
  else if (level === 'error') console.error(line);
}

function hasStack(value: unknown): value is { stack: string } {
  return typeof value === 'object' && value !== null && 'stack' in value && typeof value.stack === 'string';
}

/** The workbench reports 0 for an extension host that crashed: believe only a clean end of that process. */
async function expectCleanEnd(server: Server): Promise<void> {
  const line = /Extension Host Process exited with code: (\S+), signal: (\w+)/g;
  for (let attempt = 0; attempt < 60; attempt++) {
    const ended = [...server.log().matchAll(line)].at(-1);
    if (ended?.[1] === '0' && ended[2] === 'null') return;
    if (ended) throw new Error(`the extension host crashed: ${ended[0]}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the extension host did not end');
}

async function failureShot(browser: Browser | undefined): Promise<void> {
  const file = process.env.VSCODE_HOST_SCREENSHOT;
  const page = browser?.contexts()[0]?.pages()[0];
  if (file && page && !page.isClosed()) await page.screenshot({ path: file });
}

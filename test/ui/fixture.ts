// What every UI test file starts from: a workbench of its own over a copy of the sample workspace.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/browser';
import { copyWorkspace, installVsix, linkExtension, removeWorkspace } from '../harness/extension';
import { screenshot } from '../harness/screenshots';
import { type Server, startServer, writeSettings } from '../harness/server';
import type { Settings } from '../harness/settings';
import { Workbench } from '../harness/workbench';

export interface WorkbenchOptions {
  /** Display language of the extension; English when left out. */
  locale?: string;
  /** User settings beside the quiet ones. */
  settings?: Settings;
  /** The folder to copy and open; the seeds when left out. */
  from?: string;
}

export interface Window {
  /** The page object; there from the `before` hooks on. */
  readonly wb: Workbench;
  /** The copied folder on disk. */
  readonly folder: string;
}

let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<Server>>();
const cleanUps: (() => void)[] = [];

/** One server a display language, shared by all test files of the run. */
function serverFor(locale: string): Promise<Server> {
  const known = servers.get(locale);
  if (known) return known;
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-ui-'));
  cleanUps.push(() => fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  const extensionsDir = path.join(dataDir, 'extensions');
  const { EXTENSION_VSIX: vsix } = process.env;
  if (vsix) installVsix(vsix, extensionsDir, dataDir);
  else linkExtension(extensionsDir);
  const server = startServer({ dataDir, extensionsDir, locale, development: true });
  servers.set(locale, server);
  return server;
}

/**
 * Gives the tests of the enclosing `describe` a window over a fresh copy of the workspace; it is closed after them. A
 * failed test leaves a picture in out/screenshots.
 */
export function useWorkbench(options: WorkbenchOptions = {}): Window {
  const locale = options.locale ?? 'en';
  let wb: Workbench | undefined;
  let folder = '';

  before(async function open() {
    this.timeout(90_000);
    folder = copyWorkspace(options.from);
    browser ??= launchChromium();
    const server = await serverFor(locale);
    writeSettings(server.settingsFile, options.settings ?? {});
    wb = await Workbench.open(await browser, server, folder, locale === 'zh-cn' ? 'zh-CN' : locale);
  });
  // before a retry too: what the failed try left open would fail it again
  beforeEach(() => wb?.settle());
  afterEach(async function failure() {
    if (wb && this.currentTest?.state === 'failed') await screenshot(wb, `failed-${this.currentTest.fullTitle()}`);
  });
  after(async () => {
    await wb?.close();
    if (folder) removeWorkspace(folder);
  });
  return {
    get wb() {
      if (!wb) throw new Error('the workbench opens in a before hook');
      return wb;
    },
    get folder() {
      return folder;
    },
  };
}

// root hook: this module is loaded once for all test files
after(async function stopAll() {
  this.timeout(20_000);
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).stop();
  for (const cleanUp of cleanUps) cleanUp();
});

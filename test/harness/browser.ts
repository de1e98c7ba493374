import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The machine's Chromium (CHROMIUM_PATH first); throws with what to do when there is none. */
function chromiumPath(): string {
  const found = [process.env.CHROMIUM_PATH ?? '', ...places].find((file) => file !== '' && fs.existsSync(file));
  if (!found) throw new Error('No Chromium found: install the package chromium or set CHROMIUM_PATH');
  return found;
}

/** Starts it without a window; HEADED=1 shows one. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: !process.env.HEADED,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

// Questions about what is on screen that a page object asks again and again.
import type { Frame, Locator, Page } from 'playwright-core';

/** What covers the window and takes keys or clicks away from what is below. */
export const OVERLAYS = [
  '.context-view-block',
  '.monaco-menu',
  '.quick-input-widget',
  '.action-widget',
  '.suggest-widget.visible',
  '.rename-box',
  '.monaco-dialog-box',
].join(', ');

/** Whether all that matches is out of sight within `timeout` milliseconds. */
export async function gone(locator: Locator, timeout: number): Promise<boolean> {
  return locator
    .locator('visible=true')
    .first()
    .waitFor({ state: 'hidden', timeout })
    .then(() => true, timedOut);
}

/** False for a wait that came to its end; any other failure goes on. */
function timedOut(error: Error): false {
  if (error.name === 'TimeoutError') return false;
  throw error;
}

/** Whether something shows within `timeout` milliseconds. */
export async function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(() => true, timedOut);
}

/** The frame of a webview that holds `selector`, if there is one by now. */
export async function frameWith(page: Page, selector: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame() || frame.isDetached()) continue;
    // a frame that goes away while being asked holds nothing
    const count = await frame
      .locator(selector)
      .count()
      .catch(() => 0);
    if (count > 0) return frame;
  }
  return undefined;
}

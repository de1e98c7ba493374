// A page object over what stands in the window: editors, side bar, panels, webviews. Every selector the tests depend on
// lives in this folder's page objects.
import path from 'node:path';
import type { Browser, Frame, Locator } from 'playwright-core';
import { workbenchUrl } from './address';
import { appears, frameWith, gone } from './locators';
import type { Server } from './server';
import { Window } from './window';

export interface Caret {
  /** 1-based, as in the status bar. */
  line: number;
  column: number;
}

/** What of a screen line Playwright hands to code that runs in the page. */
interface LineElement {
  style: { top: string };
  textContent: string | null;
}

export class Workbench extends Window {
  /** Opens a folder in a fresh browser context, which is a VS Code that remembers nothing. */
  static async open(browser: Browser, server: Server, folder: string, locale = 'en-US'): Promise<Workbench> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 1,
      locale,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(workbenchUrl(server, { target: folder }), { waitUntil: 'commit' });
    const workbench = new Workbench(page);
    await workbench.ready();
    return workbench;
  }

  // ---- editor ----

  /** Opens a file of the folder through quick open. */
  async openFile(name: string): Promise<void> {
    const base = path.basename(name);
    await this.quick('Control+P', name);
    await this.quickRow(base).first().click();
    await this.editor(base).waitFor();
  }

  editor(file: string): Locator {
    return this.page.locator(`.part.editor .monaco-editor[data-uri$="/${encodeURI(file)}"]`);
  }

  /** Lines on screen in their order (the page holds them in another), blanks as blanks. */
  lines(file: string | Locator): Promise<string[]> {
    return (typeof file === 'string' ? this.editor(file) : file)
      .locator('.view-line')
      .evaluateAll((elements: unknown[]) =>
        (elements as LineElement[])
          .map((element) => ({ top: Number.parseFloat(element.style.top), text: element.textContent ?? '' }))
          .sort((a, b) => a.top - b.top)
          .map((line) => line.text.replace(/\u00a0/g, ' ').replace(/[\u200b\u200c]/g, '')),
      );
  }

  /** Read from the status bar, in any language. */
  async caret(): Promise<Caret> {
    const [line, column] = await this.position();
    return { line: Number(line), column: Number(column) };
  }

  /** How many characters are selected. */
  async selected(): Promise<number> {
    const [, , selected = '0'] = await this.position();
    return Number(selected);
  }

  /** The numbers in the status bar: line, column, and what is selected if anything is. */
  private async position(): Promise<readonly string[]> {
    return (await this.page.locator('[id="status.editor.selection"]').textContent())?.match(/\d+/g) ?? [];
  }

  /** Waits until the caret is there; any column when none is given. */
  async expectCaret(line: number, column?: number): Promise<void> {
    await this.until(
      async () => {
        const caret = await this.caret();
        return caret.line === line && (column === undefined || caret.column === column);
      },
      async () => `caret is ${JSON.stringify(await this.caret())}, wanted ${line}:${column ?? '*'}`,
    );
  }

  /** The first span on screen that holds exactly this text: a token with a style of its own. */
  token(file: string, text: string): Locator {
    return this.editor(file).locator('.view-line span span').getByText(text, { exact: true }).first();
  }

  /** Text of the hover card that shows over a token. */
  async hover(file: string, text: string): Promise<string> {
    const token = this.token(file, text);
    const box = await token.boundingBox();
    if (!box) throw new Error(`${text} is not on screen`);
    return this.hoverAt(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Text of the hover card over the character at a place of the file; goes there first. */
  async hoverCaret(line: number, column: number): Promise<string> {
    await this.gotoLine(line, column);
    const box = await this.page
      .locator('.part.editor .monaco-editor.focused .cursors-layer .cursor')
      .first()
      .boundingBox();
    if (!box) throw new Error('no caret on screen');
    return this.hoverAt(box.x + 3, box.y + box.height / 2);
  }

  private async hoverAt(x: number, y: number): Promise<string> {
    const card = this.page.locator('.monaco-hover:not(.hidden) .hover-contents').locator('visible=true');
    for (let attempt = 1; ; attempt++) {
      // moves again if the first move came before the editor listened
      await this.page.mouse.move(2, 2);
      await this.page.mouse.move(x, y, { steps: 4 });
      const shown = await appears(card.first(), 3000);
      if (shown) break;
      if (attempt === 4) throw new Error('no hover card came');
    }
    const text = async () => (await card.allInnerTexts()).join('\n');
    // a slow provider is announced, in the display language
    await this.until(
      async () => !/Loading\.\.\.|正在加载/.test(await text()),
      () => 'the hover card goes on loading',
    );
    return text();
  }

  /**
   * Applies a quick fix at the caret by its title; asks again while the providers are warming up.
   * @param shown runs while the menu is open: takes a picture, reads the titles.
   */
  async quickFix(title: string, shown?: () => Promise<unknown>): Promise<void> {
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    const row = menu.locator('.monaco-list-row', { hasText: title });
    for (let attempt = 1; ; attempt++) {
      // the bulb comes by itself, and what it asks for takes the place of what is asked at that moment
      await appears(this.page.locator('.monaco-editor .lightBulbWidget, .codicon-gutter-lightbulb').first(), 2000);
      await this.page.keyboard.press('Control+.');
      if (await appears(row, 3000)) break;
      if (attempt === 4) throw new Error(`no quick fix "${title}"; there are: ${await menu.allInnerTexts()}`);
      // with no menu open, Escape would drop the selection
      if (await menu.isVisible()) await this.page.keyboard.press('Escape');
    }
    await shown?.();
    const focused = menu.locator('.monaco-list-row.focused', { hasText: title });
    for (let step = 0; step < 20 && (await focused.count()) === 0; step++) await this.page.keyboard.press('ArrowDown');
    // by keyboard: older versions cover the menu against clicks
    await this.page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
  }

  // ---- side bar and panel ----

  /** Shows a view container by the title in the activity bar. */
  async showView(title: string): Promise<void> {
    const label = this.page.locator(`.action-label[aria-label^="${title}"]`);
    const item = this.page.locator('.activitybar .action-item', { has: label });
    // a second click would hide the side bar
    if ((await item.getAttribute('aria-expanded')) !== 'true') await item.click();
  }

  treeRow(text: string | RegExp): Locator {
    return this.page.locator('.part.sidebar .monaco-list-row', { hasText: text });
  }

  /** Rows of the side bar whose name for screen readers holds this. */
  spokenRow(text: string): Locator {
    return this.page.locator(`.part.sidebar .monaco-list-row[aria-label*="${text}"]`);
  }

  /** What stands at the right edge of rows, which the editor draws by style sheet. */
  badges(rows: Locator): Promise<string[]> {
    return rows.evaluateAll((all: unknown[]) =>
      (all as { querySelector(selector: string): unknown }[]).map((row) =>
        (globalThis as unknown as { getComputedStyle(of: unknown, part: string): { content: string } })
          .getComputedStyle(row.querySelector('.monaco-icon-label'), '::after')
          .content.replaceAll('"', ''),
      ),
    );
  }

  /** Clicks a button in the title bar of the views, which shows while the mouse is there. */
  async viewAction(label: string): Promise<void> {
    await this.page.locator('.part.sidebar').hover({ position: { x: 60, y: 60 } });
    await this.page.locator('.part.sidebar').getByRole('button', { name: label }).first().click();
  }

  /** Clicks a button that a row shows while the mouse is over it, until `shown` is: a row drawn anew swallows clicks. */
  async rowAction(row: Locator, label: string, shown: Locator): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await row.hover();
      await row.getByRole('button', { name: label }).click();
      if (await appears(shown, 6000)) return;
      if (attempt === 3) throw new Error(`${label} shows nothing`);
    }
  }

  /** Chooses an item of the menu that is open, and waits until the menu is gone: one just drawn swallows a click. */
  async menuItem(label: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    const item = menu.getByRole('menuitem', { name: label }).first();
    await item.waitFor();
    for (let attempt = 1; ; attempt++) {
      await item.click();
      if (await gone(menu, 1500)) return;
      if (attempt === 4) throw new Error(`the menu stays open after ${label}`);
    }
  }

  /** The row that is selected. */
  get selectedRow(): Locator {
    return this.page.locator('.part.sidebar .monaco-list-row.selected');
  }

  /** A peek inside the editor: references, definitions, call hierarchy. */
  get peek(): Locator {
    return this.page.locator('.part.editor .peekview-widget');
  }

  /** Marks of comment threads beside the line numbers. */
  get commentMarks(): Locator {
    return this.page.locator('.comment-range-glyph[class*="comment-thread"]');
  }

  /** Opens the thread that holds these words, which is folded behind the `nth` mark of the page. */
  async openThread(text: string, nth = 0): Promise<Locator> {
    const thread = this.page.locator('.review-widget', { hasText: text });
    for (let attempt = 1; attempt <= 4 && !(await thread.isVisible()); attempt++) {
      await this.commentMarks.nth(nth).click();
      if (await appears(thread, 2000)) break;
    }
    await thread.waitFor();
    return thread;
  }

  codeLens(text: string | RegExp): Locator {
    return this.page.locator('.part.editor .codelens-decoration a', { hasText: text });
  }

  /** Text of the card of a row of the side bar. */
  async hoverRow(row: Locator): Promise<string> {
    const card = this.page.locator('.workbench-hover-container .monaco-hover:not(.hidden)').first();
    for (let attempt = 1; ; attempt++) {
      await this.page.mouse.move(2, 2);
      await row.hover();
      // resolved late, and announced until then
      if (await appears(card.filter({ hasNotText: /Loading|正在加载/ }), 4000)) return card.innerText();
      if (attempt === 4) throw new Error('no card came');
    }
  }

  /** Rows of the Problems panel, which it opens; waits for the first. */
  async problems(): Promise<string[]> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** The banner over a folder that is not trusted. */
  get restricted(): Locator {
    return this.page.locator('.part.banner', { hasText: 'Restricted Mode' });
  }

  // ---- webviews and notifications ----

  /** The frame of the webview whose page holds `selector`; there may be several (previews, panels). */
  async webviewWith(selector: string): Promise<Frame> {
    let found: Frame | undefined;
    await this.until(
      async () => {
        found = await frameWith(this.page, selector);
        return found !== undefined;
      },
      () => `no webview with ${selector}`,
      20_000,
    );
    if (!found) throw new Error(`no webview with ${selector}`);
    return found;
  }
}

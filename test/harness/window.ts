// The window of VS Code as such, and what it asks with: quick input, palette, notifications, themes.
import type { Locator, Page } from 'playwright-core';
import { appears, gone, OVERLAYS } from './locators';
import { type ThemeName, themes } from './settings';

export class Window {
  protected constructor(readonly page: Page) {}

  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 30_000 });
    await this.page.evaluate('window.driver?.whenWorkbenchRestored()');
  }

  /** Shows the same folder again, with settings and files as they are on disk now. */
  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'commit' });
    await this.ready();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Closes what an earlier step left open over the window: menus, lists, input boxes. Does nothing when there is none. */
  async settle(): Promise<void> {
    const open = this.page.locator(OVERLAYS).locator('visible=true');
    for (let attempt = 1; (await open.count()) > 0; attempt++) {
      if (attempt > 8) throw new Error(`stays open: ${await open.first().getAttribute('class')}`);
      await this.page.keyboard.press('Escape');
      if (await gone(open, 500)) return;
      // a menu that lost the keyboard goes with a click beside it
      if (await this.page.locator('.context-view-block').first().isVisible()) await this.page.mouse.click(2, 2);
    }
  }

  // ---- quick input ----

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"])');
  }

  /** Where one types in it. */
  get quickText(): Locator {
    return this.quickInput.locator('input.input');
  }

  quickRow(text?: string | RegExp): Locator {
    return this.quickInput.locator('.quick-input-list .monaco-list-row', text === undefined ? {} : { hasText: text });
  }

  protected async quick(key: string, text: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.fillQuick(text);
  }

  private async fillQuick(text: string): Promise<void> {
    await this.quickText.waitFor();
    await this.quickText.fill(text);
  }

  /** Chooses the row with exactly this label; in another display language the English title stands below it. */
  private async pick(text: string): Promise<void> {
    const exact = new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    const label = this.page.locator('.label-name, .quick-input-list-label-meta', { hasText: exact });
    await this.quickRow().filter({ has: label }).first().click();
  }

  /** Runs a command by its English title from the palette; `picks` answer the lists it then shows. */
  async command(title: string, ...picks: string[]): Promise<void> {
    await this.begin(title);
    for (const text of picks) {
      await this.fillQuick(text);
      await this.pick(text);
    }
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /**
   * Starts a command by its English title and leaves open what it asks. Tries again while the palette does not know the
   * command: an extension's come a moment after the window.
   */
  async begin(title: string): Promise<void> {
    const row = this.quickRow(title).first();
    for (let attempt = 1; attempt <= 8; attempt++) {
      await this.quick('F1', `>${title}`);
      if (await appears(row, 4000)) break;
      await this.page.keyboard.press('Escape');
    }
    await this.pick(title);
  }

  async gotoLine(line: number, column = 1): Promise<void> {
    await this.quick('Control+G', `:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    // keys before that go nowhere
    await this.page.locator('.part.editor .monaco-editor.focused').first().waitFor();
  }

  /** Texts of all notifications, read in the notification center: toasts do not show in test runs, and fade. */
  async notifications(): Promise<string[]> {
    const list = this.page.locator('.notifications-center .notification-list-item-message');
    if ((await this.page.locator('.notifications-center.visible').count()) === 0)
      await this.command('Notifications: Show Notifications');
    await list.first().waitFor();
    return list.allInnerTexts();
  }

  // ---- appearance ----

  /** The display language that the window runs in: `en`, `zh-cn`. */
  async language(): Promise<string> {
    return String((await this.page.evaluate('globalThis._VSCODE_NLS_LANGUAGE')) ?? 'en');
  }

  /** Picks a colour theme, by keys that are the same in every display language. */
  async theme(name: ThemeName): Promise<void> {
    const { label, mark } = themes[name];
    await this.page.keyboard.press('Control+K');
    await this.quick('Control+T', label);
    await this.pick(label);
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.locator(`.monaco-workbench.${mark}`).waitFor();
  }

  /** Waits until `test` holds; throws with `why` after `ms`. */
  async until(
    test: () => boolean | Promise<boolean>,
    why: () => string | Promise<string> = () => 'condition',
    ms = 10_000,
  ): Promise<void> {
    const end = Date.now() + ms;
    while (!(await test())) {
      if (Date.now() > end) throw new Error(`timed out: ${await why()}`);
      await this.page.waitForTimeout(50);
    }
  }
}

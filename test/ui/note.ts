import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seeds } from '../harness/extension';
import type { Window } from './fixture';
import { place } from './place';

/** The sample workspace with files of ours in it; gone when the run is over. */
export function seedsWith(files: Readonly<Record<string, string>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-notes-'));
  fs.cpSync(seeds, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file of ours at the top of the folder, as one works in it: by the words in it. */
export class Note {
  constructor(
    private readonly ui: Window,
    private readonly from: string,
    readonly name: string,
  ) {}

  /** As it is on screen; wrapped lines run on. */
  async text(): Promise<string> {
    return (await this.ui.wb.lines(this.name)).join('');
  }

  async shows(words: string): Promise<void> {
    await this.ui.wb.until(
      async () => (await this.text()).includes(words),
      async () => `${this.name} is ${await this.text()}, wanted ${words}`,
    );
  }

  async hides(words: string): Promise<void> {
    await this.ui.wb.until(
      async () => !(await this.text()).includes(words),
      async () => `${this.name} is ${await this.text()}, unwanted ${words}`,
    );
  }

  /** Puts the caret in front of words of the file as it was at first, or `inside` characters further in. */
  async goTo(words: string, inside = 0): Promise<void> {
    const at = place(this.from, this.name, words, inside);
    await this.ui.wb.gotoLine(at.line, at.visible);
  }

  async select(words: string): Promise<void> {
    await this.goTo(words);
    for (const _ of words) await this.ui.wb.page.keyboard.press('Shift+ArrowRight');
    // the status bar tells it a moment later
    await this.ui.wb.until(async () => (await this.ui.wb.selected()) === words.length);
  }

  /** Opens it and waits until the server has marked a wrong figure in it. */
  async open(): Promise<void> {
    await this.ui.wb.openFile(this.name);
    const marks = this.ui.wb.editor(this.name).locator('.squiggly-error, .squiggly-warning');
    await marks.first().waitFor({ timeout: 60_000 });
  }

  /** Undoes one step. */
  async undo(): Promise<void> {
    await this.ui.wb.editor(this.name).click({ position: { x: 300, y: 5 } });
    await this.ui.wb.page.keyboard.press('Control+Z');
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { root } from './root';
import type { ThemeName } from './settings';
import type { Workbench } from './workbench';

const folder = path.join(root, 'out', 'screenshots');

/** Leaves a picture of the window as out/screenshots/NAME.png; gives its path. */
export async function screenshot(workbench: Workbench, name: string): Promise<string> {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}.png`);
  await workbench.page.screenshot({ path: file, caret: 'initial' });
  return file;
}

/**
 * The same window in several themes, as NAME-THEME.png each; the last theme stays. Changing themes takes longer than
 * most tests: without PICTURE_THEMES=1 there is one picture, NAME.png, in the theme that is on.
 */
export async function screenshots(
  workbench: Workbench,
  name: string,
  themes: readonly ThemeName[] = ['dark', 'contrast', 'light'],
): Promise<string[]> {
  if (!process.env.PICTURE_THEMES) return [await screenshot(workbench, name)];
  const files: string[] = [];
  for (const theme of themes) {
    await workbench.theme(theme);
    files.push(await screenshot(workbench, `${name}-${theme}`));
  }
  return files;
}

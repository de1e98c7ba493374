import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { screenshot } from '../harness/screenshots';
import { useWorkbench } from './fixture';

describe('workbench', () => {
  const ui = useWorkbench();

  it('opens a file of the seeds', async () => {
    await ui.wb.openFile('README.md');
    const firstLine = fs.readFileSync(path.join(ui.folder, 'README.md'), 'utf8').split('\n')[0];
    await ui.wb.until(async () => (await ui.wb.lines('README.md'))[0] === firstLine);
  });

  it('takes Chinese as an input method commits it and saves it', async () => {
    await ui.wb.openFile('README.md');
    await ui.wb.gotoLine(1, 1);
    await ui.wb.page.keyboard.insertText('到2025年');
    await ui.wb.page.keyboard.press('Control+S');
    const file = path.join(ui.folder, 'README.md');
    await ui.wb.until(() => fs.readFileSync(file, 'utf8').startsWith('到2025年'));
  });

  it('shows in dark, high contrast and light', async () => {
    const pictures = new Set<string>();
    for (const theme of ['dark', 'contrast', 'light'] as const) {
      await ui.wb.theme(theme);
      pictures.add(fs.readFileSync(await screenshot(ui.wb, `smoke-${theme}`), 'base64'));
    }
    assert.equal(pictures.size, 3);
  });
});

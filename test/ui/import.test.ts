import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { screenshot, screenshots } from '../harness/screenshots';
import { useWorkbench } from './fixture';

const SHEET = [
  ['“十四五”主要目标', null, null, null],
  ['指标', '单位', '2023年实际', '2025年目标'],
  ['规上企业数', '家', 109000, 120000],
  ['研发投入强度', '%', 1.45, '待定'],
];

describe('import of a sheet', () => {
  const ui = useWorkbench();
  const row = (text: string | RegExp) => ui.wb.quickRow(text);
  const input = () => ui.wb.quickText;

  it('asks what each column is, writes three files, and tells what it left out', async () => {
    const file = path.join(ui.folder, '指标.xlsx');
    const data = SHEET.map((cells) => cells.map((value) => (value === null ? null : { value })));
    fs.writeFileSync(file, await writeXlsxFile(data).toBuffer());
    // its commands are in the palette once the extension is there
    await ui.wb.showView('Policy Lens');
    await ui.wb.treeRow(/./).first().waitFor();
    await ui.wb.begin('Policy Lens: Import a Sheet into a Dataset…');
    // the dialog first shows its folder, and would overwrite what is typed before
    await ui.wb.until(async () => (await input().inputValue()).endsWith('/seeds/'));
    await row('指标.xlsx').waitFor();
    await ui.wb.until(async () => {
      await input().fill(file);
      return (await input().inputValue()) === file;
    });
    await ui.wb.quickInput.getByRole('button', { name: 'Import' }).click();

    await row('Import 3 figures of 2 indicators').waitFor();
    assert.match(await row('D 2025年目标').innerText(), /Figures · 2025 · target/);
    await screenshot(ui.wb, 'import');

    // a column can be changed, and nothing is overwritten unasked
    await row('C 2023年实际').click();
    await row(/^\W*Left out\W*$/).click();
    await row('Import 1 figure of 1 indicator').waitFor();
    await row('C 2023年实际').click();
    await row(/^\W*Figures\W*$/).click();
    const answer = async (prompt: string, text?: string): Promise<void> => {
      await ui.wb.quickInput.getByText(prompt).waitFor();
      if (text !== undefined) await input().fill(text);
      await ui.wb.page.keyboard.press('Enter');
    };
    await answer('Indicator that');
    await answer('Year or period of all', '2023年');
    await answer('Unit of all');
    await row('as the rows say').click();
    await row('Import 3 figures of 2 indicators').click();
    await input().waitFor();
    await ui.wb.until(async () => (await input().inputValue()) === 'data-2');
    await ui.wb.page.keyboard.press('Enter');
    await ui.wb.editor('observations.csv').waitFor();
    const text = fs.readFileSync(path.join(ui.folder, 'data-2', 'observations.csv'), 'utf8');
    assert.match(text, /规上企业数,,,2025,target,eq,120000,,\{家\},,指标\.xlsx/);
    assert.ok(fs.existsSync(path.join(ui.folder, 'data-2', 'datapackage.json')));
    assert.match((await ui.wb.notifications()).join('\n'), /3 figures of 2 indicators .* 1 cell was left out/);
  });
});

describe('fixing a folder', () => {
  const ui = useWorkbench();
  const NOTES = ['notes/light-industry-plan.md', 'notes/轻工业指标核对笔记.md'];
  const texts = (): string[] => NOTES.map((name) => fs.readFileSync(path.join(ui.folder, name), 'utf8'));

  it('shows the changes first, applies them together, and undoes them a file at a time', async () => {
    const before = texts();
    await ui.wb.openFile('light-industry-plan.md');
    await ui.wb.until(async () => (await ui.wb.problems()).length >= 6);
    await ui.wb.command('Policy Lens: Fix All Conflicts in the Folder…');
    const panel = ui.wb.page.locator('.part.panel', { hasText: 'Refactor Preview' });
    await panel.getByRole('button', { name: 'Apply' }).waitFor();
    assert.deepEqual(texts(), before);
    await screenshots(ui.wb, 'fix-folder', ['light']);
    // every box is ticked
    for (const box of await panel.locator('.monaco-list-row[aria-level="1"] .edit-checkbox').all())
      assert.equal(await box.isChecked(), true);
    await panel.getByRole('button', { name: 'Apply' }).click();
    const wanted = ['24.3 trillion yuan', '营业收入为23.2万亿元'];
    // a file that is just being written is empty for a moment
    await ui.wb.until(
      () => texts().every((text, i) => text.includes(wanted[i] ?? '')),
      () => texts().join('\n'),
    );
    await ui.wb.page.locator('.markers-panel', { hasText: 'No problems' }).waitFor();
    await ui.wb.editor('light-industry-plan.md').click();
    await ui.wb.page.keyboard.press('Control+Z');
    await ui.wb.until(async () => {
      const shown = (await ui.wb.lines('light-industry-plan.md')).join('\n').replace(/[\u00a0]/g, ' ');
      return shown.includes('24.3 billion yuan') && shown.includes('4 percentage points');
    });
  });
});

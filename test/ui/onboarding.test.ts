import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seeds } from '../harness/extension';
import { root } from '../harness/root';
import { screenshot, screenshots } from '../harness/screenshots';
import { violations } from './axe';
import { useWorkbench } from './fixture';
import { place } from './place';

const PLAN = '轻工业稳增长工作方案（2023—2024年）.md';
const NOTE_ZH = '轻工业指标核对笔记.md';
const NOTE_EN = 'light-industry-plan.md';

describe('figures in the editor', () => {
  const ui = useWorkbench({ settings: { 'editor.wordWrap': 'off' } });
  const goto = async (file: string, words: string, inside = 1): Promise<void> => {
    await ui.wb.openFile(file);
    const folder = file === PLAN ? 'policy' : 'notes';
    const { line, visible } = place(ui.folder, `${folder}/${file}`, words, inside);
    await ui.wb.gotoLine(line, visible);
  };
  const card = () => ui.wb.page.locator('.monaco-hover:not(.hidden) .hover-contents').locator('visible=true');

  it('shows the value of the dataset behind a wrong figure and a tick behind a right one', async () => {
    await goto(NOTE_ZH, '10.6万亿元');
    await ui.wb.until(async () => (await ui.wb.lines(NOTE_ZH)).some((l) => l.includes('10.6万亿元✓')));
    await ui.wb.until(async () => (await ui.wb.lines(NOTE_ZH)).some((l) => /24\.3万亿元→ ?23\.2万亿元/.test(l)));
    await screenshots(ui.wb, 'hints');
  });

  it('draws the series on the card and runs its links', async () => {
    const { line, visible } = place(ui.folder, `notes/${NOTE_ZH}`, '二十五万亿元');
    await ui.wb.openFile(NOTE_ZH);
    await ui.wb.hoverCaret(line, visible);
    assert.equal(await card().locator('img[src^="data:image/svg"]').count(), 1);
    await screenshots(ui.wb, 'card', ['light']);
    await ui.wb.hoverCaret(line, visible);
    await card().locator('a', { hasText: 'Open row' }).last().click();
    await ui.wb.editor('observations.csv').waitFor();
  });

  it('explains a number that is no figure, and one that is', async () => {
    await goto(NOTE_ZH, '第12号', 2);
    await ui.wb.command('Policy Lens: Explain This Figure');
    await card().filter({ hasText: 'it is an ordinal' }).first().waitFor();
    await ui.wb.page.keyboard.press('Escape');
    await goto(NOTE_ZH, '10.6万亿元');
    await ui.wb.command('Policy Lens: Explain This Figure');
    await card().filter({ hasText: 'Quiet: to the digits it gives' }).first().waitFor();
    await screenshots(ui.wb, 'explain', ['dark']);
    await ui.wb.page.keyboard.press('Escape');
  });

  it('marks targets in the gutter', async () => {
    await goto(PLAN, '突破25万亿元');
    const marks = ui.wb.editor(PLAN).locator('.glyph-margin-widgets .cgmr, .margin-view-overlays .cgmr');
    await marks.first().waitFor();
    await screenshots(ui.wb, 'gutter');
  });

  it('offers what can be done in the status bar', async () => {
    await goto(NOTE_EN, '24.3 billion yuan');
    await ui.wb.page.locator('.statusbar-item[id="policy-lens.policy-lens.policyLens.status"]').click();
    await ui.wb.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Open the dashboard' }).waitFor();
    await ui.wb.page.keyboard.press('Escape');
  });

  it('drafts a dataset from a document', async () => {
    await ui.wb.openFile(PLAN);
    await ui.wb.command('Policy Lens: Create Dataset from a Document');
    const table = path.join(ui.folder, 'data-draft', 'observations.csv');
    await ui.wb.until(() => fs.existsSync(table));
    assert.match(fs.readFileSync(table, 'utf8'), /target,gt,25,,CNY,12/);
    await ui.wb.editor('observations.csv').waitFor();
    assert.match((await ui.wb.notifications()).join('\n'), /Check every row against its source/);
  });

  it('has a walkthrough with steps and pictures', async () => {
    await ui.wb.command('Notifications: Clear All Notifications');
    // pictures show only where there is room for them
    if (await ui.wb.page.locator('.part.sidebar').isVisible()) await ui.wb.page.keyboard.press('Control+B');
    await ui.wb.command('Policy Lens: Get Started');
    const page = ui.wb.page.locator('.gettingStartedContainer');
    await page.getByText('Open a folder or the sample').first().waitFor();
    await page.locator('.getting-started-media img').first().waitFor();
    // the theme picker does not take keys over this page: one picture, in the theme of the start
    await screenshot(ui.wb, 'walkthrough');
  });
});

describe('a folder without policy documents', () => {
  const empty = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-none-'));
  fs.writeFileSync(path.join(empty, 'todo.md'), '# Shopping\n\nMilk.\n');
  const ui = useWorkbench({ from: empty });
  after(() => fs.rmSync(empty, { recursive: true }));

  it('says what to do next', async () => {
    await ui.wb.showView('Policy Lens');
    await ui.wb.page.locator('.part.sidebar', { hasText: 'No policy document found in this folder' }).waitFor();
    await screenshots(ui.wb, 'welcome', ['light']);
  });

  it('takes the sample from the empty view in two clicks, and opens it', async () => {
    await ui.wb.showView('Policy Lens');
    await ui.wb.page.locator('.part.sidebar').getByRole('button', { name: 'Open Sample Workspace' }).click();
    // the dialog writes a path of its own first
    await ui.wb.until(async () => (await ui.wb.quickText.inputValue()) !== '');
    await ui.wb.quickText.fill(`${ui.folder}/`);
    await ui.wb.quickInput.getByRole('button', { name: 'Put It Here' }).click();
    const copy = path.join(ui.folder, 'policy-lens-sample');
    await ui.wb.until(
      () => fs.existsSync(path.join(copy, 'policy', PLAN)),
      () => 'the copy',
      20_000,
    );
    for (const file of ['data/observations.csv', `notes/${NOTE_EN}`])
      assert.deepEqual(fs.readFileSync(path.join(copy, file)), fs.readFileSync(path.join(root, 'seeds', file)), file);
    await ui.wb.page.locator('.monaco-workbench', { hasText: 'policy-lens-sample' }).waitFor();
  });
});

describe('a folder with a plan and no dataset', () => {
  const bare = fs.mkdtempSync(path.join(os.tmpdir(), 'policy-lens-bare-'));
  fs.copyFileSync(path.join(seeds, 'policy', PLAN), path.join(bare, PLAN));
  const ui = useWorkbench({ from: bare });
  after(() => fs.rmSync(bare, { recursive: true }));

  it('leads from the empty dashboard to a dataset, without a document in the editor', async () => {
    await ui.wb.showView('Policy Lens');
    await ui.wb.treeRow('Headline targets').first().waitFor();
    const view = ui.wb.page.locator('.part.sidebar');
    await view.getByText('No dataset yet, so nothing is checked').waitFor();
    await view.getByRole('button', { name: 'Create Dataset from a Document' }).waitFor();
    await ui.wb.command('Policy Lens: Open Dashboard');
    const page = await ui.wb.webviewWith('#panel .empty');
    for (const theme of ['light', 'dark'] as const) {
      await ui.wb.theme(theme);
      assert.deepEqual(await violations(page), [], theme);
    }
    await screenshot(ui.wb, 'empty-dashboard');
    await page.getByRole('button', { name: 'Create Dataset from a Document' }).click();
    await ui.wb.editor('observations.csv').waitFor();
    assert.match(fs.readFileSync(path.join(ui.folder, 'data', 'observations.csv'), 'utf8'), /target,gt,25,,CNY,12/);
    await view.getByText('No dataset yet').waitFor({ state: 'hidden' });
    await ui.wb.command('Policy Lens: Open Dashboard');
    await ui.wb.webviewWith('#panel article');
  });
});

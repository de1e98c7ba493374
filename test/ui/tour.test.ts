import assert from 'node:assert/strict';
import { screenshots } from '../harness/screenshots';
import { useWorkbench } from './fixture';
import { place } from './place';

const PLAN = '轻工业稳增长工作方案（2023—2024年）.md';
const NOTE_ZH = '轻工业指标核对笔记.md';
const NOTE_EN = 'light-industry-plan.md';

describe('a researcher’s first tour', () => {
  const ui = useWorkbench({ settings: { 'editor.wordWrap': 'off' } });

  it('shows sectors, tasks and targets in the tree and a click goes to the text', async () => {
    await ui.wb.showView('Policy Lens');
    for (const sector of ['家居用品', '塑料制品', '造纸', '皮革', '电池', '食品'])
      await ui.wb.treeRow(sector).first().waitFor();
    const task = ui.wb.treeRow('激发内需潜力').first();
    await task.waitFor();
    const target = ui.wb.treeRow(/25万亿元|25 trillion/).first();
    await target.click();
    const { line } = place(ui.folder, `policy/${PLAN}`, '突破25万亿元');
    await ui.wb.expectCaret(line);
    await screenshots(ui.wb, 'tree');
  });

  it('marks the notes that hold conflicts and counts them', async () => {
    await ui.wb.command('Policy Lens: Focus on Policy Lens View');
    await ui.wb.page.locator('.part.sidebar').getByLabel('Collapse All').first().click();
    const notes = ui.wb.spokenRow('3 conflicts');
    await ui.wb.until(
      async () => (await notes.count()) === 2,
      () => 'two notes with three conflicts each',
    );
    // at the right edge, where no long title cuts it off
    assert.deepEqual(await ui.wb.badges(notes), ['3', '3']);
  });

  it('explains a figure in the hover card', async () => {
    await ui.wb.openFile(NOTE_EN);
    const { line, visible } = place(ui.folder, `notes/${NOTE_EN}`, '24.3 billion yuan');
    // The marker's message comes first, the card a moment later.
    await ui.wb.until(
      async () => /Conflicts with the dataset[\s\S]*24\.3 trillion yuan/.test(await ui.wb.hoverCaret(line, visible)),
      () => 'no card for the conflict',
      30_000,
    );
    await screenshots(ui.wb, 'hover', ['dark', 'light']);
  });

  it('follows F12 from a citation to the plan, from measure to target and back', async () => {
    await ui.wb.openFile(NOTE_ZH);
    const cited = place(ui.folder, `notes/${NOTE_ZH}`, '二十五万亿元');
    await ui.wb.gotoLine(cited.line, cited.visible);
    await ui.wb.page.keyboard.press('F12');
    const set = place(ui.folder, `policy/${PLAN}`, '25万亿元');
    await ui.wb.expectCaret(set.line, set.column);

    const measure = place(ui.folder, `policy/${PLAN}`, '实施“三品”战略', 2);
    await ui.wb.openFile(PLAN);
    await ui.wb.gotoLine(measure.line, measure.visible);
    await ui.wb.page.keyboard.press('F12');
    const target = place(ui.folder, `policy/${PLAN}`, '300项以上；');
    // Several targets open a peek; its list holds them. One goes straight there.
    const peek = ui.wb.page.locator('.peekview-widget');
    await ui.wb.until(async () => (await peek.count()) > 0 || (await ui.wb.caret()).line === target.line);
    await ui.wb.page.keyboard.press('Escape');

    await ui.wb.gotoLine(target.line, target.visible);
    await ui.wb.page.keyboard.press('F12');
    await ui.wb.until(async () => (await peek.count()) > 0 || (await ui.wb.caret()).line === measure.line);
    await ui.wb.page.keyboard.press('Escape');
  });

  it('lists the six conflicts in Problems, and a quick fix clears one', async () => {
    await ui.wb.openFile(NOTE_EN);
    const loud = async () => {
      const shown = await ui.wb.page.locator('[id="status.problems"]').textContent();
      const [errors = 0, warnings = 0] = (shown?.match(/\d+/g) ?? []).map(Number);
      return errors + warnings;
    };
    await ui.wb.until(
      async () => (await loud()) === 6,
      async () => `${await loud()} errors and warnings, wanted 6`,
    );
    assert.ok((await ui.wb.problems()).some((row) => row.includes('figure.scale')));
    await screenshots(ui.wb, 'problems', ['dark', 'light']);
    const { line, visible } = place(ui.folder, `notes/${NOTE_EN}`, '24.3 billion yuan');
    await ui.wb.gotoLine(line, visible);
    await ui.wb.quickFix('trillion');
    // hints behind figures may move the line's break
    await ui.wb.until(async () =>
      (await ui.wb.lines(NOTE_EN)).join(' ').replace(/\s+/g, ' ').includes('operating revenue of 24.3 trillion yuan'),
    );
    await ui.wb.until(
      async () => (await loud()) === 5,
      async () => `${await loud()} errors and warnings, wanted 5`,
    );
    await screenshots(ui.wb, 'fixed', ['light']);
  });
});

// Every surface as a reader of Chinese meets it.
import assert from 'node:assert/strict';
import { screenshot, screenshots } from '../harness/screenshots';
import { useWorkbench } from './fixture';
import { Note, seedsWith } from './note';
import { place } from './place';

const NOTE_ZH = '轻工业指标核对笔记.md';
const NOTE = '标注.md';
const TEXT = `# 标注

2022年，轻工业累计出口:数据[9635.4亿美元]{indicator=light.exports}，其中若干笔待核。

方案提出，规上企业营业收入:目标[突破25万亿元]{#rev indicator=light.revenue period=2023/2024}。
`;

const from = seedsWith({ [NOTE]: TEXT });

/** Words of our own that were left in English; names, units of files and what documents say are none. */
const english = (texts: readonly string[]): string[] =>
  texts.filter((text) => /[A-Za-z]{3,}/.test(text.replace(/Policy Lens|CSV|XLSX|PNG|SVG|Markdown|Data Package/g, '')));

describe('in Chinese', function () {
  this.timeout(90_000);
  const ui = useWorkbench({ from, locale: 'zh-cn', settings: { 'editor.wordWrap': 'on' } });
  const note = new Note(ui, from, NOTE);

  it('has Chinese as its display language, and the tree speaks it', async () => {
    assert.equal(await ui.wb.language(), 'zh-cn');
    await ui.wb.showView('Policy Lens');
    await ui.wb.treeRow('主要目标').first().waitFor();
    await ui.wb.spokenRow('3 处冲突').first().waitFor();
    const buttons = ui.wb.page.locator('.part.sidebar .title-actions .action-label[aria-label]');
    const labels = await buttons.evaluateAll((all: unknown[]) =>
      (all as { ariaLabel: string }[]).map(({ ariaLabel }) => ariaLabel),
    );
    assert.deepEqual(english(labels.filter((label) => !/Collapse|More|Views/.test(label))), []);
    await screenshots(ui.wb, 'zh-tree');
  });

  it('speaks it on the card over a figure, and in Problems', async () => {
    await ui.wb.openFile(NOTE_ZH);
    const { line, visible } = place(ui.folder, `notes/${NOTE_ZH}`, '10.6万亿元');
    await ui.wb.until(
      async () => (await ui.wb.hoverCaret(line, visible)).includes('与数据集一致'),
      () => 'no card in Chinese',
      30_000,
    );
    await screenshot(ui.wb, 'zh-card');
    const wrong = place(ui.folder, `notes/${NOTE_ZH}`, '0.4%');
    assert.match(await ui.wb.hoverCaret(wrong.line, wrong.visible), /与数据集不一致/);
    await screenshot(ui.wb, 'zh-card-wrong');
    assert.ok((await ui.wb.problems()).some((row) => /数据集/.test(row)));
    await screenshots(ui.wb, 'zh-problems');
    await ui.wb.page.keyboard.press('Control+Shift+M');
  });

  it('offers fixes in it', async () => {
    const wrong = place(ui.folder, `notes/${NOTE_ZH}`, '0.4%', 2);
    await ui.wb.openFile(NOTE_ZH);
    await ui.wb.gotoLine(wrong.line, wrong.visible);
    await ui.wb.page.keyboard.press('Control+.');
    await ui.wb.page.locator('.action-widget .monaco-list-row', { hasText: '改为' }).first().waitFor();
    await screenshot(ui.wb, 'zh-fixes');
  });

  it('speaks it in the discussion beside a document', async () => {
    await note.open();
    await note.select('其中若干笔待核');
    await ui.wb.command('Policy Lens: Comment on Selection');
    const thread = ui.wb.page.locator('.review-widget').first();
    await thread.getByRole('button', { name: '批注' }).first().waitFor();
    await thread.locator('.monaco-editor').first().click();
    await ui.wb.page.keyboard.insertText('请核对原文');
    await screenshots(ui.wb, 'zh-comment');
    await thread.getByRole('button', { name: '批注' }).first().click();
    await ui.wb.quickInput.getByText('只问一次').waitFor();
    await screenshot(ui.wb, 'zh-comment-name');
    await ui.wb.quickInput.locator('input.input').fill('王');
    await ui.wb.page.keyboard.press('Enter');
    await ui.wb.page.locator('.review-widget', { hasText: '请核对原文' }).waitFor();
  });

  it('speaks it in the preview', async () => {
    await ui.wb.openFile(NOTE);
    await ui.wb.command('Markdown: Open Preview to the Side');
    const frame = await ui.wb.webviewWith('.policy-lens-conflict');
    await frame.locator('.policy-lens-conflict').hover();
    const tip = frame.locator('.policy-lens-conflict .policy-lens-tip');
    await tip.waitFor();
    assert.match(await tip.innerText(), /数据集/);
    await screenshot(ui.wb, 'zh-preview-card');
    await ui.wb.editor(NOTE).click();
    await screenshots(ui.wb, 'zh-preview');
    await ui.wb.command('View: Close All Editors');
  });

  it('speaks it on the dashboard', async () => {
    await ui.wb.command('Policy Lens: Open Dashboard');
    const page = await ui.wb.webviewWith('#panel article');
    assert.equal(await page.locator('h1').innerText(), '政策仪表板');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      const words = await page.locator('[role=tab], button:not(.link), thead th, label').allInnerTexts();
      assert.deepEqual(english(words), [], await tab.innerText());
      await screenshots(ui.wb, `zh-dashboard-${await tab.innerText()}`, ['light', 'contrast']);
    }
    await ui.wb.command('View: Close All Editors');
  });

  it('speaks it in the walkthrough', async () => {
    await ui.wb.command('Policy Lens: Get Started');
    const page = ui.wb.page.locator('.gettingStartedContainer');
    await page.getByText('打开文件夹或示例').first().waitFor();
    await screenshot(ui.wb, 'zh-walkthrough');
  });
});

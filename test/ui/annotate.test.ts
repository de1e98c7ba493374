// Annotation as a person meets it: commands, completion, rename, comment threads, the preview.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { screenshot, screenshots } from '../harness/screenshots';
import { useWorkbench } from './fixture';
import { Note, seedsWith } from './note';

const NOTE = 'annotated.md';
const TEXT = `# 标注试验

2022年，轻工业规上企业营业收入24.3万亿元，实现利润1.54万亿元。

方案提出，规上企业营业收入:目标[突破25万亿元]{#rev indicator=light.revenue period=2023/2024}。

:举措[梯度培育轻工产业集群]{for=rev}，由各地组织实施。

2022年，轻工业累计出口:数据[9635.4亿美元]{indicator=light.exports}，其中若干笔待核。

:::任务{#t1}
推广升级和创新产品，开展:行业[家居用品]促销。
:::

2024年，规上企业营业收入
`;

const from = seedsWith({ [NOTE]: TEXT });

describe('annotation', () => {
  const ui = useWorkbench({ from, settings: { 'editor.wordWrap': 'on', 'editor.inlayHints.enabled': 'off' } });
  const note = new Note(ui, from, NOTE);

  before(async function ready() {
    this.timeout(90_000);
    await note.open();
  });

  it('colours directives', async () => {
    await screenshots(ui.wb, 'annotate-editor');
    const plain = await ui.wb.token(NOTE, '目标').getAttribute('class');
    // mtk1 is what plain text has
    assert.match(plain ?? '', /\bmtk(?!1\b)\d/);
  });

  it('binds a figure from a list ranked by fit, in one undo step', async () => {
    await note.goTo('24.3万亿元', 2);
    await ui.wb.begin('Policy Lens: Bind Figure to Indicator…');
    const rows = ui.wb.quickRow();
    await ui.wb.quickInput.getByText('light.revenue ·').first().waitFor();
    await screenshot(ui.wb, 'annotate-bind');
    assert.match((await rows.first().innerText()).replace(/\s+/g, ' '), /operating revenue of light industry/);
    await ui.wb.page.keyboard.press('Enter');
    await ui.wb.quickInput.getByText('Only this figure').first().waitFor();
    await ui.wb.page.keyboard.press('Enter');
    await note.shows(':数据[24.3万亿元]{indicator=light.revenue}');
    await ui.wb.page.keyboard.press('Control+Z');
    await note.shows('营业收入24.3万亿元，');
  });

  it('marks a selection as a measure, and takes the mark away', async () => {
    await note.select('实现利润');
    await ui.wb.command('Policy Lens: Mark as Measure');
    await note.shows(':举措[实现利润]');
    await ui.wb.command('Policy Lens: Remove Annotation');
    await note.hides(':举措[实现');
  });

  it('offers directive names and canonical figures while typing', async () => {
    await note.goTo('2024年，规上企业营业收入', '2024年，规上企业营业收入'.length);
    await ui.wb.page.keyboard.insertText('达');
    await ui.wb.page.keyboard.press('Control+Space');
    const list = ui.wb.page.locator('.suggest-widget.visible');
    await list.getByText('23.2万亿元').first().waitFor();
    await screenshot(ui.wb, 'annotate-complete');
    await ui.wb.page.keyboard.press('Enter');
    await note.shows('营业收入达23.2万亿元');
    await ui.wb.page.keyboard.type('，:');
    await list.getByText(':目标').first().waitFor();
    await ui.wb.page.keyboard.press('Escape');
    for (let i = 0; i < 2; i++) await ui.wb.page.keyboard.press('Backspace');
  });

  it('renames an id wherever it is used', async () => {
    await note.goTo('{for=rev}', 6);
    await ui.wb.page.keyboard.press('F2');
    const input = ui.wb.page.locator('.rename-box input.rename-input');
    await input.waitFor();
    await input.fill('营收');
    await ui.wb.page.keyboard.press('Enter');
    await note.shows('{#营收 ');
    await note.shows('{for=营收}');
  });

  it('keeps a discussion beside the document', async function comments() {
    this.timeout(60_000);
    const sidecar = path.join(ui.folder, 'annotated.annotations.jsonld');
    const saved = (words: string): Promise<void> =>
      ui.wb.until(
        () => fs.existsSync(sidecar) && fs.readFileSync(sidecar, 'utf8').includes(words),
        () => `${words} in the sidecar`,
      );
    await note.select('轻工业累计出口');
    await ui.wb.command('Policy Lens: Comment on Selection');
    const thread = ui.wb.page.locator('.review-widget').first();
    await thread.waitFor();
    // what is typed before the box is clicked replaces nothing
    await ui.wb.until(async () => (await ui.wb.selected()) === 0);
    await thread.locator('.monaco-editor').first().click();
    await ui.wb.page.keyboard.insertText('请核对原文');
    await thread.getByRole('button', { name: 'Comment' }).first().click();
    await ui.wb.quickText.fill('王');
    await ui.wb.page.keyboard.press('Enter');
    await saved('请核对原文');
    await saved('"exact": "轻工业累计出口"');

    const shown = ui.wb.page.locator('.review-widget', { hasText: '请核对原文' });
    await shown.waitFor();
    await shown.getByRole('button', { name: 'Reply…' }).click();
    await ui.wb.page.keyboard.insertText('已核对');
    await shown.getByRole('button', { name: 'Comment' }).first().click();
    await saved('已核对');
    await saved('"motivation": "replying"');
    await screenshot(ui.wb, 'annotate-comment');
  });

  it('resolves and deletes a discussion', async function resolve() {
    this.timeout(60_000);
    const sidecar = path.join(ui.folder, 'annotated.annotations.jsonld');
    // settling the window between tests may have folded the thread
    const shown = await ui.wb.openThread('请核对原文');
    await shown.getByRole('button', { name: 'Resolve' }).click();
    await ui.wb.until(() => fs.readFileSync(sidecar, 'utf8').includes('"resolved"'));
    // the editor folds what is resolved
    await shown.waitFor({ state: 'hidden' });
    await ui.wb.openThread('请核对原文');
    // the thread is drawn again while it opens
    await shown.getByRole('button', { name: 'Delete' }).first().dispatchEvent('click');
    await ui.wb.until(() => !fs.existsSync(sidecar));
  });

  it('silences a line with a reason, and lists it', async () => {
    await note.goTo('9635.4亿美元', 2);
    await ui.wb.begin('Policy Lens: Do Not Check Here…');
    await ui.wb.quickInput.getByText('This line').first().click();
    await ui.wb.quickInput.getByText('Why? Others will read this.').first().waitFor();
    await ui.wb.quickText.fill('引自初稿');
    await ui.wb.page.keyboard.press('Enter');
    await note.shows('<!-- policy-lens-disable-next-line 引自初稿 -->');
    await ui.wb.editor(NOTE).locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'hidden' });
    await ui.wb.begin('Policy Lens: Show Silenced Places');
    await ui.wb.quickInput.getByText('引自初稿').first().waitFor();
    await screenshot(ui.wb, 'annotate-silences');
    await ui.wb.page.keyboard.press('Escape');
    await ui.wb.page.keyboard.press('Control+Z');
    await note.hides('policy-lens-disable');
  });

  it('draws quiet marks with verdict and card in the preview', async function preview() {
    this.timeout(60_000);
    await ui.wb.openFile(NOTE);
    await ui.wb.command('Markdown: Open Preview to the Side');
    const frame = await ui.wb.webviewWith('.policy-lens-conflict');
    const conflict = frame.locator('.policy-lens-conflict');
    assert.match(await conflict.innerText(), /9635\.4亿美元/);
    await conflict.hover();
    await frame.locator('.policy-lens-conflict .policy-lens-tip').waitFor();
    await screenshot(ui.wb, 'annotate-preview-card');
    assert.equal(await frame.locator('div.policy-lens-task').count(), 1);
    await screenshots(ui.wb, 'annotate-preview');
  });
});

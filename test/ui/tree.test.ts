import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { screenshot, screenshots } from '../harness/screenshots';
import { useWorkbench } from './fixture';
import { place } from './place';

const PLAN = '轻工业稳增长工作方案（2023—2024年）.md';
const TITLE = '轻工业稳增长工作方案（2023—2024年）';
const LOOK = ['dark', 'light'] as const;

describe('policy tree', function () {
  this.timeout(120_000);
  const ui = useWorkbench({ settings: { 'editor.wordWrap': 'off' } });
  const target = () => ui.wb.treeRow(/at least 300/).first();

  before(() => {
    const file = path.join(ui.folder, 'policy', PLAN);
    const revised = fs
      .readFileSync(file, 'utf8')
      .replace(TITLE, `${TITLE}修订稿`)
      .replace('突破25万亿元', '突破24万亿元')
      .replace('4. 培育升级50个轻工特色产业集群', '4. 建设12个公共服务平台');
    fs.writeFileSync(path.join(ui.folder, 'policy', 'revised.md'), revised);
  });

  it('groups by sector and period from its title bar and says so', async () => {
    await ui.wb.showView('Policy Lens');
    await ui.wb.treeRow('激发内需潜力').first().waitFor();
    await ui.wb.viewAction('Group By');
    await ui.wb.menuItem('Group the Policy Tree by Sector');
    await ui.wb
      .treeRow(/^家居用品/)
      .first()
      .waitFor();
    await ui.wb.treeRow('No sector').first().waitFor();
    await ui.wb.page.locator('.part.sidebar .composite.title', { hasText: 'Policy Lens: By sector' }).waitFor();
    await screenshots(ui.wb, 'tree-sector', LOOK);
    await ui.wb.viewAction('Group By');
    await ui.wb.menuItem('Group the Policy Tree by Period');
    await ui.wb.treeRow('first half of 2023').first().waitFor();
    await screenshots(ui.wb, 'tree-period', LOOK);
    await ui.wb.reload();
    await ui.wb.treeRow('first half of 2023').first().waitFor();
    await ui.wb.command('Policy Lens: Group the Policy Tree by Document');
    await ui.wb.treeRow('激发内需潜力').first().waitFor();
  });

  it('filters while one types, says by what, and shows all again', async () => {
    await ui.wb.viewAction('Filter the Policy Tree');
    await ui.wb.quickInput.locator('input.input').fill('造纸 节能');
    await ui.wb.until(async () => (await ui.wb.treeRow('激发内需潜力').count()) === 0);
    await ui.wb.page.keyboard.press('Enter');
    await ui.wb
      .treeRow(/节能降碳/)
      .first()
      .waitFor();
    await ui.wb.page.locator('.part.sidebar', { hasText: 'Filter “造纸 节能”' }).waitFor();
    await screenshots(ui.wb, 'tree-filter', LOOK);
    await ui.wb.viewAction('Clear the Filter');
    await ui.wb.treeRow('激发内需潜力').first().waitFor();
  });

  it('shows the reading of an item', async () => {
    assert.match(await ui.wb.hoverRow(target()), /Read as/);
    await screenshot(ui.wb, 'tree-card-light');
  });

  it('copies a citation, goes to the row and to the references', async () => {
    await ui.wb.rowAction(target(), 'Copy Citation', ui.wb.page.locator('.statusbar', { hasText: 'Citation copied' }));
    const copied = async (): Promise<string> => String(await ui.wb.page.evaluate('navigator.clipboard.readText()'));
    await ui.wb.until(async () => (await copied()).includes('300'), copied);
    assert.match(await copied(), /^2023—2024年，.*不低于300项（\[轻工业稳增长工作方案.*\]\(policy\/.*\.md#L\d+\)）$/);
    await ui.wb.rowAction(target(), 'Go to Dataset Row', ui.wb.editor('observations.csv'));
    await ui.wb.rowAction(target(), 'Find References', ui.wb.peek);
    await screenshots(ui.wb, 'tree-references', LOOK);
    await ui.wb.page.keyboard.press('Escape');
    await ui.wb.peek.waitFor({ state: 'hidden' });
  });

  it('shows the measures and tasks that serve a target as a call hierarchy', async () => {
    await target().click({ button: 'right' });
    await ui.wb.menuItem('Show What Serves It');
    await ui.wb.peek.waitFor();
    const rows = ui.wb.peek.locator('.monaco-list-row');
    await rows.filter({ hasText: '三品' }).first().waitFor();
    await rows.filter({ hasText: '三品' }).locator('.monaco-tl-twistie').click();
    await rows.filter({ hasText: '打造消费热点' }).first().waitFor();
    await screenshots(ui.wb, 'calls', LOOK);
    await ui.wb.page.keyboard.press('Escape');
    await ui.wb.peek.waitFor({ state: 'hidden' });
  });

  it('opens what a code lens counts in a peek', async () => {
    await ui.wb.openFile(PLAN);
    await ui.wb
      .codeLens(/measure/)
      .first()
      .click();
    await ui.wb.peek.waitFor();
    await ui.wb.peek.locator('.monaco-list-row').first().waitFor();
    await screenshots(ui.wb, 'lens', LOOK);
    await ui.wb.page.keyboard.press('Escape');
    await ui.wb.peek.waitFor({ state: 'hidden' });
  });

  it('follows the cursor when asked to', async () => {
    await ui.wb.command('Policy Lens: Follow the Cursor in the Policy Tree');
    const { line, visible } = place(ui.folder, `policy/${PLAN}`, '落实稳外贸政策措施', 2);
    await ui.wb.gotoLine(line, visible);
    await ui.wb.until(async () => (await ui.wb.selectedRow.allInnerTexts()).some((t) => t.includes('稳外贸')));
    await screenshots(ui.wb, 'tree-follow', LOOK);
    await ui.wb.command('Policy Lens: Stop Following the Cursor in the Policy Tree');
  });

  it('compares two versions and links to both places', async () => {
    await ui.wb.command('Policy Lens: Compare Two Versions of a Plan…', TITLE, `${TITLE}修订稿`);
    const report = ui.wb.page.locator('.part.editor .monaco-editor[data-uri^="policy-lens-diff:"]');
    await report.waitFor();
    const lines = async (): Promise<string> => (await ui.wb.lines(report)).join('\n');
    await ui.wb.until(async () => (await lines()).includes('## Weakened (1)'), lines);
    for (const head of ['## Dropped', '## Added']) assert.ok((await lines()).includes(head), await lines());
    await screenshots(ui.wb, 'diff', LOOK);
    await report.click();
    const at = (await ui.wb.lines(report)).findIndex((l) => l.includes('25 trillion'));
    await ui.wb.gotoLine(at + 1, 40);
    await ui.wb.command('Open Link');
    await ui.wb.editor(PLAN).waitFor();
    await ui.wb.expectCaret(place(ui.folder, `policy/${PLAN}`, '突破25万亿元').line);
  });
});

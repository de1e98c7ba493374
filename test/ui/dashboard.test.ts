import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { screenshot, screenshots } from '../harness/screenshots';
import { ATTACK, type Outcome } from './attack';
import { violations } from './axe';
import { useWorkbench } from './fixture';

/** Directives of the page's policy that something runs into. */
const REFUSED = ['base-uri', 'connect-src', 'font-src', 'frame-src', 'img-src', 'object-src'].concat([
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-attr',
]);

const TABS = ['Targets', 'Conflicts', 'Coverage', 'Traceability'] as const;

describe('dashboard', () => {
  const ui = useWorkbench();
  let page: Frame;

  before(async function openDashboard() {
    this.timeout(60_000);
    await ui.wb.openFile('light-industry-plan.md');
    await ui.wb.command('Policy Lens: Open Dashboard');
    page = await ui.wb.webviewWith('#panel article, #panel .empty');
  });

  const show = (tab: (typeof TABS)[number]): Promise<void> => page.getByRole('tab', { name: tab }).click();

  it('shows targets with status, chart and pace', async () => {
    const card = page.locator('article', { hasText: 'operating revenue of light industry' }).first();
    assert.match(await card.innerText(), /missed/);
    assert.match(await card.locator('svg').first().getAttribute('aria-label').then(String), /24\.3 trillion yuan/);
    await screenshots(ui.wb, 'dashboard-targets');
  });

  it('filters the traceability matrix and goes to the text', async () => {
    await show('Traceability');
    await page.getByRole('searchbox').fill('300');
    const rows = page.locator('table.matrix tbody tr');
    assert.ok((await rows.count()) >= 1);
    await screenshots(ui.wb, 'dashboard-matrix');
    await page.getByRole('searchbox').fill('no such words');
    assert.equal(await rows.count(), 0);
    await page.getByText('Nothing here matches the filter.').waitFor();
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    assert.ok((await rows.count()) > 1);
    assert.equal(await page.locator('input:focus').inputValue(), '');
    await show('Conflicts');
    await page.locator('#panel button.link', { hasText: '24.3 billion' }).first().click();
    await ui.wb.expectCaret(7);
  });

  it('is usable by keyboard', async () => {
    await ui.wb.command('Policy Lens: Open Dashboard');
    page = await ui.wb.webviewWith('#panel table, #panel article');
    await show('Targets');
    await page.getByRole('tab', { name: 'Targets' }).focus();
    await ui.wb.page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('[role=tab][aria-selected=true]').innerText(), 'Conflicts');
    await ui.wb.page.keyboard.press('End');
    assert.equal(await page.locator('[role=tab][aria-selected=true]').innerText(), 'Traceability');
  });

  it('lets nothing in and nothing out', async () => {
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    assert.doesNotMatch(policy ?? 'unsafe', /unsafe/);
    assert.match(policy ?? '', /; script-src 'nonce-\w{32}';.* form-action 'none'$/);
    const { came, threw, refused } = (await page.evaluate(ATTACK)) as Outcome;
    assert.deepEqual(came, []);
    assert.deepEqual(threw, ['EvalError', 'EvalError', 'TypeError']);
    assert.deepEqual(refused, REFUSED);
  });

  const FILES = [
    ['Targets', 'CSV', 'policy-lens-targets.csv', /^\uFEFF[^\n]*Baseline/],
    ['Traceability', 'Markdown', 'policy-lens-matrix.md', /^## Traceability\n/],
    ['Targets', 'XLSX', 'policy-lens-targets.xlsx', /^PK/],
    ['Targets', 'SVG', 'policy-lens-targets.svg', /^<svg [\s\S]*<\/svg>$/],
    ['Targets', 'PNG', 'policy-lens-targets.png', /^\S*PNG/],
  ] as const;
  for (const [tab, kind, name, content] of FILES) {
    it(`saves ${kind}`, async () => {
      await show(tab);
      await page.getByRole('button', { name: `Save as ${kind}` }).click();
      await ui.wb.quickInput.locator('input.input').waitFor();
      await ui.wb.page.keyboard.press('Enter');
      const file = path.join(ui.folder, name);
      await ui.wb.until(() => fs.existsSync(file) && fs.statSync(file).size > 0);
      assert.match(fs.readFileSync(file, 'utf8'), content);
    });
  }

  for (const theme of ['dark', 'light', 'contrast', 'contrast-light'] as const) {
    it(`has no accessibility violations: ${theme}`, async () => {
      await ui.wb.theme(theme);
      for (const tab of TABS) {
        await show(tab);
        assert.deepEqual(await violations(page), [], tab);
        await page.getByRole('searchbox').fill('no such words');
        assert.deepEqual(await violations(page), [], `${tab}, nothing found`);
        await page.getByRole('searchbox').fill('');
        await screenshot(ui.wb, `dashboard-${tab.toLowerCase()}-${theme}`);
      }
    });
  }
});

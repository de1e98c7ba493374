import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { screenshots } from '../harness/screenshots';
import { violations } from './axe';
import { useWorkbench } from './fixture';

/** Our names of themes → the class that a page then carries. */
const THEMES = [
  ['light', 'vscode-light'],
  ['dark', 'vscode-dark'],
  ['contrast', 'vscode-high-contrast'],
  ['contrast-light', 'vscode-high-contrast-light'],
] as const;
const MARKED = `# 核对笔记

2022年，轻工业规上企业营业收入达:figure[24.3万亿元]{indicator=light.revenue period=2022}。

2024年，轻工业规上企业营业收入为:figure[28.2万亿元]{indicator=light.revenue period=2024}，:measure[丰富消费场景]{for=revenue}。

2024年，轻工业规上企业营业收入为**24.3**万亿元；2022年为24.3万亿元。
`;
const OURS = '[class*="policy-lens"]';

describe('Markdown preview', () => {
  const ui = useWorkbench();

  it('shows the dataset’s value behind a wrong figure, and a card to mouse and keyboard', async () => {
    fs.writeFileSync(path.join(ui.folder, 'notes', 'marked.md'), MARKED);
    await ui.wb.openFile('marked.md');
    await ui.wb.command('Markdown: Open Preview to the Side');
    const preview = await ui.wb.webviewWith('.policy-lens-value');
    // an annotated one, and one of two in the last paragraph, whose number is in bold
    const values = preview.locator('.policy-lens-value');
    await ui.wb.until(async () => (await values.count()) === 2);
    assert.deepEqual(await values.allInnerTexts(), ['→ 23.2万亿元', '→ 23.2万亿元']);
    const figure = preview.locator('.policy-lens-conflict', { has: values }).last();
    const tip = figure.locator('.policy-lens-tip');
    await figure.hover();
    assert.match(await tip.innerText(), /dataset/);
    await preview.locator('h1').hover();
    await tip.waitFor({ state: 'hidden' });
    await figure.focus();
    await tip.waitFor();
    await preview.locator('body').evaluate('(document.activeElement).blur()');
  });

  it('has no accessibility violations in any theme', async () => {
    for (const [theme, mark] of THEMES) {
      // keys reach the workbench from an editor, not from inside the preview
      await ui.wb.editor('marked.md').click();
      await ui.wb.theme(theme);
      // a preview that is drawn anew is another frame; the verdicts come last
      const preview = await ui.wb.webviewWith(`body.${mark} .policy-lens-conflict`);
      // a preview is transparent and axe takes that for white: give it the colour that lies behind it
      await preview.evaluate("document.body.style.backgroundColor = 'var(--vscode-editor-background)'");
      assert.deepEqual(await violations(preview, OURS), [], theme);
      await screenshots(ui.wb, 'preview', [theme]);
    }
  });
});

// The settings page as a person meets it: few settings, each with words that say what it does, in both languages.
import assert from 'node:assert/strict';
import path from 'node:path';
import { readJson, root } from '../harness/root';
import { screenshot } from '../harness/screenshots';
import { useWorkbench } from './fixture';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, object>> } };
}

const { contributes } = readJson(path.join(root, 'package.json')) as Manifest;
const wanted = Object.keys(contributes.configuration.properties).length;

/** Words of another language than the page's: English sentences in Chinese, and placeholders that nothing replaced. */
const FOREIGN = { en: /%|\p{Script=Han}/u, 'zh-cn': /%|[A-Za-z]+ [a-z]+ [a-z]+/ } as const;

for (const locale of ['en', 'zh-cn'] as const) {
  describe(`settings page (${locale})`, () => {
    const ui = useWorkbench({ locale });

    it('has every setting, described in the language', async () => {
      const { page } = ui.wb;
      // rows out of sight are not drawn
      await page.setViewportSize({ width: 1280, height: 2400 });
      await ui.wb.command('Preferences: Open Settings (UI)');
      const editor = page.locator('.settings-editor');
      await editor.locator('.suggest-input-container .monaco-editor').click();
      await page.keyboard.insertText('@ext:policy-lens.policy-lens');
      const words = editor.locator('.setting-item-contents .setting-item-description');
      await ui.wb.until(
        async () => (await words.count()) === wanted,
        async () => `${await words.count()} settings, wanted ${wanted}`,
      );
      for (const text of await words.allInnerTexts()) {
        assert.ok(text.trim().length > 8, text);
        assert.doesNotMatch(text, FOREIGN[locale]);
      }
      await screenshot(ui.wb, `settings-${locale}`);
    });
  });
}

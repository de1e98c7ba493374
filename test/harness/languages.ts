import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readJson, root } from './root';

/** Where `make-translations` leaves the workbench's texts in a language. */
export function translationsFile(locale: string): string {
  return process.env.VSCODE_TRANSLATIONS ?? path.join(root, '.vscode-test', `translations-${locale}.json`);
}

/**
 * Makes VS Code accept a display language without a language pack from the marketplace. vscode.env.language,
 * package.nls.LANG.json and the l10n bundles are then those of the language; the workbench's own texts stay English
 * unless `make-translations` was run for it.
 */
export function writeLanguagePack(dataDir: string, locale: string): void {
  const source = translationsFile(locale);
  const contents = fs.existsSync(source) ? readJson(source) : {};
  const user = path.join(dataDir, 'data');
  const file = path.join(user, `translations-${locale}.json`);
  const text = JSON.stringify({ version: '1.0.0', contents });
  const pack = {
    hash: createHash('sha256').update(locale).update(text).digest('hex').slice(0, 32),
    label: locale,
    extensions: [{ extensionIdentifier: { id: `host.language-pack-${locale}` }, version: '1.0.0' }],
    translations: { vscode: file },
  };
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(file, text);
  fs.writeFileSync(path.join(user, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

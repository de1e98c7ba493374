// Comments beside a document that stays as published: exchange with other tools, passages that are gone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { screenshot } from '../harness/screenshots';
import { useWorkbench } from './fixture';
import { Note, seedsWith } from './note';

const NOTE = 'published.md';
const SIDECAR = 'published.annotations.jsonld';
const TEXT = `# 公开发布的方案

到2024年，规上企业营业收入突破25万亿元。

培育升级50个轻工特色产业集群，由地方组织。
`;

/** An annotation of the W3C model as other tools write them. */
const annotation = (id: string, exact: string, prefix: string, suffix: string, words: string): object => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:test:${id}`,
  type: 'Annotation',
  motivation: 'commenting',
  creator: { type: 'Person', name: '李' },
  body: { type: 'TextualBody', value: words, format: 'text/plain' },
  target: { source: NOTE, selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
});
const FROM_OTHERS = [
  annotation('1', '培育升级50个轻工特色产业集群', '', '，由地方组织', '五十个从何而来'),
  annotation('2', '突破30万亿元', '规上企业营业收入', '。', '初稿的数'),
];
const from = seedsWith({ [NOTE]: TEXT, 'others.jsonld': JSON.stringify(FROM_OTHERS) });

describe('comments beside a document', () => {
  const ui = useWorkbench({ from, settings: { 'editor.wordWrap': 'on', 'editor.inlayHints.enabled': 'off' } });
  const note = new Note(ui, from, NOTE);
  const input = () => ui.wb.quickText;
  const row = (text: string) => ui.wb.quickRow(text);
  const thread = (text: string) => ui.wb.page.locator('.review-widget', { hasText: text });
  const sidecar = (): string => fs.readFileSync(path.join(ui.folder, SIDECAR), 'utf8');
  const run = (title: string): Promise<void> => ui.wb.begin(`Policy Lens: ${title}`);
  /** Answers a file dialog once it shows its folder: until then it would overwrite what is typed. */
  const answerDialog = async (file: string): Promise<void> => {
    await ui.wb.until(async () => (await input().inputValue()).includes(path.basename(ui.folder)));
    await ui.wb.until(async () => {
      await input().fill(file);
      return (await input().inputValue()) === file;
    });
    await ui.wb.page.keyboard.press('Enter');
    await ui.wb.quickInput.waitFor({ state: 'hidden' });
  };

  before(async function ready() {
    this.timeout(90_000);
    await ui.wb.openFile(NOTE);
    await ui.wb.showView('Policy Lens');
    await ui.wb.treeRow(/./).first().waitFor({ timeout: 60_000 });
    await ui.wb.editor(NOTE).click();
  });

  it('imports annotations of other tools, and says which have lost their passage', async function imports() {
    this.timeout(60_000);
    await run('Import Comments (W3C Annotations)…');
    await answerDialog(path.join(ui.folder, 'others.jsonld'));
    await ui.wb.until(() => fs.existsSync(path.join(ui.folder, SIDECAR)));
    await ui.wb.commentMarks.first().waitFor();
    const told = await ui.wb.notifications();
    assert.ok(
      told.some((t) => /2 annotations imported/.test(t)),
      told.join('\n'),
    );
    assert.ok(
      told.some((t) => /A comment of published\.md is no longer at its passage/.test(t)),
      told.join('\n'),
    );
    await screenshot(ui.wb, 'comments-imported');
    await ui.wb.command('Notifications: Clear All Notifications');
    await ui.wb.editor(NOTE).click();
  });

  it('shows an imported comment at its passage, and lets it be edited', async () => {
    const shown = await ui.wb.openThread('五十个从何而来');
    await screenshot(ui.wb, 'comments-thread');
    await shown.getByRole('button', { name: 'Edit' }).first().dispatchEvent('click');
    await shown.getByRole('button', { name: 'Save' }).first().waitFor();
    await screenshot(ui.wb, 'comments-edit');
    await ui.wb.page.keyboard.press('Control+A');
    await ui.wb.page.keyboard.insertText('见附表');
    await ui.wb.page.locator('.review-widget').getByRole('button', { name: 'Save' }).first().click();
    await ui.wb.until(() => sidecar().includes('见附表'));
    await thread('见附表').waitFor();
    await ui.wb.commentMarks.first().click();
    await thread('见附表').waitFor({ state: 'hidden' });
  });

  it('puts a comment back onto the selected words', async () => {
    await note.select('突破25万亿元');
    await run('Put Back Orphaned Comments…');
    await row('初稿的数').waitFor();
    await screenshot(ui.wb, 'comments-orphans');
    await row('初稿的数').click();
    await ui.wb.until(() => /"exact": "突破25万亿元"/.test(sidecar()), sidecar);
    await ui.wb.until(async () => (await ui.wb.commentMarks.count()) === 2);
    await screenshot(ui.wb, 'comments-back');
    await run('Put Back Orphaned Comments…');
    await ui.wb.until(async () => (await ui.wb.notifications()).some((t) => t.includes('is at its passage')));
    await ui.wb.command('Notifications: Clear All Notifications');
  });

  it('exports a copy for other tools, and leaves the document as it was', async () => {
    await ui.wb.editor(NOTE).click();
    const copy = path.join(ui.folder, 'export.jsonld');
    await run('Export Comments (W3C Annotations)…');
    await ui.wb.until(async () => !(await input().inputValue()).startsWith('>Policy Lens: Export Comments'));
    await screenshot(ui.wb, 'comments-export');
    await answerDialog(copy);
    await ui.wb.until(() => fs.existsSync(copy) && fs.readFileSync(copy, 'utf8') === sidecar());
    const made = JSON.parse(sidecar());
    assert.equal(made.type, 'AnnotationCollection');
    assert.equal(made.total, 2);
    assert.equal(fs.readFileSync(path.join(ui.folder, NOTE), 'utf8'), TEXT);
  });
});

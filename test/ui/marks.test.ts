// Marks on passages as a person sets them: code actions, links, bindings of a folder, ids in several documents, silences.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { screenshot } from '../harness/screenshots';
import { useWorkbench } from './fixture';
import { Note, seedsWith } from './note';
import { place } from './place';

const NOTE = 'marks.md';
const OTHER = 'other.md';
const PLAN = 'policy/轻工业稳增长工作方案（2023—2024年）.md';
const TEXT = `# 举措与目标

2024年，轻工业规上企业营业收入24.3万亿元。

梯度培育轻工产业集群，由各地组织实施。开展造纸行业节能诊断，带动:目标[培育集群50个]{#集群}。

2022年轻工营收24.3万亿元，是各家通行的说法。

<!-- policy-lens-disable-next-line 引自初稿 -->
2022年，轻工业累计出口9535.4亿美元。
`;
const OTHER_TEXT = `# 另一份

2024年，轻工业规上企业营业收入24.3万亿元。

:举措[支持老区建设园区]{for=集群}。2022年轻工营收24.3万亿元。
`;

const from = seedsWith({ [NOTE]: TEXT, [OTHER]: OTHER_TEXT });

describe('marks on a passage', () => {
  const ui = useWorkbench({ from, settings: { 'editor.wordWrap': 'on', 'editor.inlayHints.enabled': 'off' } });
  const note = new Note(ui, from, NOTE);
  const row = (text: string | RegExp) => ui.wb.quickRow(text);
  const file = (name: string): string => fs.readFileSync(path.join(ui.folder, name), 'utf8');

  before(async function ready() {
    this.timeout(90_000);
    await note.open();
  });

  const MARKS = [
    ['target', ':目标[轻工业规上企业]'],
    ['measure', ':举措[轻工业规上企业]'],
    ['task', ':任务[轻工业规上企业]'],
    ['sector', ':行业[轻工业规上企业]'],
    ['figure', ':数据[轻工业规上企业]'],
  ] as const;
  for (const [name, marked] of MARKS)
    it(`marks a selection as ${name} from the light bulb, and one undo takes it back`, async () => {
      await note.select('轻工业规上企业');
      await ui.wb.quickFix(`Mark as ${name}`, () => screenshot(ui.wb, `marks-bulb-${name}`));
      await note.shows(marked);
      await ui.wb.page.keyboard.press('Control+Z');
      await note.shows('2024年，轻工业规上企业营业收入24.3万亿元。');
    });

  it('takes a mark away from the light bulb', async () => {
    await note.goTo('培育集群50个', 2);
    await ui.wb.quickFix('Remove annotation');
    await note.shows('带动培育集群50个。');
    await ui.wb.page.keyboard.press('Control+Z');
    await note.shows(':目标[培育集群50个]{#集群}');
  });

  it('links a measure to a target of the plan', async () => {
    await note.goTo('梯度培育', 2);
    await ui.wb.begin('Policy Lens: Link Measure to Target…');
    await ui.wb.quickInput.getByText('Link the measure to the target it serves').waitFor();
    await screenshot(ui.wb, 'marks-link');
    const [best] = await row('轻工业稳增长工作方案').allInnerTexts();
    assert.match(best ?? '', /Fits best/);
    await ui.wb.quickText.fill('特色产业集群');
    await ui.wb.page.keyboard.press('Enter');
    // the sentence becomes a measure, the target in the plan gets an id, and both files are saved
    await note.shows(':举措[梯度培育轻工产业集群，由各地组织实施]{for=');
    // a moment later the server knows the target's new id
    const errors = ui.wb.editor(NOTE).locator('.squiggly-error');
    await ui.wb.until(
      async () => (await errors.count()) === 1,
      async () => `${await errors.count()} errors, wanted 1`,
    );
    await screenshot(ui.wb, 'marks-linked');
    await ui.wb.until(
      () => /:目标\[.*\]\{#/.test(file(PLAN)),
      () => file(PLAN),
    );
    await ui.wb.page.keyboard.press('Control+Z');
    await note.hides(']{for=');
    // one undo for both: the plan, which the editor saves by itself here, loses its id
    await ui.wb.until(
      () => !/:目标\[.*\]\{#/.test(file(PLAN)),
      () => file(PLAN),
    );
  });

  it('binds a phrase to an indicator in this folder', async () => {
    await note.goTo('2022年轻工营收24.3', 10);
    await ui.wb.page.keyboard.press('Shift+Alt+B');
    await ui.wb.quickInput.getByText('light.revenue ·').first().click();
    await ui.wb.quickInput.getByText('This phrase, everywhere in this folder').waitFor();
    await screenshot(ui.wb, 'marks-bind-folder');
    await row('This phrase, everywhere in this folder').click();
    const bindings = 'policy-lens.json';
    await ui.wb.until(() => fs.existsSync(path.join(ui.folder, bindings)) && file(bindings).includes('轻工营收'));
    assert.deepEqual(JSON.parse(file(bindings)).bindings, [{ phrase: '轻工营收', indicator: 'light.revenue' }]);
    const bound = place(from, OTHER, '轻工营收24.3', 6);
    await ui.wb.openFile(OTHER);
    await ui.wb.until(
      async () => /Agrees with the dataset/.test(await ui.wb.hoverCaret(bound.line, bound.visible)),
      () => 'the phrase means the same in the other document',
    );
    await screenshot(ui.wb, 'marks-bound');
  });

  it('renames an id in every document', async () => {
    await ui.wb.openFile(OTHER);
    const other = new Note(ui, from, OTHER);
    await other.goTo('{for=集群}', 6);
    await ui.wb.page.keyboard.press('F2');
    const input = ui.wb.page.locator('.rename-box input.rename-input');
    await input.fill('clusters');
    await screenshot(ui.wb, 'marks-rename');
    await ui.wb.page.keyboard.press('Enter');
    await other.shows('{for=clusters}');
    await ui.wb.openFile(NOTE);
    await note.shows('{#clusters}');
    await screenshot(ui.wb, 'marks-renamed');
  });

  it('lists what is silenced, and says where that is no longer needed', async () => {
    await ui.wb.begin('Policy Lens: Show Silenced Places');
    await row('no longer needed').first().waitFor();
    await screenshot(ui.wb, 'marks-silences');
    await row('no longer needed').first().click();
    await ui.wb.expectCaret(9);
    await screenshot(ui.wb, 'marks-unneeded');
    await ui.wb.quickFix('Stop silencing');
    await note.hides('policy-lens-disable');
    await note.shows('2022年，轻工业累计出口9535.4亿美元。');
  });
});

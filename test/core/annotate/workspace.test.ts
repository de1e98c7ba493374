import assert from 'node:assert/strict';
import { Workspace } from '../../../src/core/index.ts';

const TABLE = `indicator,label_zh,time_period,role,bound,value,unit
light.revenue,轻工业规上企业营业收入,2022,actual,eq,24300000000000,CNY
light.profit,轻工业规上企业利润,2022,actual,eq,1540000000000,CNY
`;
const NOTE = 'file:///f/notes/a.md';

function workspace(note: string, files: Readonly<Record<string, string>> = {}): Workspace {
  const made = new Workspace();
  made.setDatasetFile('file:///f/data.csv', TABLE);
  made.setDocument(NOTE, note);
  for (const [uri, text] of Object.entries(files)) {
    if (uri.endsWith('.json')) made.setBindingsFile(uri, text);
    else made.setDocument(uri, text);
  }
  return made;
}

const codes = (w: Workspace): string[] => (w.judgement(NOTE)?.findings ?? []).map((f) => f.code);
const verdicts = (w: Workspace): string[] => (w.judgement(NOTE)?.verdicts ?? []).map((v) => v.kind);

const WRONG = '2022年，轻工业规上企业营业收入25.3万亿元。';
const RIGHT = '2022年，轻工业规上企业营业收入24.3万亿元。';

describe('annotation in judgements', () => {
  it('reports the figure when nothing silences it', () => {
    assert.deepEqual(codes(workspace(WRONG)), ['figure.value']);
    assert.deepEqual(verdicts(workspace(WRONG)), ['conflict']);
  });

  it('is silent where a comment says so, with its reason in the verdict', () => {
    const w = workspace(`<!-- policy-lens-disable-next-line figure.value 引自初稿 -->\n${WRONG}`);
    assert.deepEqual(codes(w), []);
    assert.deepEqual(
      w.judgement(NOTE)?.verdicts.map((v) => v.kind === 'silenced' && v.reason),
      ['引自初稿'],
    );
    assert.deepEqual(codes(workspace(`<!-- policy-lens-disable-next-line figure.unit 初稿 -->\n${WRONG}`)), [
      'figure.value',
    ]);
  });

  it('is silent about a figure with ignore', () => {
    const w = workspace('2022年，轻工业规上企业营业收入:figure[25.3万亿元]{ignore="引自初稿"}。');
    assert.deepEqual(codes(w), []);
    assert.deepEqual(verdicts(w), ['silenced']);
  });

  it('hints at a silence that is no longer needed, and takes it away', () => {
    const source = `<!-- policy-lens-disable-next-line figure.value 引自初稿 -->\n${RIGHT}\n`;
    const w = workspace(source);
    assert.deepEqual(codes(w), ['annotation.unused-silence']);
    const [edit] = w.judgement(NOTE)?.findings[0]?.fixes[0]?.edits ?? [];
    assert.ok(edit);
    assert.equal(source.slice(0, edit.start) + edit.newText + source.slice(edit.end), `${RIGHT}\n`);
    const own = '2022年，轻工业规上企业营业收入:figure[24.3万亿元]{ignore=初稿}。';
    assert.deepEqual(codes(workspace(own)), ['annotation.unused-silence']);
  });

  it('gives no such hint where nothing vouches for the figure', () =>
    assert.deepEqual(codes(workspace(`<!-- policy-lens-disable-next-line 待查 -->\n去年卖出33台。\n`)), []));

  it('knows ids of other documents, and forgets them with the document', () => {
    const other = 'file:///f/plan.md';
    const w = workspace(':measure[开展行动]{for=rev}', { [other]: ':target[25万亿元]{#rev}' });
    assert.deepEqual(codes(w), []);
    w.setDocument(other, '改了。');
    assert.deepEqual(codes(w), ['link.unknown-target']);
    w.setDocument(other, ':目标[25万亿元]{#rev}');
    assert.deepEqual(codes(w), []);
  });

  it('binds a phrase in its folder and below, not beside it', () => {
    const note = '2022年，企业进账25.3万亿元。';
    const phrase = workspace(note).document(NOTE)?.claims[0]?.indicator?.value ?? '';
    assert.ok(phrase);
    const binding = JSON.stringify({ bindings: [{ phrase, indicator: 'light.revenue' }] });
    assert.deepEqual(codes(workspace(note)), []);
    assert.deepEqual(codes(workspace(note, { 'file:///f/policy-lens.json': binding })), ['figure.value']);
    assert.deepEqual(codes(workspace(note, { 'file:///f/elsewhere/policy-lens.json': binding })), []);
    const nearer = JSON.stringify({ bindings: [{ phrase, indicator: 'nobody' }] });
    const both = { 'file:///f/policy-lens.json': binding, 'file:///f/notes/policy-lens.json': nearer };
    assert.deepEqual(codes(workspace(note, both)), []);
  });
});

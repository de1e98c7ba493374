import assert from 'node:assert/strict';
import { dashboardOf, hoverAt, policyTree, Workspace } from '../../../src/core/index.ts';

const CODE = 'figure.mismatch-across-notes';
const A = '# 轻工业笔记\n\n2021年，轻工业规上企业利润总额1.4万亿元。';
const B = '# 轻工业又一则笔记\n\n2021年，轻工业规上企业利润总额1.6万亿元。';

function workspace(notes: Readonly<Record<string, string>>, isolated = false): Workspace {
  const made = new Workspace();
  made.isolated = isolated;
  for (const [uri, text] of Object.entries(notes)) made.setDocument(uri, text);
  for (const uri of Object.keys(notes)) made.judgement(uri);
  return made;
}
const told = (w: Workspace, uri: string): string[] =>
  w.findings(uri).flatMap((f) => (f.code === CODE ? [`${f.severity} ${f.related[0]?.uri}`] : []));

describe('figures across notes', () => {
  it('tells both of two notes that differ, each with the place in the other', () => {
    const w = workspace({ a: A, b: B });
    assert.deepEqual([told(w, 'a'), told(w, 'b')], [['warning b'], ['warning a']]);
    const [finding] = w.findings('b');
    assert.equal(A.slice(finding?.related[0]?.span.start, finding?.related[0]?.span.end), '1.4万亿元');
    assert.equal(w.findings('b'), w.findings('b'));
  });

  const QUIET: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'the same in another unit': { a: A, b: B.replace('1.6万亿元', '14000亿元') },
    'an approximate figure': { a: A, b: B.replace('1.6', '约1.6') },
    'another year': { a: A, b: B.replace('2021', '2020') },
    'another place': { a: A.replace('# ', '# 江临市'), b: B.replace('# ', '# 云泽市') },
    'a name of any branch': { a: A.replace('轻工业规上企业', ''), b: B.replace('轻工业规上企业', '') },
    'a silenced figure': { a: A, b: B.replace('2021', '<!-- policy-lens-disable-next-line 另一口径 -->\n2021') },
  };
  for (const [what, notes] of Object.entries(QUIET))
    it(`is quiet about ${what}`, () => {
      const w = workspace(notes);
      assert.deepEqual([told(w, 'a'), told(w, 'b')], [[], []]);
    });

  it('is quiet when every document stands alone, and where a row decides', () => {
    assert.deepEqual(told(workspace({ a: A, b: B }, true), 'b'), []);
    const w = workspace({ a: A, b: B });
    w.setDatasetFile(
      '/d/rows.csv',
      'indicator,label_zh,time_period,value,unit,unit_mult\nprofit,轻工业规上企业利润总额,2021,1.4,CNY,12\n',
    );
    for (const uri of ['a', 'b']) w.judgement(uri);
    assert.deepEqual([told(w, 'a'), told(w, 'b')], [[], []]);
    assert.deepEqual(
      w.findings('b').map((f) => f.code),
      ['figure.value'],
    );
  });

  it('shows them in hover, tree and dashboard too', () => {
    const w = workspace({ a: A, b: B });
    assert.match(hoverAt(w, 'b', B.indexOf('1.6'), 'zh')?.markdown ?? '', /另一份文稿是“1\\\.4万亿元”/);
    const conflicts = policyTree(w, 'zh').map((node) => node.conflicts);
    assert.deepEqual(conflicts, [1, 1]);
    const rows = dashboardOf(w, 'zh').conflicts.map((row) => `${row.document} ${row.cause}`);
    assert.deepEqual(rows, ['轻工业笔记 文稿之间不一致', '轻工业又一则笔记 文稿之间不一致']);
  });

  it('follows the documents as they change and go', () => {
    const w = workspace({ a: A, b: B });
    w.setDocument('a', A.replace('1.4', '1.6'));
    w.judgement('a');
    assert.deepEqual([told(w, 'a'), told(w, 'b')], [[], []]);
    w.setDocument('a', A);
    w.judgement('a');
    assert.deepEqual(told(w, 'b'), ['warning a']);
    w.removeDocument('a');
    assert.deepEqual(told(w, 'b'), []);
  });
});

import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/annotate/index.ts';
import { type Operation, perform } from '../../../src/core/ide/annotate.ts';
import { allSilences, indicatorChoices, targetChoices } from '../../../src/core/ide/annotate-choices.ts';
import {
  annotationHover,
  idJumpAt,
  idReferencesAt,
  prepareRename,
  renameId,
} from '../../../src/core/ide/annotate-ids.ts';
import { completionsAt } from '../../../src/core/ide/complete.ts';
import { foldsOf } from '../../../src/core/ide/folding.ts';
import { tokensOf } from '../../../src/core/ide/tokens.ts';
import { Workspace } from '../../../src/core/index.ts';

const INDICATORS = `indicator,label_zh,label_en,aliases,sector,unit
light.revenue,轻工业规上企业营业收入,operating revenue of light industry,规上企业营业收入|营业收入,轻工业,CNY
light.profit,轻工业规上企业利润,profit of light industry,利润,轻工业,CNY
`;
const OBSERVATIONS = `indicator,time_period,role,bound,value,unit
light.revenue,2022,actual,eq,24300000000000,CNY
light.revenue,2024,actual,eq,23200000000000,CNY
light.revenue,2023/2024,target,gt,25000000000000,CNY
light.profit,2022,actual,eq,1540000000000,CNY
`;
const PACKAGE = JSON.stringify({
  resources: [
    { name: 'indicators', path: 'indicators.csv' },
    { name: 'observations', path: 'observations.csv' },
  ],
});
const NOTE = 'file:///f/note.md';
const PLAN = 'file:///f/plan.md';

/** A workspace of documents; `<|>` in the note is the caret, `‹` and `›` a selection. */
function fixture(
  note: string,
  plan = '',
): { w: Workspace; source: string; at: number; range: { start: number; end: number } } {
  const w = new Workspace();
  w.setDatasetFile('file:///f/datapackage.json', PACKAGE);
  w.setDatasetFile('file:///f/indicators.csv', INDICATORS);
  w.setDatasetFile('file:///f/observations.csv', OBSERVATIONS);
  const at = note.indexOf('<|>');
  const plain = note.replace('<|>', '');
  const start = plain.indexOf('‹');
  const end = plain.replace('‹', '').indexOf('›');
  const source = plain.replace('‹', '').replace('›', '');
  w.setDocument(NOTE, source);
  if (plan) w.setDocument(PLAN, plan);
  return { w, source, at, range: start >= 0 ? { start, end } : { start: Math.max(0, at), end: Math.max(0, at) } };
}

const labels = (note: string, plan?: string): string[] => {
  const { w, at } = fixture(note, plan);
  return completionsAt(w, NOTE, at).map((c) => c.label);
};

describe('completion of annotations', () => {
  it('offers directive names in both languages, the document language first', () => {
    assert.deepEqual(labels('营收:<|>').slice(0, 3), [':目标', ':举措', ':数据']);
    assert.ok(labels('营收:ta<|>').includes(':target'));
    assert.deepEqual(labels('Revenue rose :<|>').slice(0, 2), [':target', ':measure']);
    assert.deepEqual(labels(':::<|>').slice(0, 1), [':::目标']);
  });

  it('stays away from clocks, addresses and plain words', () => {
    for (const note of ['会议10:<|>', 'see http:<|>', '见表1<|>', '一个:::<|>'])
      assert.deepEqual(labels(note), [], note);
  });

  it('offers what a directive can carry, and what is not yet there', () => {
    assert.deepEqual(labels(':figure[24.3万亿元]{<|>'), ['#', 'indicator', 'period', 'ignore']);
    assert.deepEqual(labels(':figure[24.3万亿元]{indicator=x <|>}'), ['#', 'period', 'ignore']);
    assert.deepEqual(labels(':举措[开展[a]行动]{<|>'), ['#', 'for']);
    assert.deepEqual(labels('{<|>'), []);
  });

  it('offers indicators with labels in both languages to search by', () => {
    const { w, at } = fixture(':figure[24.3万亿元]{indicator=<|>');
    const [first] = completionsAt(w, NOTE, at);
    assert.equal(first?.label, 'light.revenue');
    assert.match(first?.filter ?? '', /规上企业营业收入.*operating revenue|operating revenue.*规上企业营业收入/);
  });

  it('offers ids of targets here and in other documents, and periods of text and dataset', () => {
    assert.deepEqual(labels(':target[a]{#own} :measure[行动]{for=<|>', ':目标[b]{#far} :task[c]{#not}'), [
      'own',
      'far',
    ]);
    assert.ok(labels(':figure[24.3万亿元]{period=<|>').includes('2023/2024'));
  });

  it('offers the figure behind an indicator’s name, in the notation of the note, the period of the line first', () => {
    const note = '2022年规上企业营业收入24.3万亿元，利润1.5万亿元。\n\n2024年，规上企业营业收入达<|>';
    assert.deepEqual(labels(note), ['23.2万亿元', '超过25万亿元', '24.3万亿元']);
    assert.deepEqual(labels('2022 operating revenue of light industry was <|>'), [
      '24.3 trillion yuan',
      '23.2 trillion yuan',
      'more than 25 trillion yuan',
    ]);
    assert.deepEqual(labels('2024年，规上企业<|>'), []);
  });

  it('offers rules in a control comment', () => {
    assert.ok(labels('<!-- <|>').includes('policy-lens-disable-next-line'));
    assert.ok(labels('<!-- policy-lens-disable-next-line fig<|>').includes('figure.value'));
    assert.deepEqual(labels('<!-- a remark <|>'), []);
  });
});

describe('annotation commands', () => {
  const edited = (note: string, operation: Operation, plan?: string): string => {
    const { w, source, range } = fixture(note, plan);
    const performed = perform(w, NOTE, range, operation);
    assert.ok(performed.ok, performed.ok ? '' : performed.reason.en);
    return applyEdits(source, performed.changes.get(NOTE) ?? []);
  };

  it('marks a selection, or what the caret is on', () => {
    assert.equal(edited('营收‹突破25万亿元›。', { op: 'mark', name: 'measure' }), '营收:举措[突破25万亿元]。');
    assert.match(
      edited('营业收入突破25<|>万亿元。', { op: 'mark', name: 'target' }),
      /^营业收入:目标\[突破25万亿元\]\{#.+\}。$/,
    );
  });

  it('binds, silences and takes away', () => {
    assert.equal(
      edited('进账24.3<|>万亿元。', { op: 'bind', indicator: 'light.revenue' }),
      '进账:数据[24.3万亿元]{indicator=light.revenue}。',
    );
    assert.equal(
      edited('进账24.3<|>万亿元。', { op: 'ignore', reason: '引自 初稿' }),
      '进账:数据[24.3万亿元]{ignore="引自 初稿"}。',
    );
    assert.equal(edited('进账:数据[24.3<|>万亿元]{ignore=x}。', { op: 'remove' }), '进账24.3万亿元。');
    assert.equal(
      edited('> 进账24.3<|>万亿元。\n', { op: 'disable-line', reason: '初稿-->', codes: ['figure.value'] }),
      '> <!-- policy-lens-disable-next-line figure.value 初稿— -->\n> 进账24.3万亿元。\n',
    );
  });

  it('refuses kindly', () => {
    const refused = (note: string, operation: Operation): void => {
      const { w, range } = fixture(note);
      assert.equal(perform(w, NOTE, range, operation).ok, false, note);
    };
    refused('没有数字<|>。', { op: 'bind', indicator: 'x' });
    refused('没有标注<|>。', { op: 'remove' });
    refused('| 项 | 数 |\n| -- | -- |\n| 营收 | 24.3<|>万亿元 |\n', { op: 'disable-line', reason: 'r', codes: [] });
  });

  it('binds a phrase for the folder, in the nearest file there is', () => {
    const { w, range } = fixture('2022年，企业进账24.3<|>万亿元。');
    const first = perform(w, NOTE, range, { op: 'bind-folder', indicator: 'light.revenue' });
    assert.ok(first.ok);
    assert.deepEqual(first.create, ['file:///f/policy-lens.json']);
    const [edit] = first.changes.get('file:///f/policy-lens.json') ?? [];
    w.setBindingsFile('file:///f/policy-lens.json', edit?.newText ?? '');
    assert.deepEqual(
      w.judgement(NOTE)?.verdicts.map((v) => v.kind),
      ['agrees'],
    );
    const second = perform(w, NOTE, range, { op: 'bind-folder', indicator: 'light.profit' });
    assert.ok(second.ok && second.create.length === 0 && second.changes.has('file:///f/policy-lens.json'));
  });

  it('links a measure to a target in another document, which gets its id', () => {
    const plan = '# 工作方案\n\n到2024年，规上企业营业收入突破25万亿元。\n';
    const { w, range, source } = fixture('‹开展提升行动›。', plan);
    const start = plan.indexOf('25万亿元');
    const linked = perform(w, NOTE, range, { op: 'link', uri: PLAN, target: { start, end: start + 5 } });
    assert.ok(linked.ok);
    const id = /\{#(.+?)\}/.exec(applyEdits(plan, linked.changes.get(PLAN) ?? []))?.[1];
    assert.ok(id);
    assert.equal(applyEdits(source, linked.changes.get(NOTE) ?? []), `:举措[开展提升行动]{for=${id}}。`);
  });

  it('ranks indicators by fit, all of them to be searched', () => {
    const { w, range } = fixture('2022年，规上企业利润1.54<|>万亿元。');
    assert.deepEqual(
      indicatorChoices(w, NOTE, range).map((c) => c.id),
      ['light.profit', 'light.revenue'],
    );
    assert.equal(indicatorChoices(fixture('无<|>').w, NOTE, { start: 0, end: 0 }).length, 2);
  });

  it('lists targets to link to', () => {
    const { w, range } = fixture('‹行动›', '# 工作方案\n\n到2024年，规上企业营业收入突破:target[25万亿元]{#rev}。\n');
    assert.deepEqual(
      targetChoices(w, NOTE, range).map((c) => [c.uri, c.id]),
      [[PLAN, 'rev']],
    );
  });

  it('lists all silences with reasons', () => {
    const { w } = fixture(
      '<!-- policy-lens-disable-next-line figure.value 初稿 -->\n2022年规上企业营业收入25.3万亿元。',
    );
    assert.deepEqual(
      allSilences(w).map(({ place }) => [place.reason, place.needed]),
      [['初稿', true]],
    );
  });
});

describe('ids', () => {
  const PLAN_TEXT = '营收:目标[突破25万亿元]{#rev}，:举措[甲]{for=rev}';

  it('go from use to definition and back, across documents', () => {
    const { w, at } = fixture(':举措[行动]{for=re<|>v}', PLAN_TEXT);
    const jump = idJumpAt(w, NOTE, at);
    assert.deepEqual(
      jump?.targets.map((t) => [t.uri, PLAN_TEXT.slice(t.span.start, t.span.end)]),
      [[PLAN, '突破25万亿元']],
    );
    assert.equal(idReferencesAt(w, NOTE, at)?.length, 3);
    const back = idJumpAt(w, PLAN, PLAN_TEXT.indexOf('#rev') + 2);
    assert.deepEqual(
      back?.targets.map((t) => t.uri),
      [NOTE, PLAN],
    );
    assert.equal(idJumpAt(w, PLAN, 0), undefined);
  });

  it('rename everywhere, refusing what cannot be or is taken', () => {
    const { w, source, at } = fixture(':举措[行动]{for="re<|>v other"} :目标[x]{#other}', PLAN_TEXT);
    assert.equal(prepareRename(w, NOTE, at)?.id, 'rev');
    const renamed = renameId(w, NOTE, at, '营收');
    assert.ok(renamed?.ok);
    assert.equal(applyEdits(source, renamed.changes.get(NOTE) ?? []), ':举措[行动]{for="营收 other"} :目标[x]{#other}');
    assert.equal(
      applyEdits(PLAN_TEXT, renamed.changes.get(PLAN) ?? []),
      '营收:目标[突破25万亿元]{#营收}，:举措[甲]{for=营收}',
    );
    assert.equal(renameId(w, NOTE, at, 'a b')?.ok, false);
    assert.equal(renameId(w, NOTE, at, 'other')?.ok, false);
  });

  it('of one name in two documents stay apart', () => {
    const { w } = fixture('甲:目标[x]{#rev}', PLAN_TEXT);
    const renamed = renameId(w, PLAN, PLAN_TEXT.indexOf('#rev') + 1, 'new');
    assert.ok(renamed?.ok);
    assert.deepEqual([...renamed.changes.keys()], [PLAN]);
  });
});

describe('directives in the editor', () => {
  it('hover tells what the annotation says, over its marks only', () => {
    const { w, source } = fixture(':目标[25万亿元]{#rev indicator=light.revenue period=2023/2024}');
    const facts = w.document(NOTE);
    assert.ok(facts);
    const card = annotationHover(w, facts, source.indexOf('indicator'), 'zh')?.markdown ?? '';
    assert.match(card, /目标/);
    assert.match(card, /轻工业规上企业营业收入/);
    assert.match(card, /2023—2024年/);
    assert.equal(annotationHover(w, facts, source.indexOf('25') + 1, 'zh'), undefined);
  });

  it('tokens cover marks and figures, in order and apart', () => {
    const { w, source } = fixture('2022年规上企业营业收入:figure[24.3万亿元]{indicator=light.revenue #a}');
    const tokens = tokensOf(w, NOTE);
    assert.deepEqual(
      tokens.map((t) => `${t.type} ${source.slice(t.span.start, t.span.end)}`),
      ['keyword :figure', 'figure 24.3万亿元', 'property indicator', 'string light.revenue', 'variable #a'],
    );
    assert.deepEqual(tokens[1]?.modifiers, ['agrees']);
  });

  it('folds sections, containers and silenced stretches', () => {
    const { w } = fixture(
      '# 题\n\n:::task{#t}\n甲\n\n乙\n:::\n\n<!-- policy-lens-disable r -->\n\n丙\n\n<!-- policy-lens-enable -->\n',
    );
    const facts = w.document(NOTE);
    assert.deepEqual(facts && foldsOf(facts).map((f) => f.kind), ['section', 'annotation', 'silence']);
  });
});

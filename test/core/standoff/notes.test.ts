import assert from 'node:assert/strict';
import { type Change, changeNotes, readNotes, threadsOf } from '../../../src/core/standoff/index.ts';
import type { Json, JsonObject } from '../../../src/core/standoff/notes.ts';

const DOCUMENT = '# 方案😀\n\n到2024年，规上企业营业收入突破25万亿元，培育50个集群。\n\n此外还有50个示范城市。\n';
let ids = 0;

const around = (document = DOCUMENT): { document: string; name: string; now: string; newId: string } => ({
  document,
  name: '方案 A.md',
  now: '2025-10-09T08:00:00Z',
  newId: `0000-${++ids}`,
});

const changed = (file: string, change: Change, document?: string): string =>
  changeNotes(file, change, around(document)).file;
const at = (words: string, document = DOCUMENT): { start: number; end: number } => {
  const start = document.indexOf(words);
  return { start, end: start + words.length };
};
const add = (words: string, body: string, file = ''): string =>
  changed(file, { kind: 'add', span: at(words), body, author: '王' });
const threads = (file: string, document = DOCUMENT): string[] =>
  threadsOf(readNotes(file).notes, document).map((t) => {
    const words = t.span ? document.slice(t.span.start, t.span.end) : 'orphaned';
    return `${words}: ${[t.note, ...t.replies].map((n) => n.body).join(' / ')}${t.note.resolved ? ' (resolved)' : ''}`;
  });

/**
 * The rules of the W3C Web Annotation Data Model (2017) for what we write: sections 3.1 annotations, 3.2.4 textual
 * bodies, 3.3.5 motivations, 4 specific resources and selectors, 5 collections; keys of the anno.jsonld context only.
 */
function violations(file: string): string[] {
  const found: string[] = [];
  const check = (holds: boolean, rule: string): void => {
    if (!holds) found.push(rule);
  };
  const object = (value: Json | undefined): JsonObject =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
  const list = (value: Json | undefined): Json[] =>
    Array.isArray(value) ? value : value === undefined ? [] : [value as Json];
  const iri = (value: Json | undefined): boolean => typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value);
  const keys = (value: JsonObject, ...allowed: string[]): void => {
    for (const key of Object.keys(value)) check(allowed.includes(key), `unknown key ${key}`);
  };
  const root = JSON.parse(file) as JsonObject;
  check(list(root['@context']).includes('http://www.w3.org/ns/anno.jsonld'), 'collection: @context');
  keys(root, '@context', 'id', 'type', 'label', 'total', 'first');
  check(iri(root.id) && root.type === 'AnnotationCollection', 'collection: id and type');
  const page = object(root.first);
  keys(page, 'id', 'type', 'partOf', 'startIndex', 'items');
  check(iri(page.id) && page.type === 'AnnotationPage' && page.partOf === root.id, 'page: id, type, partOf');
  check(root.total === list(page.items).length, 'collection: total');
  const seen = new Set<Json>();
  for (const item of list(page.items).map(object)) {
    keys(item, 'id', 'type', 'motivation', 'created', 'modified', 'creator', 'body', 'target');
    check(iri(item.id) && !seen.has(item.id as Json), 'annotation: one id, its own');
    seen.add(item.id as Json);
    check(list(item.type).includes('Annotation'), 'annotation: type');
    check(
      list(item.motivation).every((m) => MOTIVATIONS.has(String(m))),
      'annotation: motivation',
    );
    for (const time of [item.created, item.modified])
      check(
        time === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(time)),
        'annotation: UTC time',
      );
    for (const body of list(item.body).map(object)) {
      keys(body, 'type', 'value', 'format', 'purpose', 'language');
      check(body.type === 'TextualBody' && typeof body.value === 'string', 'body: type and value');
      check(MOTIVATIONS.has(String(body.purpose)), 'body: purpose');
    }
    check(list(item.target).length >= 1, 'annotation: target');
    for (const target of list(item.target)) {
      if (typeof target === 'string') check(iri(target), 'target: IRI');
      else {
        check(typeof object(target).source === 'string' && !/\s/.test(String(object(target).source)), 'target: source');
        for (const selector of list(object(target).selector).map(object)) {
          if (selector.type === 'TextQuoteSelector') {
            keys(selector, 'type', 'exact', 'prefix', 'suffix');
            check(typeof selector.exact === 'string' && selector.exact !== '', 'quote: exact');
          } else {
            keys(selector, 'type', 'start', 'end');
            const { start, end } = selector;
            check(selector.type === 'TextPositionSelector', 'selector: type');
            check(
              Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(start) <= Number(end),
              'position',
            );
          }
        }
      }
    }
  }
  return found;
}

const MOTIVATIONS = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

describe('standoff notes', () => {
  it('add, reply, edit, resolve, delete', () => {
    let file = add('25万亿元', '核对一下');
    const [root] = readNotes(file).notes;
    assert.ok(root);
    file = changed(file, { kind: 'reply', thread: root.id, body: '已核', author: '李' });
    assert.deepEqual(threads(file), ['25万亿元: 核对一下 / 已核']);
    file = changed(file, { kind: 'edit', comment: root.id, body: '请核对' });
    file = changed(file, { kind: 'resolve', thread: root.id, resolved: true, author: '李' });
    assert.deepEqual(threads(file), ['25万亿元: 请核对 / 已核 (resolved)']);
    assert.deepEqual(violations(file), []);
    assert.deepEqual(threads(changed(file, { kind: 'resolve', thread: root.id, resolved: false, author: '李' })), [
      '25万亿元: 请核对 / 已核',
    ]);
    const reply = readNotes(file).notes[1];
    assert.ok(reply);
    assert.deepEqual(threads(changed(file, { kind: 'delete', comment: reply.id })), ['25万亿元: 请核对 (resolved)']);
    assert.equal(changed(file, { kind: 'delete', comment: root.id }), '');
  });

  it('positions count code points', () => {
    const { items } = JSON.parse(add('25万亿元', 'x')).first;
    const [, position] = items[0].target.selector;
    assert.equal([...DOCUMENT].slice(position.start, position.end).join(''), '25万亿元');
    assert.notEqual(position.start, DOCUMENT.indexOf('25万亿元'));
  });

  it('tells two like figures apart by what stands around them', () => {
    const second = DOCUMENT.lastIndexOf('50个');
    const file = changed('', { kind: 'add', span: { start: second, end: second + 3 }, body: '城市', author: '' });
    const later = `序言。\n\n${DOCUMENT}`;
    const [thread] = threadsOf(readNotes(file).notes, later);
    assert.equal(thread?.span?.start, second + 5);
    assert.deepEqual(violations(file), []);
  });

  it('lists what is orphaned, and puts it back by hand', () => {
    const file = add('突破25万亿元', '核对');
    const later = DOCUMENT.replace('25万亿元', '26万亿元');
    assert.deepEqual(threads(file, later), ['orphaned: 核对']);
    const [root] = readNotes(file).notes;
    const back = changed(file, { kind: 'move', thread: root?.id ?? '', span: at('突破26万亿元', later) }, later);
    assert.deepEqual(threads(back, later), ['突破26万亿元: 核对']);
    assert.deepEqual(violations(back), []);
  });

  it('refresh takes quotes anew and keeps what is orphaned', () => {
    const file = add('50个集群', '乙', add('25万亿元', '甲'));
    const later = `新增一段。\n\n${DOCUMENT.replace('25万亿元', '26万亿元')}`;
    const [first, second] = readNotes(changed(file, { kind: 'refresh' }, later)).notes;
    assert.equal(first?.quote?.exact, '25万亿元');
    assert.equal(second?.quote?.start, [...later.slice(0, later.indexOf('50个集群'))].length);
  });

  it('keeps terms it does not know, and reads lists, pages, collections and single annotations', () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/1',
      type: 'Annotation',
      body: [
        { type: 'TextualBody', value: '看' },
        { type: 'TextualBody', value: '重点', purpose: 'tagging' },
      ],
      rights: 'CC0',
      target: { source: 'a.md', selector: { type: 'TextQuoteSelector', exact: '集群', prefix: '50个', suffix: '。' } },
    };
    for (const file of [
      annotation,
      [annotation],
      { type: 'AnnotationPage', items: [annotation] },
      { type: 'AnnotationCollection', first: { items: [annotation] } },
    ])
      assert.deepEqual(threads(JSON.stringify(file)), ['集群: 看']);
    const edited = changed(JSON.stringify(annotation), { kind: 'edit', comment: 'http://example.org/1', body: '看看' });
    const [item] = JSON.parse(edited).first.items;
    assert.equal(item.rights, 'CC0');
    assert.deepEqual(item.body[1], annotation.body[1]);
    assert.equal(item.body[0].value, '看看');
  });

  it('imports what Hypothesis exports, once, replies and tags included', () => {
    const rows = {
      rows: [
        {
          id: 'abc',
          user: 'acct:zhang@hypothes.is',
          created: '2025-01-01T00:00:00Z',
          text: '看这里',
          tags: ['resolved'],
          target: [
            {
              source: 'https://example.org/plan',
              selector: [
                { type: 'RangeSelector' },
                { type: 'TextPositionSelector', start: 3, end: 5 },
                { type: 'TextQuoteSelector', exact: '集群', prefix: '培育50个', suffix: '。' },
              ],
            },
          ],
        },
        {
          id: 'def',
          user: 'acct:li@hypothes.is',
          created: '2025-01-02T00:00:00Z',
          text: '好',
          references: ['abc'],
          target: [{ source: 'https://example.org/plan' }],
        },
      ],
    };
    const first = changeNotes(add('25万亿元', '甲'), { kind: 'import', other: JSON.stringify(rows) }, around());
    assert.equal(first.added, 2);
    assert.deepEqual(
      threads(first.file).map((t) => t.replace(' (resolved)', '')),
      ['25万亿元: 甲', '集群: 看这里 / 好'],
    );
    assert.deepEqual(violations(first.file), []);
    const exported = changeNotes('', { kind: 'import', other: first.file }, around());
    assert.equal(exported.added, 3);
    assert.deepEqual(threads(exported.file), threads(first.file));
  });

  it('tells of what it cannot read and keeps going', () => {
    assert.equal(readNotes('{').problems.length, 1);
    assert.deepEqual(readNotes('').problems, []);
    const mixed = readNotes('[3, {"id": "urn:x:1", "type": "Annotation", "target": "a.md"}]');
    assert.equal(mixed.notes.length, 1);
    assert.equal(mixed.problems.length, 1);
    const loop = [
      { id: 'urn:a', type: 'Annotation', motivation: 'replying', target: 'urn:b' },
      { id: 'urn:b', type: 'Annotation', motivation: 'replying', target: 'urn:a' },
    ];
    assert.ok(threadsOf(readNotes(JSON.stringify(loop)).notes, '').length <= 2);
  });
});

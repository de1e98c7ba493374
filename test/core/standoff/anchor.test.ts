import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { anchor, quote } from '../../../src/core/standoff/anchor.ts';
import { CodePoints } from '../../../src/core/standoff/code-points.ts';
import { figuresOf, foundIn } from '../../../src/core/standoff/similar.ts';

const documentsOf = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    fs
      .readdirSync(path.resolve('test', folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => fs.readFileSync(path.resolve('test', folder, name), 'utf8')),
  );
const SETS = {
  development: documentsOf('fixtures/dev/docs'),
  validation: documentsOf('validation/zh/docs', 'validation/en/docs'),
};
const ROUNDS = 200;
const EDITS = 5;

/** A random number generator of its own, so that a failure can be run again. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Region {
  start: number;
  end: number;
  touched: boolean;
}

interface Tracked {
  readonly described: ReturnType<typeof quote>;
  readonly region: Region;
}

const PIECES = ['，', '新增', ' and ', '2.5', '。', '其中，', '😀', '\n\n', '24.3万亿元', 'the '];

/** One random edit: words put in, taken out, replaced, text of another document pasted over, a line gone; passages follow it. */
function edit(
  source: string,
  roll: (below: number) => number,
  tracked: readonly Tracked[],
  original: string,
  documents: readonly string[],
): string {
  const kind = roll(5);
  const place = roll(source.length);
  const at = kind === 4 ? source.lastIndexOf('\n', place - 1) + 1 : place;
  const line = `${source}\n`.indexOf('\n', place) + 1 - at;
  const least = kind === 4 ? line : 1 + roll(kind === 3 ? 200 : 20);
  const removed = kind === 0 ? 0 : Math.min(source.length - at, least);
  const picked = documents[roll(documents.length)] as string;
  const other = picked === original ? PIECES.join('') : picked;
  const from = roll(other.length);
  const paste = other.slice(from, from + roll(200));
  const piece =
    kind === 2 || kind === 4
      ? ''
      : kind === 3 && !source.includes(paste.slice(0, 40))
        ? paste
        : (PIECES[roll(PIECES.length)] as string);
  for (const { region } of tracked) follow(region, at, at + removed, piece.length);
  return source.slice(0, at) + piece + source.slice(at + removed);
}

/** What is left of a region when [from, to) is replaced by so many characters. */
function follow(region: Region, from: number, to: number, added: number): void {
  const grown = added - (to - from);
  const { start, end } = region;
  if (to <= start) {
    region.start += grown;
    region.end += grown;
  } else if (from < end) {
    region.touched = true;
    region.start = from > start ? start : from + added;
    region.end = to < end ? end + grown : from > start ? from : region.start;
  }
}

/** Ten annotations a round, found again after each round's edits. Counts the outcomes; throws for a wrong place. */
function editAndFind(
  documents: readonly string[],
): Readonly<Record<'same' | 'followed' | 'orphaned' | 'missed', number>> {
  const roll = dice(20230728);
  const count = { same: 0, followed: 0, orphaned: 0, missed: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const original = documents[round % documents.length] as string;
    const tracked = Array.from({ length: 10 }, (): Tracked => {
      const start = roll(original.length - 60);
      const end = start + 2 + roll(50);
      return { described: quote(original, { start, end }), region: { start, end, touched: false } };
    });
    let text = original;
    for (let n = 0; n < EDITS; n++) text = edit(text, roll, tracked, original, documents);
    for (const t of tracked) {
      const own = t.region;
      const found = anchor(text, t.described);
      const where = `round ${round}: ${JSON.stringify(t.described.exact)}`;
      if (!found) {
        count[own.touched ? 'orphaned' : 'missed']++;
        continue;
      }
      const words = text.slice(found.start, found.end);
      assert.equal(figuresOf(words), figuresOf(t.described.exact), where);
      assert.ok(found.start < own.end && own.start < found.end, `${where} went to ${JSON.stringify(words)}`);
      if (!own.touched) assert.deepEqual(found, { start: own.start, end: own.end }, where);
      count[own.touched ? 'followed' : 'same']++;
    }
  }
  return count;
}

describe('standoff anchors', () => {
  for (const [set, documents] of Object.entries(SETS))
    it(`1,000 random edits to the ${set} documents: every annotation on its passage or orphaned, none on a wrong one`, function () {
      this.timeout(120_000);
      const count = editAndFind(documents);
      assert.ok(count.same > 1200 && count.missed < count.same / 40, JSON.stringify(count));
    });

  it('never goes onto a passage whose digits differ', () => {
    const source = '一、目标\n\n2022年，规上企业营业收入24.3万亿元，占整体工业的17.6%，比上年有所提高。\n';
    const start = source.indexOf('营业收入');
    const described = quote(source, { start, end: source.indexOf('，占') });
    assert.equal(anchor(source.replace('24.3', '24.8'), described), undefined);
    assert.equal(anchor(source.replace('万亿', '亿'), described), undefined);
    assert.equal(anchor(source.replace('24.3', '２４．３'), described)?.start, start);
    const reworded = source.replace('营业收入', '营业总收入');
    const found = anchor(reworded, described);
    assert.equal(found && reworded.slice(found.start, found.end), '营业总收入24.3万亿元');
  });

  it('stays with its own of two like passages, and is orphaned when that one goes', () => {
    const row = (year: number): string => `| ${year}年 | 24.3 | 1.54 |\n`;
    const source = `| 时间 | 营收 | 利润 |\n|--|--|--|\n${row(2021)}${row(2022)}${row(2023)}`;
    const start = source.indexOf('24.3', source.indexOf('2022'));
    const described = quote(source, { start, end: start + 4 });
    assert.equal(anchor(`新的一行。\n\n${source}`, described)?.start, start + 7);
    assert.equal(anchor(source.replace(row(2022), ''), described), undefined);
  });

  it('takes a quote without context only where it is the one place', () => {
    assert.deepEqual(anchor('甲乙丙', { exact: '乙', prefix: '', suffix: '' }), { start: 1, end: 2 });
    assert.equal(anchor('甲乙丙乙', { exact: '乙', prefix: '', suffix: '' }), undefined);
    assert.deepEqual(anchor('甲乙丙乙', { exact: '乙', prefix: '', suffix: '', start: 3, end: 4 }), {
      start: 3,
      end: 4,
    });
    assert.equal(anchor('甲', { exact: '', prefix: '', suffix: '甲' }), undefined);
  });

  it('counts positions in code points', () => {
    const source = '😀𠀀营收24.3万亿元';
    assert.deepEqual([quote(source, { start: 4, end: 6 }).start, quote(source, { start: 4, end: 6 }).end], [2, 4]);
    const points = new CodePoints(source);
    assert.equal(points.at(1), 0);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const all = new CodePoints(text);
        [...text].reduce((offset, character, n) => {
          assert.equal(all.at(offset), n);
          assert.equal(all.offset(n), offset);
          return offset + character.length;
        }, 0);
        assert.equal(all.at(text.length), [...text].length);
      }),
    );
  });

  it('never cuts a character in two', () => {
    const source = `${'😀'.repeat(40)}营收${'𠀀'.repeat(40)}`;
    const described = quote(source, { start: 80, end: 82 });
    for (const piece of [described.prefix, described.suffix, described.exact])
      assert.doesNotMatch(piece, /\p{Surrogate}/u);
  });

  it('knows what makes a figure, and how much of a pattern is found', () => {
    assert.equal(figuresOf('营收２４．３万亿元，约'), '24.3万亿');
    assert.equal(figuresOf('增长-0.4%。'), '-0.4%');
    assert.equal(foundIn('', 'abc'), 1);
    assert.equal(foundIn('abc', 'xxabcxx'), 1);
    assert.equal(foundIn('abcd', 'xxabxcdxx'), 0.75);
    assert.equal(foundIn('abc', ''), 0);
  });
});

import assert from 'node:assert/strict';
import { kindBy } from '../../../src/core/outline/kind.ts';
import type { Piece } from '../../../src/core/outline/pieces.ts';
import { qualifies } from '../../../src/core/outline/qualifiers.ts';
import { subjectIn } from '../../../src/core/outline/subject.zh.ts';

describe('a figure that only says whom a measure is about', () => {
  const told = (marked: string): boolean => {
    const start = marked.indexOf('‹');
    return qualifies(marked.replace(/[‹›]/g, ''), { start, end: marked.indexOf('›') - 1 });
  };
  for (const text of [
    '当日客流超过‹3000人次›，启动限流',
    '违反本条规定‹3次›，取消资格',
    '对超过‹3000人次›的，开通直达公交',
    '在‹20个›县开展试点',
    'Plant trees within ‹50 metres› of dwellings',
    'Visit firms with fewer than ‹250 employees›',
    'Repower the ‹21› oldest wind farms',
    'Close boilers of ‹35 tonnes› of steam per hour or less',
  ])
    it(text, () => assert.ok(told(text)));
  for (const text of [
    '力争客流超过‹3000人次›',
    '全年培训‹300人›，完善档案',
    'Answer letters within ‹50 days›',
    'Reach ‹250 firms› from May',
    'Plant hedges of ‹35 km› along the coast',
  ])
    it(`not: ${text}`, () => assert.ok(!told(text)));
});

describe('the subject of a Chinese title', () => {
  const subject = (title: string): string | undefined => {
    const found = subjectIn(title);
    return found && title.slice(found.start, found.end);
  };
  for (const [title, name] of [
    ['青禾县盲道建设管理办法', '盲道'],
    ['关于规范殡仪服务的意见', '殡仪'],
    ['青禾县烟花和爆竹管理办法', '烟花'],
    ['青禾县人民政府关于印发《青禾县窨井盖管理办法》的通知', '窨井盖'],
    ['青禾县盲道', undefined],
    ['青禾县行政执法监督办法', undefined],
    ['青禾县5G发展规划', undefined],
    ['青禾县得与失方案', undefined],
    [`${'青禾县盲道建设'.repeat(12)}管理办法`, undefined],
  ] as const)
    it(`${title.slice(0, 30)} → ${name}`, () => assert.equal(subject(title), name));
});

describe('the kind of a document by its title and how much of it instructs', () => {
  const kind = (title: string, pieces: number, instructions: number, tasks = 0): string =>
    kindBy(title, new Array(pieces) as Piece[], instructions, tasks);
  it('takes a plan that instructs once for a policy, if a task holds it or a twentieth instructs', () => {
    assert.equal(kind('Coast plan', 100, 1), 'note');
    assert.equal(kind('Coast plan', 100, 1, 1), 'policy');
    assert.equal(kind('Coast plan', 20, 1), 'policy');
    assert.equal(kind('Coast plan', 20, 0, 1), 'note');
  });
  it('takes a note for one unless a fourth of it instructs', () => {
    assert.equal(kind('渔业简报', 10, 3), 'policy');
    assert.equal(kind('渔业简报', 20, 3), 'note');
    assert.equal(kind('渔业简报', 8, 2), 'note');
  });
  it('takes rules for a policy though few sentences instruct', () => {
    assert.equal(kind('青禾县渔港条例', 100, 0), 'policy');
    assert.equal(kind('渔港条例解读', 100, 0), 'note');
  });
  it('takes what names no kind for a policy where an eighth instructs', () => {
    assert.equal(kind('青禾县渔港', 24, 3), 'policy');
    assert.equal(kind('青禾县渔港', 25, 3), 'note');
    assert.equal(kind('青禾县渔港', 8, 2), 'note');
  });
});

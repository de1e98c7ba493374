import assert from 'node:assert/strict';
import { diffOutlines, outlineOf, type TargetDifference, type Version } from '../../../src/core/outline/index.ts';
import { type Figure, read } from './support.ts';

function version(figures: readonly Figure[]): Version {
  const text = `# 方案\n\n${figures.map((f) => `${f.indicator}${f.text}。`).join('\n\n')}\n`;
  const { document, claims } = read(
    text,
    figures.map((f) => ({ ...f, after: `${f.indicator}${f.text}` })),
  );
  return { outline: outlineOf(document, claims), claims };
}
const changes = (old: Version, next: Version): string[] =>
  diffOutlines(old, next).map(({ change, old: a, new: b }: TargetDifference) => {
    const name = (v: Version, i: number | null): string => (i === null ? '' : (v.claims[i]?.indicator?.value ?? ''));
    return `${change} ${name(old, a) || name(next, b)}`;
  });

describe('diffOutlines', () => {
  const old = version([
    { indicator: '滴灌面积', text: '30万亩', value: '300000', unit: 'mu' },
    { indicator: '管网漏损率', text: '9%', unit: '%', bound: 'le' },
    { indicator: '失业率', text: '5%', unit: '%', bound: 'le' },
    { indicator: '再生水厂', text: '4座', unit: '{座}' },
    { indicator: '绿化率', text: '40%', unit: '%', bound: 'ge' },
    { indicator: '供水能力', text: '50吨', unit: 't' },
  ]);
  it('pairs by indicator and unit, whatever the order', () => {
    const next = version([
      { indicator: '供水能力', text: '50吨', unit: 't' },
      { indicator: '管网漏损率', text: '8%', unit: '%', bound: 'le' },
      { indicator: '高效滴灌面积', text: '20万亩', value: '200000', unit: 'mu' },
      { indicator: '失业率', text: '5.5%', unit: '%', bound: 'le' },
      { indicator: '绿化率', text: '40%', unit: '%', bound: 'approx' },
      { indicator: '智能水表', text: '6万只', unit: '{只}', value: '60000' },
    ]);
    assert.deepEqual(changes(old, next), [
      'weakened 滴灌面积',
      'raised 管网漏损率',
      'weakened 失业率',
      'dropped 再生水厂',
      'weakened 绿化率',
      'unchanged 供水能力',
      'added 智能水表',
    ]);
  });
  it('takes less of a loss for more, as long as no fall is told', () => {
    const one = (indicator: string, text: string, direction: 'down' | null = null): Version => {
      const v = version([{ indicator, text, unit: '%' }]);
      return { ...v, claims: v.claims.map((c) => ({ ...c, direction })) };
    };
    assert.deepEqual(changes(one('管网漏损率', '9%'), one('管网漏损率', '8%')), ['raised 管网漏损率']);
    assert.deepEqual(changes(one('管网覆盖率', '9%'), one('管网覆盖率', '8%')), ['weakened 管网覆盖率']);
    assert.deepEqual(changes(one('漏损率降幅', '9%', 'down'), one('漏损率降幅', '8%', 'down')), [
      'weakened 漏损率降幅',
    ]);
  });
  it('finds no difference between a version and itself', () => {
    assert.ok(diffOutlines(old, old).every((d) => d.change === 'unchanged' && d.old === d.new));
  });
  it('compares in one unit', () => {
    const inHectares = version([{ indicator: '滴灌面积', text: '2万公顷', value: '20000', unit: 'har' }]);
    const [first] = diffOutlines(inHectares, inHectares);
    assert.equal(first?.change, 'unchanged');
    assert.equal(
      diffOutlines(version([{ indicator: '滴灌面积', text: '30万亩', value: '300000', unit: 'mu' }]), inHectares)[0]
        ?.change,
      'unchanged',
    );
  });
  it('has nothing to say of empty versions', () => {
    assert.deepEqual(diffOutlines(version([]), version([])), []);
  });
});

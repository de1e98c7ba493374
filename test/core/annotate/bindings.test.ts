import assert from 'node:assert/strict';
import { barePhrase, readBindings, withBinding } from '../../../src/core/annotate/index.ts';

const bindings = (source: string): string[] => readBindings(source).value.map((b) => `${b.phrase} → ${b.indicator}`);

describe('policy-lens.json', () => {
  it('reads bindings, comments and trailing commas allowed', () => {
    assert.deepEqual(bindings('{ "bindings": [{ "phrase": "营收", "indicator": "a.b" }, ] /* x */ }'), ['营收 → a.b']);
    assert.deepEqual(bindings(''), []);
    assert.deepEqual(bindings('[]'), []);
  });

  it('tells what is wrong where it is', () => {
    const problems = (source: string): string[] =>
      readBindings(source).problems.map((p) => source.slice(p.span.start, p.span.end));
    assert.deepEqual(problems('{ "bindings": [{ "phrase": "营收" }] }'), ['{ "phrase": "营收" }']);
    assert.deepEqual(problems('{ "bindings": 3 }'), ['3']);
    assert.ok(problems('{ "bindings": [').length > 0);
    assert.deepEqual(problems('{ "bindings": [] }'), []);
  });

  it('binds a phrase without the year that runs into it', () => {
    assert.deepEqual(['2022年轻工营收', '2022年度 营收', '年度营收', '营收2022年'].map(barePhrase), [
      '轻工营收',
      '营收',
      '年度营收',
      '营收2022年',
    ]);
  });

  it('adds a binding and keeps the rest of the file', () => {
    const one = withBinding('', { phrase: '营收', indicator: 'a' });
    assert.deepEqual(bindings(one), ['营收 → a']);
    const commented = one.replace('{', '{\n  // ours\n  "$schema": "x",');
    const two = withBinding(commented, { phrase: '利润', indicator: 'b' });
    assert.deepEqual(bindings(two), ['营收 → a', '利润 → b']);
    assert.match(two, /\/\/ ours\n {2}"\$schema": "x"/);
    assert.deepEqual(bindings(withBinding(two, { phrase: '营 收', indicator: 'c' })), ['营收 → c', '利润 → b']);
    assert.deepEqual(bindings(withBinding('{}', { phrase: '营收', indicator: 'a' })), ['营收 → a']);
  });
});

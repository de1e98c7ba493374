import assert from 'node:assert/strict';
import { span } from '../../../src/core/base/span.ts';
import { ancestorsOf, innermostOf, lastFrom } from '../../../src/core/outline/lookup.ts';

describe('innermostOf', () => {
  const bodies = [span(0, 100), span(10, 60), span(20, 30), span(40, 50), span(120, 130)];
  const above = ancestorsOf(bodies);
  const around = (start: number, end: number): number =>
    innermostOf(bodies, above, lastFrom(bodies, start), span(start, end));

  it('knows what each span stands in', () => assert.deepEqual([...above], [-1, 0, 1, 1, -1]));
  it('finds the innermost span around a place', () => {
    assert.equal(around(22, 24), 2);
    assert.equal(around(30, 35), 1);
    assert.equal(around(70, 80), 0);
  });
  it('finds none between two spans, nor around what reaches out of one', () => {
    assert.equal(around(105, 110), -1);
    assert.equal(around(125, 140), -1);
    assert.equal(around(45, 55), 1);
  });
  it('finds none where there is none', () => assert.equal(innermostOf([], ancestorsOf([]), -1, span(0, 1)), -1));
});

import assert from 'node:assert/strict';
import { tame } from '../../src/core/syntax/tame.ts';
import { TARGETS } from './fuzz/targets.ts';
import { DOCUMENTS, JSONS, TABLES } from './nesting.ts';

/** Deep enough to overflow a stack or to show the square of the time as a run without end. */
const DEPTH = 500;

const GROUPS = [
  { target: 'markdown', inputs: DOCUMENTS },
  { target: 'csv', inputs: TABLES },
  ...['datapackage', 'bindings', 'annotations'].map((target) => ({ target, inputs: JSONS })),
];

describe('nested and repeated constructs', function () {
  this.timeout(60_000);
  for (const { target, inputs } of GROUPS) {
    it(`${target}: ${Object.keys(inputs).length} kinds get an answer`, () => {
      for (const [name, make] of Object.entries(inputs))
        try {
          TARGETS[target]?.check(make(DEPTH));
        } catch (error) {
          throw new Error(`${target} of ${name}`, { cause: error });
        }
    });
  }

  it('ten thousand quotes and lists get an answer', () => {
    for (const name of ['quotes', 'lists in lists', 'containers', 'brackets'])
      TARGETS.markdown?.check(DOCUMENTS[name]?.(10_000) ?? '');
  });

  it('text within the limits stays as it is, text beyond keeps its length', () => {
    const usual = `${'> '.repeat(40)}24.3亿元\n${'- - '.repeat(20)}a\n${'* '.repeat(200)}\n\`\`\`\`\na\n\`\`\`\`\n${'| **a** '.repeat(200)}\n`;
    assert.equal(tame(usual), usual);
    for (const make of Object.values(DOCUMENTS)) {
      const text = make(3000);
      assert.equal(tame(text).length, text.length);
    }
  });
});

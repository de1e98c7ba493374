import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/core/outline/index.ts';
import { read } from './support.ts';

const sectors = (text: string): string[] => {
  const { document, claims } = read(text);
  return outlineOf(document, claims).sectors.map((s) => s.name);
};

describe('sectors in English', () => {
  it('keeps a title’s branch beside a narrower one that is named far less', () => {
    const schools =
      'Schools opened late. Pupils learn in shifts. Classrooms are full. More schools need teachers of maths. ';
    const text = `# Education in the hills\n\n${schools.repeat(3)}\n\nHigher education is out of reach.\n`;
    assert.ok(sectors(text).includes('education'));
  });
  it('takes the industry spoken of before, and a share of income, for no branch', () => {
    const text =
      '# Steel in the valley\n\nSteel output fell. By 2030 the industry is to be green. Aid came to 0.3% of combined GDP.\n';
    assert.deepEqual(sectors(text), ['steel']);
  });
  it('takes no books of accounts for a branch', () => {
    assert.deepEqual(sectors('# The council’s books: reading the budget\n\nThe budget deficit narrowed.\n'), [
      'public finance',
    ]);
  });
  it('knows lentils from other crops where the title names pulses', () => {
    assert.ok(
      sectors('# A mission for pulses\n\nLentils and other pulses are grown on dry land.\n').includes('pulses'),
    );
  });
});

import assert from 'node:assert/strict';
import { directFigures, recognizeChange } from '../../../src/core/recognize/change/index.ts';
import { unmark } from './marked.ts';
import { readGroups } from './quantity.corpus.ts';

for (const language of ['zh', 'en'])
  describe(`change, ${language}`, () => {
    for (const { value, forms } of readGroups(`${language}/change.txt`))
      for (const form of forms)
        it(`${form} → ${value}`, () => {
          const { text, figure, figures } = unmark(form);
          const found = directFigures(text, recognizeChange(text), figures)[figures.indexOf(figure)];
          assert.equal(String(found?.direction ?? null), value);
        });
  });

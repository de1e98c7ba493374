import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { claimsOf } from '../../../src/core/recognize/claim/index.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

interface Form {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `= name` opens a group; in each line below it ‹…› marks the figure that must have that name. */
function formsOf(file: string): Form[] {
  const forms: Form[] = [];
  let name = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('= ')) name = line.slice(2).trim();
    else if (line.trim() && !line.startsWith('#')) {
      const start = line.indexOf('‹');
      const end = line.indexOf('›') - 1;
      assert.ok(start >= 0 && end > start, `no mark in: ${line}`);
      forms.push({ name, text: line.replace(/[‹›]/g, ''), start, end });
    }
  }
  return forms;
}

for (const language of ['zh', 'en']) {
  describe(`indicator phrases (${language})`, () => {
    const forms = formsOf(`test/corpus/${language}/indicator.txt`);
    it('has at least 40 forms', () => {
      assert.ok(forms.length >= 40, `${forms.length} forms`);
    });
    for (const { name, text, start, end } of forms) {
      it(`${text.slice(start, end)} in “${text}”`, () => {
        const claim = claimsOf(readSyntax(text)).find((c) => c.span.start < end && start < c.span.end);
        assert.ok(claim, 'no figure read');
        assert.equal(claim.indicator?.value, name);
      });
    }
  });
}

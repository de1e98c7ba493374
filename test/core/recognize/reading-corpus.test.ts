import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { periodText } from '../../../src/core/model/period.ts';
import { claimsOf } from '../../../src/core/recognize/claim/index.ts';
import { readSyntax } from '../../../src/core/syntax/read.ts';

/** What is asked of one figure: unit, bound, period, role, direction; what is left empty is not asked, `-` is none. */
interface Asked {
  readonly start: number;
  readonly text: string;
  readonly fields: readonly string[];
}

const FIELDS = ['unit', 'bound', 'period', 'role', 'direction'] as const;

/** Takes the marks 【figure|unit|bound|period|role|direction】 out of a text. */
function unmarked(marked: string): { text: string; asked: Asked[] } {
  let text = '';
  let last = 0;
  const asked: Asked[] = [];
  for (const m of marked.matchAll(/【([^|】]+)\|([^】]*)】/g)) {
    text += marked.slice(last, m.index);
    asked.push({ start: text.length, text: m[1] as string, fields: (m[2] as string).split('|') });
    text += m[1];
    last = m.index + m[0].length;
  }
  return { text: text + marked.slice(last), asked };
}

/** The documents of a file, parted by lines of equals signs. */
const documentsOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split(/^=====.*\n/m)
    .slice(1);

for (const language of ['zh', 'en'] as const) {
  describe(`reading of whole texts, ${language}`, () => {
    for (const marked of documentsOf(`test/corpus/${language}/reading.md`)) {
      const { text, asked } = unmarked(marked);
      it(text.trim().split('\n')[0] ?? '', () => {
        const claims = claimsOf(readSyntax(text));
        const said: string[] = [];
        const wanted: string[] = [];
        for (const { start, text: figure, fields } of asked) {
          const claim = claims.find((c) => c.span.start === start);
          const got = claim && [
            claim.quantity.unit?.code,
            claim.quantity.bound,
            claim.period ? periodText(claim.period.value) : undefined,
            claim.role,
            claim.direction,
          ];
          const place = `${text.slice(Math.max(0, start - 24), start)}‹${figure}›`.replace(/\n/g, '⏎');
          const told = FIELDS.flatMap((name, i) => (fields[i] ? [`${name} ${got?.[i] ?? '-'}`] : []));
          said.push(`${place} ${claim?.text} ${told.join(' ')}`);
          wanted.push(
            `${place} ${figure} ${FIELDS.flatMap((name, i) => (fields[i] ? [`${name} ${fields[i]}`] : [])).join(' ')}`,
          );
        }
        assert.deepEqual(said, wanted);
      });
    }
  });
}

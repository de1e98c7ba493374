import assert from 'node:assert/strict';
import fs from 'node:fs';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const DATA = 'seeds/data';
/** Rules whose examples are no sentences of one text. */
const NOT_QUOTED = ['figure.stale', 'figure.mismatch-across-notes', 'arithmetic.sum'];
/** `- Hit, flipped: `said` (canonical: …)`. */
const EXAMPLE = /^- (Hit|Miss)(?:, \w+)?: `([^`]+)`/gm;

describe('docs/rules.md', () => {
  const dataset = loadDataset(
    fs.readdirSync(DATA).map((name) => ({ uri: `/${name}`, text: fs.readFileSync(`${DATA}/${name}`, 'utf8') })),
  );
  const sections = fs.readFileSync('docs/rules.md', 'utf8').split(/^## /m).slice(1);
  for (const section of sections) {
    const code = section.slice(0, section.indexOf('\n'));
    if (!/^(?:figure|arithmetic)\./.test(code) || NOT_QUOTED.includes(code)) continue;
    const examples = [...section.matchAll(EXAMPLE)].map(([, kind = '', said = '']) => ({ kind, said }));

    it(`${code} has a hit`, () => assert.ok(examples.some(({ kind }) => kind === 'Hit')));

    for (const { kind, said } of examples)
      it(`${code} ${kind === 'Hit' ? 'tells' : 'says nothing of'}: ${said}`, () => {
        const codes = new Set(judgeText(said, dataset).findings.map((finding) => finding.code));
        assert.deepEqual([...codes], kind === 'Hit' ? [code] : []);
      });
  }
});

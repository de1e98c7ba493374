import { catalogueOf } from '../src/core/check/match/catalogue.ts';
import { DocumentContext } from '../src/core/check/match/context.ts';
import { candidatesFor } from '../src/core/check/match/match.ts';
import { chooseRow } from '../src/core/check/match/rows.ts';
import { loadDataset } from '../src/core/dataset/index.ts';
import { claimsOf } from '../src/core/recognize/claim/index.ts';
import { readSyntax } from '../src/core/syntax/read.ts';
import { manyIndicators, noteOn, Writer } from './generate.ts';
import { clock, type Line, ms, time, timingOf } from './measure.ts';

/** Loading a large data package, and looking rows and claims up in it. */
export function benchDataset(rows: number): Line[] {
  const files = new Writer(3).dataset(rows).map(({ name, text }) => ({ uri: `file:///${name}`, text }));
  const load = time(2, () => loadDataset(files));
  const dataset = loadDataset(files);
  const ids = [...dataset.indicators.keys()];
  const look = time(1, () => {
    for (let i = 0; i < 10_000; i++) dataset.observations.get(ids[i % ids.length] as string);
  });
  return [
    { what: `dataset of ${rows} rows: load`, figure: ms(load.p50), goal: '≤ 3 s', holds: load.p50 <= 3000 },
    {
      what: '  rows of an indicator',
      figure: `${((look.p50 / 10_000) * 1000).toFixed(2)} µs`,
      goal: '≤ 100 µs',
      holds: look.p50 / 10_000 <= 0.1,
    },
    ...lookUps(rows),
  ];
}

const NOTES = 10;
/** While the first notes are read the code itself is still being compiled. */
const WARM = 4;

/**
 * A claim looked up among 5,000 indicators: the names that fit it, and the row of each that answers it. In phrases not asked
 * before, and again, as a figure is when the document's subject is known.
 */
function lookUps(rows: number): Line[] {
  const dataset = loadDataset(manyIndicators(rows).map(({ name, text }) => ({ uri: `file:///${name}`, text })));
  const catalogue = catalogueOf(dataset);
  const fresh: number[] = [];
  const again: number[] = [];
  for (let n = 0; n < NOTES; n++) {
    const document = readSyntax(noteOn(n));
    const claims = claimsOf(document);
    const context = new DocumentContext(document, catalogue.places);
    const all = (): number => {
      const start = clock();
      for (const claim of claims)
        for (const { entry } of candidatesFor(claim, catalogue, context)) chooseRow(claim, entry.rows);
      return (clock() - start) / claims.length;
    };
    const [first, second] = [all(), all()];
    if (n >= WARM) {
      fresh.push(first);
      again.push(second);
    }
  }
  const line = (what: string, { p50 }: { readonly p50: number }): Line => ({
    what,
    figure: `${(p50 * 1000).toFixed(0)} µs`,
    goal: '≤ 100 µs',
    holds: p50 <= 0.1,
  });
  return [
    line('  a claim among 5,000 indicators, its phrase new', timingOf(fresh)),
    line('  the same claim again', timingOf(again)),
  ];
}

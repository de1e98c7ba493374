import { loadDataset } from '../src/core/dataset/index.ts';
import { Writer } from './generate.ts';
import { type Line, ms, time } from './measure.ts';

/** Loading a large data package, and looking rows up in it. */
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
  ];
}

// npm run fuzz [-- --minutes 10] [--only markdown,csv] [--seed N]: random input for every entrance until the time is up.
// What fails is made small and kept in regressions.json; the exit code is then 1.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzz, kept, REGRESSIONS } from './run.ts';
import { TARGETS } from './targets.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, only: { type: 'string' }, seed: { type: 'string' } },
});
const names = values.only?.split(',') ?? Object.keys(TARGETS);
const end = Date.now() + Number(values.minutes) * 60_000;
const runs = Object.fromEntries(names.map((name) => [name, 0]));
const spent: Record<string, number> = {};
const failed = new Set<string>();
let seed = Number(values.seed ?? Date.now() % 2 ** 31);
const round = 50;

while (Date.now() < end && failed.size < names.length)
  for (const name of names) {
    if (failed.has(name) || Date.now() >= end) continue;
    const started = performance.now();
    const failure = fuzz(name, round, seed++);
    spent[name] = (spent[name] ?? 0) + performance.now() - started;
    runs[name] = (runs[name] ?? 0) + round;
    if (!failure) continue;
    failed.add(name);
    console.error(`${name}: ${JSON.stringify(failure.input)}\n`, failure.error);
    const all = kept();
    fs.writeFileSync(
      REGRESSIONS,
      `${JSON.stringify({ ...all, [name]: [...new Set([...(all[name] ?? []), failure.input])] }, null, 2)}\n`,
    );
  }
for (const [name, count] of Object.entries(runs))
  console.log(
    `${name.padEnd(12)} ${String(count).padStart(8)} inputs in ${((spent[name] ?? 0) / 1000).toFixed(0)} s, ${failed.has(name) ? 'FAILED' : 'no fault'}`,
  );
process.exitCode = failed.size ? 1 : 0;

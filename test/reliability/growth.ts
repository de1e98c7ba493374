// npm run fuzz:growth [-- N]: processor time for each construct N and 4 N times. Linear is 4; more than 8 is marked.
import { TARGETS } from './fuzz/targets.ts';
import { DOCUMENTS, JSONS, TABLES } from './nesting.ts';

const n = Number(process.argv[2] ?? 1000);
const groups = [
  ['markdown', DOCUMENTS],
  ['csv', TABLES],
  ['datapackage', JSONS],
  ['bindings', JSONS],
  ['annotations', JSONS],
] as const;

function cost(target: string, text: string): number {
  const before = process.cpuUsage();
  TARGETS[target]?.check(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const [target, inputs] of groups)
  for (const [name, make] of Object.entries(inputs)) {
    const small = make(n);
    const large = make(4 * n);
    cost(target, small);
    const [a, b] = [cost(target, small), cost(target, large)];
    // Some are capped: what counts is the time for each character.
    const grown = (b / Math.max(a, 5)) * (small.length / large.length) * 4;
    const words = [
      target.padEnd(12),
      name.padEnd(24),
      `${large.length}`.padStart(9),
      `${a.toFixed(0)} ms`.padStart(9),
      `${b.toFixed(0)} ms`.padStart(9),
    ];
    console.log([...words, grown > 8 ? `×${grown.toFixed(1)} MORE THAN LINEAR` : `×${grown.toFixed(1)}`].join(' '));
  }

import fs from 'node:fs';

/** Figures of repeated runs, in milliseconds of processor time: what the code costs, not what else the machine does. */
export interface Timing {
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly runs: number;
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  const mean = times.reduce((sum, t) => sum + t, 0) / times.length;
  return { mean, p50: at(0.5), p95: at(0.95), max: at(1), runs: sorted.length };
}

/** Milliseconds of processor time so far. */
export function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const MAIN = `/proc/self/task/${process.pid}/schedstat`;

/**
 * Milliseconds of processor time of the main thread alone, to a tick of 4 ms, where the system tells it: how long a step
 * holds up what waits for it, the compiler's and the collector's threads left out.
 */
export function mainClock(): number {
  if (!fs.existsSync(MAIN)) return clock();
  return Number(fs.readFileSync(MAIN, 'latin1').split(' ')[0]) / 1e6;
}

/** Runs `work` `runs` times. */
export function time(runs: number, work: (run: number) => unknown): Timing {
  return timingOf(
    Array.from({ length: runs }, (_, run) => {
      const start = clock();
      work(run);
      return clock() - start;
    }),
  );
}

/** Runs several works in turn, so that a busy machine is busy for all of them alike. */
export function timeTogether(runs: number, works: Readonly<Record<string, () => unknown>>): Record<string, Timing> {
  const times: Record<string, number[]> = {};
  for (let run = 0; run < runs; run++) {
    for (const [name, work] of Object.entries(works)) {
      const start = clock();
      work();
      times[name] = [...(times[name] ?? []), clock() - start];
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, timingOf(all)]));
}

/** One line of the report. `goal` says what is aimed at, `holds` whether it is reached; undefined where none is set. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly goal?: string;
  readonly holds?: boolean;
}

export const ms = (n: number): string =>
  n < 10 ? `${n.toFixed(2)} ms` : n < 10_000 ? `${n.toFixed(0)} ms` : `${(n / 1000).toFixed(1)} s`;
export const times = (n: number): string => `${n.toFixed(n < 10 ? 2 : 0)} ×`;

export function table(lines: readonly Line[]): string {
  const width = (s: string): number => [...s].length;
  const columns = lines.map((l) => [
    l.what,
    l.figure,
    l.goal ?? '',
    l.holds === undefined ? '' : l.holds ? 'yes' : 'NO',
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(...columns.map((c) => width(c[i] as string))));
  return columns
    .map((c) =>
      c
        .map((s, i) => s + ' '.repeat((widths[i] as number) - width(s)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

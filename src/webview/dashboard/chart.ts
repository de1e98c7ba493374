import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { SeriesPoint, TargetProgress } from '../../protocol/dashboard.ts';
import { svg } from './dom.ts';
import { t } from './strings.ts';

const WIDTH = 372;
const HEIGHT = 132;
const BOX = { left: 20, top: 20, bottom: 24 } as const;

/** About how wide words are in the chart's small letters. */
const widthOf = (words: string): number => [...words].reduce((sum, c) => sum + (c > '\u2e7f' ? 11 : 6.6), 0);

type Placed = SeriesPoint & { readonly time: number };
const isPlaced = (p: SeriesPoint): p is Placed => p.time !== null;

/**
 * The way of a target over time: figures joined, the way still needed dashed, the target as a diamond with its value.
 * Read aloud it is one sentence; the table beside it has every figure. Half-years and months
 * are left out. @returns undefined without a whole year or a date to reach.
 */
export function progressChart(target: TargetProgress): SVGElement | undefined {
  const goal = target.target;
  const actuals = target.series.filter((p) => p.whole && p.role !== 'target' && p.role !== 'other').filter(isPlaced);
  if (!isPlaced(goal) || !actuals.length) return undefined;
  const all = [...actuals, goal];
  const right = 20 + Math.min(WIDTH / 2, Math.max(widthOf(goal.words), widthOf(actuals.at(-1)?.words ?? '')));
  const x = scaleLinear(
    [Math.min(...all.map((p) => p.time)), Math.max(...all.map((p) => p.time))],
    [BOX.left, WIDTH - right],
  );
  const y = scaleLinear(
    [Math.min(...all.map((p) => p.value)), Math.max(...all.map((p) => p.value))],
    [HEIGHT - BOX.bottom, BOX.top],
  ).nice(3);
  const way = (points: readonly Placed[]): string =>
    line<Placed>(
      (p) => x(p.time),
      (p) => y(p.value),
    )([...points]) ?? '';
  const last = actuals.at(-1);
  const ahead = last && last.time < goal.time ? way([last, goal]) : '';
  return svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: 'img',
      'aria-label': spoken(target, actuals),
      'data-title': target.label,
      class: 'chart',
    },
    axis(x, all),
    svg('line', { class: 'goal', x1: BOX.left, x2: WIDTH - right, y1: y(goal.value), y2: y(goal.value) }),
    svg('path', { class: 'actual', d: way(actuals) }),
    svg('path', { class: 'ahead', d: ahead }),
    actuals.map((p) =>
      svg(
        'circle',
        { class: 'point', cx: x(p.time), cy: y(p.value), r: 3.5 },
        svg('title', {}, `${p.period} ${p.words}`),
      ),
    ),
    diamond(x(goal.time), y(goal.value)),
    labels(target, last, { x, y, right: WIDTH - right + 12 }),
  );
}

function spoken({ label, target, status }: TargetProgress, actuals: readonly SeriesPoint[]): string {
  const figures = actuals.map((p) => `${p.period} ${p.words}`).join(', ');
  return `${label}: ${figures}; ${t('target')} ${target.period} ${target.words}; ${t(`status.${status}`)}`;
}

function axis(x: (time: number) => number, points: readonly Placed[]): SVGElement {
  const seen = new Set<number>();
  const ticks = points.flatMap((p) => {
    // a period that ends with 2024 stands at 2025.0: the year that is shown is the one it ends in
    const year = Math.ceil(p.time) - 1;
    if (seen.has(year)) return [];
    seen.add(year);
    return [svg('text', { class: 'tick', x: x(year + 1), y: HEIGHT - 6, 'text-anchor': 'middle' }, String(year))];
  });
  return svg('g', { 'aria-hidden': 'true' }, ...ticks);
}

const diamond = (x: number, y: number): SVGElement =>
  svg('path', { class: 'target', d: `M${x} ${y - 6}l6 6l-6 6l-6 -6z` });

/** Where a chart puts time and value, and where words at its right begin. */
interface Scales {
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
  readonly right: number;
}

/** The target's value at the right; the last figure's at its point, or at the right too where that is in the target's year. */
function labels({ target }: TargetProgress, last: Placed | undefined, { x, y, right }: Scales): SVGElement {
  const goalY = y(target.value);
  const at = { x: right, 'text-anchor': 'start' };
  return svg(
    'g',
    { 'aria-hidden': 'true' },
    svg('text', { ...at, class: 'value goal-value', y: goalY + 4 }, target.words),
    last && svg('text', { class: 'value', 'text-anchor': 'start', ...lastAt() }, last.words),
  );

  function lastAt(): { readonly x: number; readonly y: number } {
    const lastY = last ? y(last.value) : goalY;
    const behind = target.time !== null && last && last.time < target.time;
    // beside the dashed way, on the side that it leaves free
    if (behind) return { x: x(last.time) + 8, y: lastY + (goalY < lastY ? 9 : -6) };
    const near = Math.abs(goalY - lastY) < 14;
    return { x: right, y: (near ? goalY + (lastY >= goalY ? 14 : -14) : lastY) + 4 };
  }
}

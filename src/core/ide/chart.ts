import type { Role } from '../model/claim.ts';

/** The editor's colours as far as a picture needs them. */
export type Theme = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';
export const THEMES: readonly Theme[] = ['light', 'dark', 'contrast-light', 'contrast-dark'];

/** One figure of a series, in the order of time. */
export interface ChartPoint {
  /** Below the axis: `2022`, `2023 S1`. */
  readonly label: string;
  /** Where it is drawn. */
  readonly value: number;
  /** What is written over it: `24.3万亿元`. */
  readonly words: string;
  readonly role: Role;
  /** The row the figure was held against. */
  readonly chosen: boolean;
}

interface Palette {
  readonly text: string;
  readonly line: string;
  readonly target: string;
  readonly chosen: string;
  /** What a card has behind its text, about: it keeps the line off the words. */
  readonly ground: string;
}

const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: { text: '#424242', line: '#0b62b8', target: '#9a5b00', chosen: '#0b62b8', ground: '#f8f8f8' },
  dark: { text: '#cccccc', line: '#4daafc', target: '#e2b45c', chosen: '#4daafc', ground: '#202020' },
  'contrast-light': { text: '#000000', line: '#0f4a85', target: '#7a3e00', chosen: '#0f4a85', ground: '#ffffff' },
  'contrast-dark': { text: '#ffffff', line: '#6fc3ff', target: '#ffd37a', chosen: '#6fc3ff', ground: '#000000' },
};

const NARROW = 76;
/** A card is about this wide at least. */
const WIDE = 460;
const HEIGHT = 78;
/** Where the highest and the lowest point are drawn; higher up where words stand below the lowest. */
const TOP = 26;
const BOTTOM = 54;
const RAISED = { top: 20, bottom: 46 };

/**
 * A small line chart as SVG text; figures that were reached are joined, targets stand alone as diamonds. The scale is
 * linear between the smallest and the largest figure; values are for drawing only.
 * @returns undefined for less than two points.
 */
export function seriesChart(all: readonly ChartPoint[], theme: Theme): string | undefined {
  const column = Math.max(NARROW, ...all.map((p) => widthOf(p.words) + 10));
  // a card is small: more points than fit are cut at the front
  const points = all.slice(-Math.max(2, Math.floor(WIDE / column)));
  if (points.length < 2) return undefined;
  const colors = PALETTES[theme];
  const values = points.map((p) => p.value);
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const valley = points.map((p) => isValley(p, points));
  const { top, bottom } = valley.includes(true) ? RAISED : { top: TOP, bottom: BOTTOM };
  const place = (p: ChartPoint, i: number): readonly [x: number, y: number] => [
    column * (i + 0.5),
    Math.round((bottom - ((p.value - low) / range) * (bottom - top)) * 10) / 10,
  ];
  const line = points.flatMap((p, i) => (p.role === 'target' ? [] : [place(p, i).join(',')]));
  const width = column * points.length;
  const marks = points.map((p, i) => mark(p, place(p, i), { colors, below: valley[i] === true })).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" font-family="system-ui,sans-serif" font-size="10" text-anchor="middle" fill="${colors.text}"><polyline points="${line.join(' ')}" fill="none" stroke="${colors.line}" stroke-width="1.5"/>${marks}</svg>`;
}

/** Whether the line comes down to a point from all sides: words over it would lie on the line. */
function isValley(p: ChartPoint, points: readonly ChartPoint[]): boolean {
  if (p.role === 'target') return false;
  const joined = points.filter((other) => other.role !== 'target');
  const at = joined.indexOf(p);
  const beside = [joined[at - 1], joined[at + 1]].filter((other) => other !== undefined);
  return beside.length > 0 && beside.every((other) => other.value > p.value);
}

interface Look {
  readonly colors: Palette;
  /** Words go below the point. */
  readonly below: boolean;
}

function mark(p: ChartPoint, [x, y]: readonly [number, number], { colors, below }: Look): string {
  const size = p.chosen ? 5 : 3.5;
  const shape =
    p.role === 'target'
      ? `<path d="M${x} ${y - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z" fill="${p.chosen ? colors.target : 'none'}" stroke="${colors.target}" stroke-width="1.5"/>`
      : `<circle cx="${x}" cy="${y}" r="${size}" fill="${colors.line}"/>`;
  const weight = p.chosen ? ' font-weight="bold"' : '';
  const halo = ` stroke="${colors.ground}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  const words = `<text x="${x}" y="${below ? y + 14 : y - 9}"${weight}${halo}>${escapeXml(p.words)}</text>`;
  return `${shape}${words}<text x="${x}" y="${HEIGHT - 6}"${weight}>${escapeXml(p.label)}</text>`;
}

/** About how wide words are in letters of 10 units. */
const widthOf = (words: string): number => [...words].reduce((sum, c) => sum + (c > '\u2e7f' ? 10 : 5.8), 0);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for SVG and attributes: nothing of it can become a tag. */
const escapeXml = (words: string): string => words.replace(/[&<>"']/g, (c) => ENTITIES[c] as string);

/** The picture as an address that fits into a Markdown image. */
export const dataUri = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg).replace(/[()']/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;

import writeExcelFile from 'write-excel-file/browser';
import type { ExportTable } from '../../protocol/dashboard.ts';
import { save } from './host.ts';
import { toCsv, toMarkdown } from './tables.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const saveCsv = (name: string, table: ExportTable): void => save(`${name}.csv`, bytes(toCsv(table)));
export const saveMarkdown = (name: string, table: ExportTable): void => save(`${name}.md`, bytes(toMarkdown(table)));

/** Cells go in as text, so nothing in them can be a formula. */
export async function saveXlsx(name: string, { title, head, rows }: ExportTable): Promise<void> {
  const cells = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value, type: String }))),
  ];
  const blob = await writeExcelFile(cells, { sheet: title.slice(0, 31), stickyRowsCount: 1 }).toBlob();
  save(`${name}.xlsx`, new Uint8Array(await blob.arrayBuffer()));
}

/** The charts on the page as one picture file, in the colours they have now. */
export function saveSvg(name: string, charts: readonly SVGElement[]): void {
  const picture = joined(charts);
  if (picture) save(`${name}.svg`, bytes(picture.text));
}

export async function savePng(name: string, charts: readonly SVGElement[]): Promise<void> {
  const picture = joined(charts);
  if (!picture) return;
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(picture.text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob) save(`${name}.png`, new Uint8Array(await blob.arrayBuffer()));
}

const GAP = 12;
const STYLED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-family',
  'text-anchor',
] as const;

/** All charts below each other, their titles over them, styles written in. */
function joined(charts: readonly SVGElement[]): { text: string; width: number; height: number } | undefined {
  if (!charts.length) return undefined;
  const style = getComputedStyle(document.body);
  let height = GAP;
  let width = 0;
  const parts = charts.map((chart) => {
    const copy = chart.cloneNode(true) as SVGElement;
    inline(chart, copy);
    const box = chart.getBoundingClientRect();
    copy.setAttribute('x', String(GAP));
    copy.setAttribute('y', String(height + 18));
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    title.textContent = chart.getAttribute('data-title') ?? '';
    for (const [k, v] of [
      ['x', GAP],
      ['y', height + 12],
      ['fill', style.color],
      ['font-family', style.fontFamily],
      ['font-size', 13],
    ] as const)
      title.setAttribute(k, String(v));
    height += box.height + 18 + GAP;
    width = Math.max(width, box.width + 2 * GAP);
    return `${new XMLSerializer().serializeToString(title)}${new XMLSerializer().serializeToString(copy)}`;
  });
  const background = `<rect width="100%" height="100%" fill="${style.backgroundColor}"/>`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${background}${parts.join('')}</svg>`;
  return { text, width, height };
}

function inline(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const name of STYLED) to.setAttribute(name, computed.getPropertyValue(name));
  Array.from(from.children).forEach((child, i) => {
    const twin = to.children[i];
    if (twin) inline(child, twin);
  });
}

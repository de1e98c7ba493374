import { isNoData, plainCell, plainNumber, readFigure, readImportRole, readPeriod, readUnit } from './import-cells.ts';
import type { ColumnMapping, SheetMapping, SheetReaders, SheetRows, Use } from './import-types.ts';
import { type Confidence, HEADS, headWords, ROLE_WORDS, withoutRole, wordIn } from './import-words.ts';

/** Heads stand in one of the first rows. */
const HEAD_ROWS = 12;
/** Cells of a column looked at. */
const LOOKED_AT = 60;
const SAMPLES = 3;

type Guess = Pick<ColumnMapping, 'use' | 'confidence'>;

const SKIP: Use = { as: 'skip' };
const cellAt = (rows: SheetRows, row: number, column: number): string => rows[row]?.[column]?.trim() ?? '';
const filled = (row: readonly string[] | undefined): number => (row ?? []).filter((c) => c.trim()).length;

/**
 * How a sheet is probably laid out: which row holds the heads, what each column is. Long tables (a row a figure), years
 * or roles across the top, and indicators across the top beside a column of years. Heads on two rows are joined.
 * An empty sheet gives no columns.
 */
export function guessMapping(rows: SheetRows, readers: SheetReaders): SheetMapping {
  const head = headRow(rows, readers);
  const body = head < 0 ? 0 : head + (isSecondHead(rows, head, readers) ? 2 : 1);
  const width = rows.reduce((w, row) => Math.max(w, row.length), 0);
  const columns = Array.from({ length: width }, (_, i) => ({
    head: headText(rows, head, body, i),
    cells: column(rows, body, i),
  }));
  const above = rows.slice(0, Math.max(0, head)).flat();
  const isPlan = above.some((cell) => wordIn(ROLE_WORDS, cell)?.key === 'target');
  const guesses = settle(
    columns.map((c) => guessColumn(c.head, c.cells, readers)),
    columns,
    readers,
  );
  return {
    firstRow: body,
    columns: withPlanRole(guesses, isPlan).map((guess, i) => ({
      head: columns[i]?.head ?? '',
      samples: (columns[i]?.cells ?? []).slice(0, SAMPLES),
      ...guess,
    })),
    unit: announcedUnit(above, readers),
    fractions: false,
  };
}

const column = (rows: SheetRows, body: number, i: number): string[] => {
  const cells: string[] = [];
  for (let r = body; r < rows.length && cells.length < LOOKED_AT; r++) {
    const cell = cellAt(rows, r, i);
    if (cell) cells.push(cell);
  }
  return cells;
};

/** The row whose cells read most like heads; the first of equals. -1 when none does: then there are only data. */
function headRow(rows: SheetRows, readers: SheetReaders): number {
  let best = -1;
  let most = 0;
  for (let r = 0; r < Math.min(rows.length, HEAD_ROWS); r++) {
    const row = rows[r] ?? [];
    if (filled(row) < 2) continue;
    const points = row.reduce((sum, cell) => sum + headPoints(cell, readers), 0);
    if (points > most) [best, most] = [r, points];
  }
  if (best > 0 && isSecondHead(rows, best - 1, readers)) return best - 1;
  if (best >= 0) return best;
  // Names of indicators alone are no words of ours; they still stand over numbers.
  const first = rows.findIndex((row) => filled(row) >= 2);
  return first >= 0 && !(rows[first] ?? []).some((cell) => cell.trim() && readFigure(cell, readers)) ? first : -1;
}

function headPoints(cell: string, readers: SheetReaders): number {
  const t = plainCell(cell);
  if (!t || t.length > 40) return 0;
  const word = wordIn(HEADS, t) ?? wordIn(ROLE_WORDS, t);
  if (word) return word.confidence === 'sure' ? 3 : 2;
  if (readPeriod(t, readers)) return 2;
  if (plainNumber(t)) return -2;
  return bracketUnit(t, readers) ? 1 : 0;
}

/** A row right under the heads that tells them apart: 计划, 实际 under 2023年. It names nothing and counts nothing. */
function isSecondHead(rows: SheetRows, head: number, readers: SheetReaders): boolean {
  const next = rows[head + 1] ?? [];
  const cells = next.filter((c) => c.trim());
  if (cells.length < 2 || cellAt(rows, head + 1, 0)) return false;
  return cells.every((c) => readImportRole(c) || readPeriod(c, readers) || readUnit(c.trim(), readers));
}

/** A head's text; of two rows both, the upper one reaching right over merged cells. */
function headText(rows: SheetRows, head: number, body: number, i: number): string {
  if (head < 0) return '';
  const own = cellAt(rows, head, i);
  if (body - head < 2) return own;
  const under = cellAt(rows, head + 1, i);
  let upper = own;
  for (let left = i - 1; !upper && under && left >= 0; left--) upper = cellAt(rows, head, left);
  return [upper, under].filter(Boolean).join(' ');
}

const BRACKET = /[（([【]([^（）()[\]【】]{1,20})[）)\]】]/g;

/** The unit in a head's or label's brackets, or behind a comma or slash: 总产量（万吨）, `Output, t`. */
export function bracketUnit(text: string, readers: SheetReaders): string | undefined {
  const inside = [...text.matchAll(BRACKET)].map((m) => (m[1] ?? '').replace(/^单位[:：]?/, '').trim());
  const behind = /[,，/]([^,，/]{1,12})$/.exec(text)?.[1]?.trim();
  return [...inside, ...(behind ? [behind] : [])].find((t) => !readPeriod(t, readers) && readUnit(t, readers));
}

/** 单位：亿元 above the table. */
function announcedUnit(above: readonly string[], readers: SheetReaders): string {
  for (const cell of above) {
    const named = /(?:单位|units?)\s*(?:[:：]|为)\s*([^)）\]】,，;；]{1,20})/i.exec(cell)?.[1]?.trim();
    if (named && readUnit(named, readers)) return named;
  }
  return '';
}

function guessColumn(head: string, cells: readonly string[], readers: SheetReaders): Guess {
  const unit = bracketUnit(head, readers);
  const numbers = cells.filter((c) => readFigure(c, readers) || isNoData(c)).length;
  const counts = cells.length > 0 && numbers >= cells.length * 0.6;
  const period = readPeriod(withoutRole(head.replace(BRACKET, ' ')), readers) ?? readPeriod(head, readers);
  const role = readImportRole(head);
  const said = period || (role && wordIn(HEADS, head)?.confidence !== 'sure');
  if ((counts && said) || (period && role)) {
    const fixed = { ...(period ? { period } : {}), ...(role ? { role } : {}), ...(unit ? { unit } : {}) };
    return { use: { as: 'figures', ...fixed }, confidence: !counts ? 'unsure' : role ? 'sure' : 'likely' };
  }
  const word = wordIn(HEADS, head);
  if (word?.key === 'number') return { use: SKIP, confidence: 'sure' };
  if (word?.key === 'value')
    return { use: { as: 'figures', ...(unit ? { unit } : {}) }, confidence: counts ? word.confidence : 'unsure' };
  // 粗钢产量（万吨） has words of ours in it at times, and stands over figures all the same.
  if (word && (word.confidence === 'sure' || !(counts && unit)))
    return { use: { as: 'field', field: word.key }, confidence: word.confidence };
  if (!cells.length) return { use: SKIP, confidence: 'sure' };
  if (cells.every((c) => readPeriod(c, readers))) return field('time_period');
  if (cells.every((c) => readUnit(c, readers))) return field('unit');
  if (!counts) return { use: SKIP, confidence: 'unsure' };
  const name = headWords(head) ? nameOf(head) : '';
  return {
    use: { as: 'figures', ...(name ? { indicator: name } : {}), ...(unit ? { unit } : {}) },
    confidence: name && unit ? 'likely' : 'unsure',
  };
}

const field = (name: 'time_period' | 'unit' | 'label'): Guess => ({
  use: { as: 'field', field: name },
  confidence: 'unsure',
});

/** A name without the unit in its brackets. */
export const nameOf = (text: string): string =>
  text
    .replace(BRACKET, '')
    .replace(/\s+/g, ' ')
    .replace(/[：:]$/, '')
    .trim();

const isField = (g: Guess, ...names: string[]): boolean => g.use.as === 'field' && names.includes(g.use.field);
const confidenceOrder: readonly Confidence[] = ['sure', 'likely', 'unsure'];

/** One column a field; a key beside names; names somewhere; one kind of figures. */
function settle(
  guesses: readonly Guess[],
  columns: readonly { readonly head: string; readonly cells: readonly string[] }[],
  readers: SheetReaders,
): Guess[] {
  const named = guesses.some((g) => isField(g, 'label_zh', 'label_en'));
  const keyed = guesses.some((g) => isField(g, 'indicator'));
  const keys = guesses.map(
    (g): Guess =>
      named && !keyed && isField(g, 'label')
        ? { use: { as: 'field', field: 'indicator' }, confidence: g.confidence }
        : g,
  );
  const single = keys.map((g, i): Guess => {
    if (g.use.as !== 'field') return g;
    const { field: own } = g.use;
    const rank = (x: Guess): number => confidenceOrder.indexOf(x.confidence);
    const better = keys.some((o, j) => isField(o, own) && (rank(o) < rank(g) || (rank(o) === rank(g) && j < i)));
    return better ? { use: SKIP, confidence: 'unsure' } : g;
  });
  const across = single.some((g) => g.use.as === 'figures' && g.use.indicator !== undefined);
  const plain = single.some((g) => g.use.as === 'figures' && g.use.indicator === undefined);
  const hasNames = single.some((g) => isField(g, 'label', 'label_zh', 'label_en', 'indicator'));
  const withNames = hasNames || (across && !plain && single.some((g) => isField(g, 'time_period')));
  const labelled = withNames ? single : namedByFirst(single, columns, readers);
  // A number beside values or years is something else than a figure of ours: a rank, a rate of its own.
  return labelled.map((g) =>
    plain && g.use.as === 'figures' && g.use.indicator !== undefined ? { use: SKIP, confidence: 'unsure' } : g,
  );
}

/** The first column of words stands for the names. */
function namedByFirst(
  guesses: readonly Guess[],
  columns: readonly { readonly cells: readonly string[] }[],
  readers: SheetReaders,
): Guess[] {
  const first = guesses.findIndex(
    (g, i) => g.use.as === 'skip' && (columns[i]?.cells ?? []).some((c) => !readFigure(c, readers) && !isNoData(c)),
  );
  return guesses.map((g, i) => (i === first ? field('label') : g));
}

/** In a table of a plan the last year without a word of its own is what is aimed at; a person is to look at it. */
function withPlanRole(guesses: readonly Guess[], isPlan: boolean): Guess[] {
  const plan = isPlan || guesses.some((g) => isField(g, 'obligation'));
  const years = guesses.flatMap((g, i) => (g.use.as === 'figures' && g.use.period ? [{ i, use: g.use }] : []));
  const last = years.sort((a, b) => (a.use.period ?? '').localeCompare(b.use.period ?? '')).at(-1);
  if (!plan || !last || last.use.role || years.length < 2) return [...guesses];
  return guesses.map(
    (g, i): Guess => (i === last.i ? { use: { ...last.use, role: 'target' }, confidence: 'unsure' } : g),
  );
}

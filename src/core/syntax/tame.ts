/**
 * Nobody writes a hundred quotes within each other, but a damaged or hostile file may, and there the parser takes the
 * square of the time or overflows the stack. What goes beyond these limits is read as plain text: the characters that
 * would open one construct more are replaced, one for one, by a blank that is no mark-up. All else stays as written.
 */

/** Columns of quote and list marks at the beginning of a line: about a hundred levels. */
const COLUMNS = 200;
/** Backticks of one run: each length that is never closed is looked for to the end of its block. */
const TICKS = 50;
/** Container directives within each other: the inside of each is read once more. */
const CONTAINERS = 32;
/** Runs of `*`, `_` and `~` in one paragraph: each that closes looks back for what opens. */
const RUNS = 1000;

const BLANK = '\u00a0';
const blanks = (words: string): string => BLANK.repeat(words.length);

const DEEP = new RegExp(`^[ \\t>*+\\-\\d.)]{${COLUMNS}}`, 'm');
const LONG_TICKS = new RegExp(`\`{${TICKS + 1},}`, 'g');
const RULE = /^[ \t]*(?:[*][* \t]*|-[- \t]*|_[_ \t]*)$/;
const OPENS = /^[ \t>]*:{3,}(?=[^\s:])/;
const CLOSES = /^[ \t>]*:{3,}[ \t]*$/;
/** A line that begins a block of its own, or a cell of a table. */
const FRESH = /^[ \t]*(?:$|[>#+-]|\*[ \t]|\d{1,9}[.)][ \t])|\|/;

/** @returns a text of the same length; the same string where nothing goes beyond the limits. */
export function tame(text: string): string {
  let out = text;
  if (out.includes('`'.repeat(TICKS + 1))) out = out.replace(LONG_TICKS, blanks);
  if (text.length > COLUMNS && DEEP.test(out)) out = byLine(out, shallow);
  if (text.includes(':::')) out = byLine(out, containers());
  if (manyRuns(out)) out = byLine(out, runs());
  return out;
}

/** Changes line by line; a line keeps its length and its end. */
function byLine(text: string, change: (line: string) => string): string {
  let changed = false;
  const lines = text.split('\n').map((line) => {
    const by = change(line);
    changed ||= by !== line;
    return by;
  });
  return changed ? lines.join('\n') : text;
}

function shallow(line: string): string {
  if (!DEEP.test(line) || RULE.test(line)) return line;
  const marks = /^[ \t>*+\-\d.)]*/.exec(line)?.[0].length ?? 0;
  return line.slice(0, COLUMNS) + line.slice(COLUMNS, marks).replace(/[>*+\-.)]/g, BLANK) + line.slice(marks);
}

function containers(): (line: string) => string {
  let depth = 0;
  return (line) => {
    if (CLOSES.test(line) || line === '***') depth = line === '***' ? 0 : Math.max(0, depth - 1);
    else if (OPENS.test(line) && ++depth > CONTAINERS) return line.replace(/:{3,}/, blanks);
    return line;
  };
}

const isRun = (code: number): boolean => code === 42 || code === 95 || code === 126;

function manyRuns(text: string): boolean {
  let found = 0;
  for (let i = 0; i < text.length && found <= RUNS; i++) if (isRun(text.charCodeAt(i))) found++;
  return found > RUNS;
}

function runs(): (line: string) => string {
  let found = 0;
  return (line) => {
    if (FRESH.test(line)) found = 0;
    return line.replace(/[*_~]+/g, (run) => (++found > RUNS ? blanks(run) : run));
  };
}

// Reads one authored document: Markdown with inline marks, then indicator rows. See README.md for the marks.

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const LABELS =
  'Articles?|Annex|footnotes?|Section|Table|Figure|Chapter|Scope|Phase|Tier|Goals?|SDG|Pillar|Round|Stage|Part|Clause|Rule|Box|Target|Objective|Priority|Paragraph|para\\.|No\\.|Schedule|Task|Volume|Lot|Zone|Item';
const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred|thousand|half|halves|quarter|quarters|thirds?|dozens?|once|twice|double[sd]?|doubling|triple[sd]?|tripling|quadrupled?|first|second|fourth|fifth|\\w+fold|zero';

/** Kinds of number that are no figure, found by rule where the author marked nothing; earlier rules win. */
const AUTO = [
  [/https?:\/\/[^\s)>]*[^\s)>.,;]/g, 'url', true],
  [/`[^`\n]+`/g, 'code', true],
  [/^#+ (?:\d+(?:\.\d+)*\.?)(?= )/gm, 'ordinal', true],
  [/^\s*(?:\d+[.)]|\d+(?:\.\d+)+)(?= )/gm, 'ordinal', true],
  [/^\s*(?:- )?\((?:\d+|[ivx]+)\)(?= )/gm, 'ordinal', true],
  [/\+\d[\d ]{7,}\d/g, 'phone', true],
  [/(?<=\*\*)\d+(?:\.\d+)+(?= )/g, 'ordinal', true],
  [/\b[IVX]+\.\d+\b/g, 'ordinal', true],
  [/\[\^\d+\]:?/g, 'footnote', true],
  [new RegExp(`\\b\\d{1,2} ${MONTH}(?: \\d{4})?\\b`, 'g'), 'date', true],
  [new RegExp(`\\b${MONTH} \\d{1,2}(?:, \\d{4})?\\b(?! ?%)`, 'g'), 'date', true],
  [/\b(?:19|20)\d\d-\d\d-\d\d\b/g, 'date', true],
  [new RegExp(`\\b(?:${LABELS}) \\d{1,3}(?!\\d)(?:\\.\\d+)*(?:\\(\\w\\))*`, 'gi'), 'ordinal', true],
  [/\bper 1(?:00)?,000\b/g, 'definition', false],
  [/\bFY ?(?:20)?\d\d(?:[-–/]\d{2,4})?\b/g, 'date', true],
  [/\b(?:19|20)\d\d(?:[-–/]\d{2,4})?\b(?![.,]\d)/g, 'date', true],
  [/\b[HQ][1-4]\b/g, 'date', true],
  [/\b[A-Za-z]+\d+(?:\.\d+)?[a-z]?\b/g, 'name', true],
  [new RegExp(`\\b(?:${WORDS})\\b`, 'gi'), 'number-word', false],
];

/** '95.5e9' → '95500000000', '0.25' → '0.25': exact, no binary floats. */
export function expand(text) {
  const [mantissa, exponent = '0'] = text.split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const e = Number(exponent);
  const digits = whole + fraction.padEnd(e, '0');
  const point = whole.length + e;
  const int = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const frac = digits.slice(point).replace(/0+$/, '');
  return frac ? `${int}.${frac}` : int;
}

const ROLES = { T: 'target', A: 'actual', O: 'other' };

/** The fields of `[[text|fields|indicator|dataset id|#key]]`. */
function quantity(raw, defaults, where) {
  const [text, spec, indicator = '', id = '', key = ''] = raw.split('|').map((s) => s.trim());
  const [value, unit, ...rest] = spec.split(/\s+/);
  const q = { text, unit: unit.replace(/_/g, ' '), comparator: '=', period: defaults.period, role: defaults.role };
  for (const token of rest) {
    if (/^(=|~|[<>]=?)$/.test(token)) q.comparator = token;
    else if (token in ROLES) q.role = ROLES[token];
    else if (token === 'B') q.kind = 'baseline';
    else if (token === 'up' || token === 'down') q.direction = token;
    else if (token === 'null') q.period = null;
    else if (/^(\.\.)?\d{4}/.test(token)) q.period = token;
    else if (token.startsWith('row=')) q.row = expand(token.slice(4));
    else throw new Error(`${where}: what is "${token}" in [[${raw}]]?`);
  }
  if (q.kind) q.role = 'actual';
  const [low, high] = value.split('..');
  if (high === undefined) q.value = expand(low);
  else Object.assign(q, { value: null, low: expand(low), high: expand(high), comparator: 'range' });
  return { ...q, indicator, id: id || null, key: key.replace(/^#/, '') || null };
}

function autoTraps(text, covered) {
  const found = [];
  const free = (s, e) => !covered.some((c) => c.start < e && s < c.end) && !found.some((c) => c.start < e && s < c.end);
  for (const [pattern, why, strict] of AUTO)
    for (const m of text.matchAll(pattern)) {
      const start = m.index + m[0].length - m[0].trimStart().length;
      const end = m.index + m[0].length;
      if (free(start, end)) found.push({ start, end, text: text.slice(start, end), why, strict, auto: true });
    }
  return found;
}

/** One authored file → `{ md, type, sectors, quantities, nots, tasks, measures, indicators, extra }`. */
export function parse(source, name) {
  const cut = source.indexOf('\n%%%\n');
  const body = source.slice(0, cut + 1);
  const doc = {
    type: 'note',
    sectors: [],
    quantities: [],
    nots: [],
    tasks: [],
    measures: [],
    indicators: [],
    extra: [],
  };
  const defaults = { period: null, role: 'actual' };
  let md = '';
  let open = null;
  for (const line of body.split(/(?<=\n)/)) {
    const directive = line.match(/^%(\w+) (.*)\n$/);
    if (directive) {
      const [, what, arg] = directive;
      if (what === 'period') defaults.period = arg === 'null' ? null : arg;
      else if (what === 'role') defaults.role = ROLES[arg];
      else if (what === 'sectors') doc.sectors = arg.split(/; */);
      else doc[what] = arg;
      continue;
    }
    for (const part of line.split(/(\[\[.*?\]\]|\{\{.*?\}\}|«.*?»)/)) {
      const start = md.length;
      if (part.startsWith('[[')) {
        const q = quantity(part.slice(2, -2), defaults, name);
        md += q.text;
        doc.quantities.push({ start, end: md.length, ...q });
      } else if (part.startsWith('{{')) {
        const [text, why] = part.slice(2, -2).split('|');
        md += text;
        doc.nots.push({ start, end: md.length, text, why: why.replace('?', ''), strict: !why.endsWith('?') });
      } else if (part.startsWith('«/')) {
        open.end = md.length;
        open = null;
      } else if (part.startsWith('«')) {
        const [kind, ...keys] = part.slice(1, -1).split(' ');
        open = { start, keys };
        (kind === 'T' ? doc.tasks : doc.measures).push(open);
      } else md += part;
    }
  }
  doc.md = md.trimEnd();
  const covered = [...doc.quantities, ...doc.nots];
  doc.nots = [...doc.nots, ...autoTraps(doc.md, covered)].sort((a, b) => a.start - b.start);
  const marked = (i) => [...doc.quantities, ...doc.nots].some((c) => c.start <= i && i < c.end);
  const missed = [...doc.md.matchAll(/\d+/g)].filter((m) => !marked(m.index));
  if (missed.length)
    throw new Error(
      `${name}: nobody marked ${missed.map((m) => JSON.stringify(doc.md.slice(m.index - 20, m.index + 20))).join(', ')}`,
    );
  for (const row of source
    .slice(cut + 5)
    .split('\n')
    .filter(Boolean)) {
    if (row.startsWith('+')) doc.extra.push(row.slice(1).trim().split(/\s+/));
    else doc.indicators.push(row.split('|').map((s) => s.trim()));
  }
  return doc;
}

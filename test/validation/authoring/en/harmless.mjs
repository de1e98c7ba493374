// Harmless rewrites: another notation, order or word for the same fact. None may be flagged.
import { apply, choose, group, numberIn, record } from './edits.mjs';

const COUNTS = {
  'unit-equivalent': 6,
  rounding: 4,
  'thousands-separator': 4,
  spacing: 3,
  emphasis: 2,
  'trailing-zero': 2,
  'full-width': 2,
  'comparator-synonym': 5,
  'comparator-near-synonym': 2,
  'direction-synonym': 4,
};
const SCALE = [
  [/ trillion/, ' billion', 3],
  [/ billion/, ' million', 3],
  [/(?<=\d)bn/, ' million', 3],
  [/(?<=\d)m$/, ' million', 0],
  [/ lakh crore/, ' trillion', 0],
  [/ GWh/, ' MWh', 3],
  [/ MW/, ' kW', 3],
  [/ GW/, ' MW', 3],
  [/ Mt$/, ' million tonnes', 0],
  [/ million tonnes/, ' Mt', 0],
  [/ thousand hectares/, ',000 hectares', 0],
  [/ km$/, ' kilometres', 0],
];
const BOUND = {
  'at least': 'no less than',
  'no less than': 'at least',
  'not less than': 'at least',
  'no fewer than': 'at least',
  'not fewer than': 'at least',
  'more than': 'over',
  over: 'more than',
  'up to': 'at most',
  'no more than': 'at most',
  'at most': 'no more than',
  'fewer than': 'less than',
  below: 'under',
  under: 'less than',
  around: 'about',
  about: 'around',
  roughly: 'approximately',
  some: 'about',
};
const NEAR = {
  'at least': 'more than',
  'no fewer than': 'more than',
  'not less than': 'more than',
  'no less than': 'more than',
};
const DIRECTION = {
  rose: 'increased',
  fell: 'dropped',
  'fell by': 'declined by',
  up: 'rising',
  grew: 'expanded',
  'grew by': 'rose by',
  dropped: 'fell',
  'rise of': 'increase of',
  'fall of': 'decline of',
  'decline of': 'fall of',
  'shrank by': 'fell by',
  'slipped by': 'fell by',
};

const shift = (text, by) => {
  if (!by) return text;
  const [int, frac = ''] = text.replaceAll(',', '').split('.');
  const moved = int + frac.padEnd(by, '0').slice(0, by) + (frac.length > by ? `.${frac.slice(by)}` : '');
  return group(moved.replace(/^0+(?=\d)/, ''), '1,000');
};
const before = (doc, q, words) => {
  const text = doc.md.slice(Math.max(0, q.start - 30), q.start);
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .find((w) => new RegExp(`(^|[^a-z-])${w} $`).test(text));
};
const whole = (q, text) => [{ edits: [{ start: q.start, end: q.end, text }] }];
const number = (q, text) => [{ edits: [{ start: numberIn(q).start, end: numberIn(q).end, text }] }];
const word = (words, wanted) => (doc, q) => {
  const w = before(doc, q, words);
  if (!w || !wanted(q)) return [];
  const start = q.start - w.length - 1;
  return [{ edits: [{ start, end: q.start - 1, text: words[w] }], marks: [{ start, end: q.end }] }];
};

function unitEquivalent(_doc, q) {
  const found = SCALE.find(([from]) => from.test(q.text));
  if (!found) return [];
  const [from, to, by] = found;
  const n = numberIn(q);
  const rest = (n.text + q.text.slice(n.end - q.start)).replace(from, to).slice(n.text.length);
  return whole(q, q.text.slice(0, n.start - q.start) + shift(n.text, by) + rest);
}
function rounding(doc, q) {
  const n = numberIn(q);
  const digits = n.text.replace(/[.,]/g, '').replace(/^0+/, '');
  if (
    digits.length < 4 ||
    /000$/.test(digits) ||
    q.comparator !== '=' ||
    /\b(about|over|than|some)\s$/.test(doc.md.slice(q.start - 10, q.start))
  )
    return [];
  const rounded = String(Number(n.value.toPrecision(3)));
  if (Number(rounded) === n.value) return [];
  return [
    {
      edits: [{ start: q.start, end: q.end, text: `about ${q.text.replace(n.text, group(rounded, n.text))}` }],
      note: 'three significant figures, marked as approximate',
    },
  ];
}
function separators(_doc, q) {
  const n = numberIn(q).text;
  if (n.includes(',')) return number(q, n.replaceAll(',', ''));
  return /^\d{4,}/.test(n) ? number(q, group(n, '1,000')) : [];
}
function spacing(_doc, q) {
  if (/\d%$/.test(q.text)) return whole(q, q.text.replace('%', ' %'));
  return /\d (GWh|MW|GW|Mt|km|ha)$/.test(q.text) ? whole(q, q.text.replace(' ', '')) : [];
}
const emphasis = (doc, q) =>
  /[*|]/.test(doc.md.slice(q.start - 2, q.end + 2)) ? [] : number(q, `**${numberIn(q).text}**`);
const trailingZero = (_doc, q) => (/\.\d$/.test(numberIn(q).text) ? number(q, `${numberIn(q).text}0`) : []);
const fullWidth = (_doc, q) =>
  number(
    q,
    numberIn(q).text.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  );
const KINDS = {
  'unit-equivalent': unitEquivalent,
  rounding,
  'thousands-separator': separators,
  spacing,
  emphasis,
  'trailing-zero': trailingZero,
  'full-width': fullWidth,
  'comparator-synonym': word(BOUND, (q) => q.comparator !== '='),
  'comparator-near-synonym': word(NEAR, (q) => q.comparator === '>='),
  'direction-synonym': word(DIRECTION, (q) => q.direction),
};

/** A rewrite given as text: it must stand in the document once. */
function byText(docs, kind, [name, old, text]) {
  const doc = docs.find((d) => d.name === name);
  const start = doc?.md.indexOf(old) ?? -1;
  if (start < 0 || doc.md.indexOf(old, start + 1) >= 0) throw new Error(`${name}: "${old}" must stand there once`);
  const end = start + old.length;
  const gi = doc.quantities.findIndex((q) => q.id && q.end > start);
  const mark = { start, end };
  return {
    doc,
    gi,
    kind,
    edits: [{ start, end, text }],
    marks: kind === 'period-notation' ? [mark, doc.quantities[gi]] : [mark],
    flag: false,
  };
}

/** All harmless rewrites over the authored documents. */
export function harmlessEdits(docs, { PERIODS, SENTENCES }) {
  const all = Object.entries(KINDS).flatMap(([kind, find]) =>
    choose(
      docs.flatMap((doc) =>
        doc.quantities.flatMap((q, gi) =>
          !q.id || q.value == null || !numberIn(q) || /\d.*[^\d.,].*\d/.test(q.text)
            ? []
            : find(doc, q, gi).map((c) => ({ doc, gi, kind, marks: [q], flag: false, ...c })),
        ),
      ),
      COUNTS[kind],
    ),
  );
  all.push(
    ...PERIODS.map((r) => byText(docs, 'period-notation', r)),
    ...SENTENCES.map((r) => byText(docs, 'reordered-sentence', r)),
  );
  return all.map((c, i) => {
    if (apply(c.doc.md, c.edits) === c.doc.md) throw new Error(`${c.doc.name}: ${c.kind} changes nothing`);
    return record(c, `H${String(i + 1).padStart(4, '0')}`);
  });
}

// Planted errors: each kind lists every place where it would be a real error given the rows, then a fair few are taken.
import { choose, group, numberIn, record } from './edits.mjs';

const COUNTS = {
  'value-digit': 12,
  'wrong-year': 7,
  'decimal-shift': 8,
  'percent-vs-pp': 7,
  sign: 7,
  swap: 8,
  'unit-slip': 8,
  'comparator-flip': 7,
  'comparator-drop': 6,
  'stale-value': 7,
  'not-in-dataset': 6,
};
const DIFFICULTY = {
  'value-digit': 'easy',
  'decimal-shift': 'easy',
  'unit-slip': 'easy',
  'comparator-drop': 'hard',
  'not-in-dataset': 'n/a',
};
const FLIP = {
  'at least': 'at most',
  'at most': 'at least',
  'no less than': 'no more than',
  'not less than': 'not more than',
  'no fewer than': 'no more than',
  'not fewer than': 'not more than',
  'fewer than': 'more than',
  'more than': 'less than',
  over: 'under',
  above: 'below',
  below: 'above',
  under: 'over',
  'up to': 'at least',
  'no more than': 'no less than',
  'not more than': 'not less than',
};
const TURN = {
  up: 'down',
  down: 'up',
  rose: 'fell',
  fell: 'rose',
  grew: 'shrank',
  shrank: 'grew',
  growing: 'shrinking',
  dropped: 'rose',
  rise: 'fall',
  fall: 'rise',
  'grew by': 'shrank by',
  'fell by': 'rose by',
  'slipped by': 'rose by',
  'shrank by': 'grew by',
  'dropped by': 'rose by',
  'rose by': 'fell by',
  'gone up by': 'gone down by',
  lowered: 'raised',
};
const TURN_AFTER = {
  more: 'less',
  fewer: 'more',
  less: 'more',
  higher: 'lower',
  lower: 'higher',
  above: 'below',
  below: 'above',
};
const SLIP = [
  [/lakh crore/, 'crore'],
  [/crore/, 'lakh'],
  [/lakh/, 'crore'],
  [/trillion/, 'billion'],
  [/billion/, 'million'],
  [/million/, 'billion'],
  [/(?<=\d)bn/, 'm'],
  [/(?<=\d)m$/, 'bn'],
  [/GWh/, 'MWh'],
  [/MW/, 'GW'],
  [/\bMt\b/, 'kt'],
  [/thousand/, 'million'],
];

const single = (q) => q.value != null && numberIn(q) && !/\d.*[^\d.,].*\d/.test(q.text);
const before = (doc, q, words) => {
  const text = doc.md.slice(Math.max(0, q.start - 30), q.start);
  return Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .find((w) => new RegExp(`(^|[^a-z-])${w} $`, 'i').test(text));
};
const replaceNumber = (q, text) => [{ start: numberIn(q).start, end: numberIn(q).end, text }];
const far = (q, v) => Math.abs(v - numberIn(q).value) > (q.comparator === '~' ? 0.2 : 0.03) * numberIn(q).value;

function newDigits(q) {
  const { text } = numberIn(q);
  const at = [...text].findIndex((c, i) => /\d/.test(c) && i >= (text.length > 3 ? 1 : 0));
  for (const step of [3, 5, 2, 6]) {
    const digit = String((Number(text[at]) + step) % 10);
    const changed = text.slice(0, at) + digit + text.slice(at + 1);
    if (!(at === 0 && digit === '0') && far(q, Number(changed.replaceAll(',', '')))) return changed;
  }
  return undefined;
}
const valueDigit = (_doc, q) => {
  const text = newDigits(q);
  return text && [{ edits: replaceNumber(q, text) }];
};
function decimalShift(_doc, q) {
  const { text } = numberIn(q);
  const [int, frac] = text.replaceAll(',', '').split('.');
  const moved = frac
    ? frac.length === 1
      ? int + frac
      : `${int}${frac[0]}.${frac.slice(1)}`
    : /0$/.test(int) && int.length > 1
      ? int.slice(0, -1)
      : `${int}0`;
  return [{ edits: replaceNumber(q, group(moved.replace(/^0+(?=\d)/, ''), text)) }];
}
function percentPoint(_doc, q) {
  if (q.unit !== '%' || !q.direction) return [];
  const m = q.text.match(/ ?(?:%|per ?cent)$/);
  return m ? [{ edits: [{ start: q.start + m.index, end: q.end, text: ' percentage points' }] }] : [];
}
function sign(doc, q) {
  if (!q.direction) return [];
  const word = before(doc, q, TURN);
  if (word) {
    const start = q.start - word.length - 1;
    return [{ edits: [{ start, end: q.start - 1, text: TURN[word] }], marks: [{ start, end: q.end }] }];
  }
  const after = doc.md.slice(q.end).match(/^ (more|fewer|less|higher|lower|above|below)\b/);
  if (!after) return [];
  const end = q.end + after[0].length;
  return [{ edits: [{ start: q.end + 1, end, text: TURN_AFTER[after[1]] }], marks: [{ start: q.start, end }] }];
}
function unitSlip(_doc, q) {
  for (const [from, to] of SLIP) {
    const m = q.text.match(from);
    if (m) return [{ edits: [{ start: q.start + m.index, end: q.start + m.index + m[0].length, text: to }] }];
  }
  return [];
}
const bound = (drop) => (doc, q) => {
  const word = before(doc, q, FLIP);
  if (!word || !/[<>]/.test(q.comparator)) return [];
  const start = q.start - word.length - 1;
  const capital = /^[A-Z]/.test(doc.md.slice(start));
  if (drop && capital) return [];
  const text = drop ? '' : capital ? FLIP[word][0].toUpperCase() + FLIP[word].slice(1) : FLIP[word];
  return [{ edits: [{ start, end: drop ? q.start : q.start - 1, text }], marks: [{ start, end: q.end }] }];
};
function swap(doc, q, gi) {
  return [1, 2].flatMap((step) => {
    const other = doc.quantities[gi + step];
    if (!other?.id || !single(other) || other.unit !== q.unit || doc.md.slice(q.start, other.start).includes('\n'))
      return [];
    const [a, b] = [numberIn(q), numberIn(other)];
    if (!far(q, b.value) || !far(other, a.value) || Number(q.value) / a.value !== Number(other.value) / b.value)
      return [];
    return [
      {
        edits: [...replaceNumber(q, b.text), ...replaceNumber(other, a.text)],
        marks: [q, other],
        note: 'two figures exchanged; either may carry the flag',
      },
    ];
  });
}
function stale(_doc, q, _gi, rows) {
  const kind = q.kind ?? q.role;
  const { text, value } = numberIn(q);
  const scale = Number(q.value) / value;
  return rows.flatMap((r) => {
    if (r.id !== q.id || r.kind !== kind || r.period === q.period || r.max) return [];
    const v = Number(r.value) / scale;
    const shown = String(Number(v.toPrecision(6)));
    if (!far(q, v) || shown.length > text.length + 2) return [];
    return [{ edits: replaceNumber(q, group(shown, text)), note: `value of ${r.period} used for ${q.period}` }];
  });
}
/** A year is changed to one for which a governed indicator has another value, so that the rows themselves show the error. */
function wrongYear(doc, rows) {
  const out = [];
  for (const n of doc.nots) {
    if (n.why !== 'date' || !/^\d{4}$/.test(n.text)) continue;
    if (/first six months of $/.test(doc.md.slice(0, n.start))) continue; // base of a comparison: no row can show it
    const from = doc.md.lastIndexOf('\n', n.start) + 1;
    const to = (doc.md.indexOf('\n', n.end) + 1 || doc.md.length + 1) - 1;
    const line = doc.md.slice(from, to);
    if (line.startsWith('|') || line.split(n.text).length !== 2) continue;
    const governed = doc.quantities.filter(
      (q) => q.id && q.start >= from && q.end <= to && q.period?.includes(n.text) && !q.period.includes('/'),
    );
    const years = new Set();
    for (const q of governed)
      for (const r of rows) {
        if (r.id !== q.id || r.kind !== (q.kind ?? q.role) || r.period === q.period || r.value === q.value) continue;
        const y = r.period?.match(/\d{4}/)?.[0];
        if (y && !line.includes(y) && r.period === q.period.replace(n.text, y)) years.add(y);
      }
    const clash = [...years][0];
    if (clash)
      out.push({
        doc,
        gi: doc.quantities.indexOf(governed[0]),
        edits: [{ start: n.start, end: n.end, text: clash }],
        marks: [n, ...governed],
        note: 'a figure governed by the changed year may carry the flag instead of the year',
      });
  }
  return out;
}
const KINDS = {
  'value-digit': valueDigit,
  'decimal-shift': decimalShift,
  'percent-vs-pp': percentPoint,
  sign,
  swap,
  'unit-slip': unitSlip,
  'comparator-flip': bound(false),
  'comparator-drop': bound(true),
  'stale-value': stale,
};

/** All planted errors over the authored documents and the rows written from them. */
export function mutants(docs, rows, share = 1) {
  const count = (kind) => Math.ceil(COUNTS[kind] * share);
  const all = Object.entries(KINDS).flatMap(([kind, find]) =>
    choose(
      docs.flatMap((doc) =>
        doc.quantities.flatMap((q, gi) =>
          !q.id || !single(q)
            ? []
            : (find(doc, q, gi, rows) ?? []).map((c) => ({ doc, gi, kind, marks: [q], flag: true, ...c })),
        ),
      ),
      count(kind),
    ),
  );
  all.push(
    ...choose(
      docs.flatMap((d) => wrongYear(d, rows)).map((c) => ({ ...c, kind: 'wrong-year', flag: true })),
      count('wrong-year'),
    ),
  );
  const rowless = docs.flatMap((doc) =>
    doc.quantities.flatMap((q, gi) =>
      q.id || !single(q) || q.role === 'other' || doc.area === 'climate budget'
        ? []
        : (valueDigit(doc, q) ?? []).map((c) => ({
            doc,
            gi,
            kind: 'not-in-dataset',
            marks: [q],
            flag: false,
            note: 'figure is not in the canonical dataset, so nothing can contradict it',
            ...c,
          })),
    ),
  );
  all.push(...choose(rowless, count('not-in-dataset')));
  return all.map((c, i) =>
    record({ ...c, difficulty: DIFFICULTY[c.kind] ?? 'medium' }, `M${String(i + 1).padStart(4, '0')}`),
  );
}

// Small vocabulary shared by the builder and the edits: dataset codes, readable quotes, figures re-written.
export const KIND = { a: 'actual', t: 'target' };
export const BOUND = { '=': 'eq', '~': 'approx', '>': 'gt', '>=': 'ge', '<': 'lt', '<=': 'le', range: 'range' };
const CODE = {
  ha: 'har',
  kWh: 'kW.h',
  'kg/ha': 'kg/har',
  'CNY/kWh': 'CNY/kW.h',
  month: 'mo',
  'per 1000': '[ppth]',
  point: '{point}',
};

/** Gold unit -> dataset unit: "item:家" -> "{家}", "ha" -> "har". */
export const codeOf = (u) => (u.startsWith('item:') ? `{${u.slice(5)}}` : (CODE[u] ?? u));
/** Gold period -> dataset period: "..2030" -> "../2030", "2024-H1" -> "2024-S1", null -> "". */
export const periodOf = (p) => (p ?? '').replace(/^\.\./, '../').replace(/-H([12])$/, '-S$1');

const WORD = { '=': '', '~': '约', '>': '超过', '>=': '不低于', '<': '低于', '<=': '不超过' };
/** A sentence that could have been the row's source. */
export function readable(r, label) {
  const amount = r.low ? `${r.low}—${r.high}` : `${WORD[r.comparator]}${r.value}`;
  const head = r.kind === 'actual' ? '据报道' : '按计划';
  return `${head},${r.period ?? ''}${label}${r.kind === 'actual' ? '为' : '目标为'}${amount} ${codeOf(r.unit)}`;
}

/** The Arabic numeral inside a figure's text and where it stands in it; null for Chinese numerals, ranges and marked-up text. */
export function numeral(text) {
  const m = /^(\d+(?:\.\d+)?)(?!\d|[—\-至,\s]\d)/.exec(text);
  if (!m || /[—至*]/.test(text)) return null;
  return m[1];
}

const YEAR = /(?<![\d—-])(\d{4})年(?![—-]|\d{1,2}月)/g;
/**
 * Year tokens of running text (not of headings, tables or dates) with the figures they govern: those after the
 * token, in its paragraph and before the same year is named again, whose period is in that year and that have a row.
 * The figure next to the token must be one of them, or the token governs something else.
 */
export function years(doc) {
  const out = [];
  for (const m of doc.md.matchAll(YEAR)) {
    const lineStart = doc.md.lastIndexOf('\n', m.index) + 1;
    const lineEnd = doc.md.indexOf('\n', m.index);
    const head = doc.md.slice(lineStart, lineStart + 1);
    if (head === '#' || head === '|' || /^.{0,25}(报告|公报|方案|意见|办法)/.test(doc.md.slice(m.index, m.index + 30)))
      continue;
    const again = doc.md.indexOf(`${m[1]}年`, m.index + 5);
    const stop = Math.min(lineEnd < 0 ? doc.md.length : lineEnd, again < 0 ? Infinity : again);
    const inYear = (p) => (p?.match(/\d{4}/g) ?? []).every((y) => y === m[1]) && p?.includes(m[1]);
    const governed = doc.gold.quantities.flatMap((q, i) =>
      q.start > m.index && q.end <= stop && q.dataset && inYear(q.period) ? [i] : [],
    );
    const first = doc.gold.quantities.findIndex((q) => q.start > m.index);
    if (governed[0] === first && first >= 0) out.push({ year: m[1], at: m.index, governed });
  }
  return out;
}

/** Takes `n` of the candidates, going round the documents, in an order that a rebuild repeats. */
export function pick(candidates, n, seed) {
  const roll = dice(seed);
  const byDoc = new Map();
  for (const c of candidates) byDoc.set(c.doc, [...(byDoc.get(c.doc) ?? []), c]);
  const queues = [...byDoc.values()].map((list) =>
    list
      .map((c) => [roll(1e9), c])
      .sort((a, b) => a[0] - b[0])
      .map((x) => x[1]),
  );
  for (let i = queues.length - 1; i > 0; i--) {
    const j = roll(i + 1);
    [queues[i], queues[j]] = [queues[j], queues[i]];
  }
  const out = [];
  for (let round = 0; out.length < n && queues.some((q) => q.length > round); round++)
    for (const q of queues) if (q[round] && out.length < n) out.push(q[round]);
  return out;
}

/** Deterministic choices, so that a rebuild gives the same set. */
export function dice(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 2 ** 32) * n);
  };
}

/** The record common to planted errors and harmless rewrites; `expect` and `new_doc_offset` are in the edited text. */
export function edit(doc, index, kind, family, edits, expect, extra) {
  const md = doc.md;
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const first = sorted[0].start;
  const last = sorted.at(-1).end;
  let mutated = '';
  let p = first;
  for (const e of sorted) {
    mutated += md.slice(p, e.start) + e.text;
    p = e.end;
  }
  const text = md.slice(0, first) + mutated + md.slice(p);
  const moved = (at) =>
    at + sorted.filter((e) => e.end <= at).reduce((n, e) => n + e.text.length - (e.end - e.start), 0);
  const spans = expect.map(([a, b]) => {
    const [start, end] = [moved(a), moved(b)];
    return { start, end, text: text.slice(start, end) };
  });
  const { note = '', difficulty = 'n/a', flag = false } = extra ?? {};
  return {
    doc: doc.name,
    gold_index: index,
    family,
    kind,
    original: md.slice(first, last),
    mutated,
    new_doc_offset: spans[0].start,
    edits: sorted,
    expect: spans,
    should_flag: flag,
    difficulty,
    note,
  };
}

// What planted errors and harmless rewrites share: finding figures' parts, choosing fairly, writing one record.

/** The first plain number in a figure's text: `{ start, end, text, value }` in document offsets; undefined for number words. */
export function numberIn(q) {
  const m = q.text.match(/\d[\d,]*(?:\.\d+)?/);
  return (
    m && {
      start: q.start + m.index,
      end: q.start + m.index + m[0].length,
      text: m[0],
      value: Number(m[0].replaceAll(',', '')),
    }
  );
}

/** 23068.2 → '23,068.2' when the model had separators. */
export const group = (text, like) => {
  const [int, frac] = text.split('.');
  const grouped = like.includes(',') ? int.replace(/\B(?=(\d{3})+$)/g, ',') : int;
  return frac ? `${grouped}.${frac}` : grouped;
};

const hash = (s) => [...s].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, 17) >>> 0;

/** The same `n` of the candidates at every run, spread over the documents. */
export function choose(candidates, n) {
  const sorted = [...candidates].sort(
    (a, b) => hash(a.doc.name + a.kind + a.edits[0].start) - hash(b.doc.name + b.kind + b.edits[0].start),
  );
  const taken = [];
  const perDoc = new Map();
  for (let round = 1; taken.length < n && round <= 6; round++)
    for (const c of sorted) {
      if (taken.length >= n) break;
      if (taken.includes(c) || (perDoc.get(c.doc.name) ?? 0) >= round) continue;
      taken.push(c);
      perDoc.set(c.doc.name, (perDoc.get(c.doc.name) ?? 0) + 1);
    }
  return taken;
}

export function apply(md, edits) {
  let out = '';
  let at = 0;
  for (const e of edits) {
    out += md.slice(at, e.start) + e.text;
    at = e.end;
  }
  return out + md.slice(at);
}

/** A candidate `{ doc, gi, kind, edits, marks, note?, difficulty?, flag }`, its marks in offsets of the clean text → a line of the file. */
export function record(c, id) {
  const edits = [...c.edits].sort((a, b) => a.start - b.start);
  const text = apply(c.doc.md, edits);
  const map = (offset, isEnd) =>
    edits.reduce(
      (o, e) =>
        e.end <= offset && !(e.start === e.end && e.end === offset && !isEnd)
          ? o + e.text.length - (e.end - e.start)
          : o,
      offset,
    );
  const expect = c.marks.map((m) => {
    const start = map(m.start, false);
    const end = map(m.end, true);
    return { start, end, text: text.slice(start, end) };
  });
  const first = edits[0];
  const last = edits[edits.length - 1];
  return {
    id,
    doc: `${c.doc.name}.md`,
    gold_index: c.gi,
    family: id.startsWith('M') ? 'mutant' : 'harmless',
    kind: c.kind,
    original: c.doc.md.slice(first.start, last.end),
    mutated: text.slice(map(first.start, false), map(last.end, true)),
    new_doc_offset: expect[0].start,
    edits,
    expect,
    should_flag: c.flag,
    difficulty: c.difficulty ?? 'n/a',
    note: c.note ?? '',
  };
}

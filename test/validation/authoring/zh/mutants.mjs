// Planted errors: each generator gives every edit of its kind that is a real error by the rows; `mutants` takes a quota of each.
import { dice, edit, numeral, pick, years } from './write.mjs';

const num = (v) => (v === undefined ? Number.NaN : Number(v));
const far = (a, b, by = 0.015) => Math.abs(a - b) > by * Math.max(Math.abs(a), Math.abs(b));
const figures = (d) => d.gold.quantities.map((q, i) => ({ q, i, n: numeral(q.text) }));
const known = (d) => figures(d).filter((f) => f.q.dataset && f.n);
const flag = (difficulty, note) => ({ flag: true, difficulty, note });
const span = (q) => [q.start, q.end];

function otherDigit(text, roll) {
  const places = [...text].flatMap((c, k) => (/\d/.test(c) ? [k] : []));
  const k = places[roll(Math.max(1, Math.min(2, places.length - 1)))];
  let d = text[k];
  while (d === text[k]) d = String(1 + roll(9));
  return text.slice(0, k) + d + text.slice(k + 1);
}

const valueEdit = (d, { q, i, n }, text, kind, extra) =>
  edit(d, i, kind, 'mutant', [{ start: q.start, end: q.start + n.length, text }], [span(q)], extra);

function valueDigit(d, roll, kind = 'value-digit', list = known(d), extra = flag('easy')) {
  return list.flatMap((f) => {
    const text = otherDigit(f.n, roll);
    return far(num(text), num(f.n), 0.03) ? [valueEdit(d, f, text, kind, extra)] : [];
  });
}

function decimalShift(d) {
  return known(d).flatMap((f) => {
    const [int, frac] = f.n.split('.');
    const text = frac
      ? int === '0'
        ? `${frac[0].replace(/^0$/, '')}.${frac.slice(1)}`.replace(/^\./, '0.').replace(/\.$/, '')
        : int + frac
      : int.endsWith('0')
        ? int.slice(0, -1)
        : `${int}0`;
    return far(num(text), num(f.n)) && Number(text) > 0 ? [valueEdit(d, f, text, 'decimal-shift', flag('easy'))] : [];
  });
}

function stale(d, _roll, rows) {
  return known(d).flatMap((f) => {
    const scale = num(f.q.value) / num(f.n);
    return rows
      .filter(
        (r) =>
          r.id === f.q.dataset.indicator_id &&
          r.period !== f.q.period &&
          r.value &&
          far(num(r.value), num(f.q.value), 0.005),
      )
      .flatMap((r) => {
        const text = String(Number((num(r.value) / scale).toPrecision(12)));
        if ((text.split('.')[1] ?? '').length > 2 || text === f.n) return [];
        return [valueEdit(d, f, text, 'stale-value', flag('medium', `value of ${r.period} used for ${f.q.period}`))];
      });
  });
}

/** The year is wrong when no governed figure agrees with a row of the year put in its place. */
function wrongYear(d, roll, rows) {
  return years(d).flatMap(({ year, at, governed }) => {
    const qs = governed.map((i) => d.gold.quantities[i]);
    const other = (q, to) => rows.filter((r) => r.id === q.dataset.indicator_id && r.period?.includes(to));
    const agrees = (q, r) => !far(num(r.value ?? r.low), num(q.value ?? q.low), 0.005);
    const steps = [-1, 1]
      .map((n) => String(Number(year) + n))
      .filter((to) => !qs.some((q) => other(q, to).some((r) => agrees(q, r))));
    if (!steps.length) return [];
    const text = steps.find((to) => qs.some((q) => other(q, to).length)) ?? steps[roll(steps.length)];
    const note = 'a figure governed by the changed year may carry the flag instead of the year';
    const extra = flag(qs.length > 4 ? 'hard' : 'medium', note);
    const put = [{ start: at, end: at + 4, text }];
    return [edit(d, governed[0], 'wrong-year', 'mutant', put, [[at, at + 4], ...qs.map(span)], extra)];
  });
}

const BEFORE = {
  突破: '不足',
  超过: '低于',
  不低于: '不高于',
  不少于: '不多于',
  不超过: '不低于',
  至少: '最多',
  超: '不足',
  最高: '最低',
  高于: '低于',
};
const AFTER = { 以上: '以下', 以内: '以上', 以下: '以上' };
/** The bound word at a figure: `{ start, end, word, after }`, or null. */
export function boundWord(md, q, before = Object.keys(BEFORE), after = Object.keys(AFTER)) {
  const lead = md.slice(Math.max(0, q.start - 6), q.start);
  const heads = before.filter((w) => lead.endsWith(w) && !lead.endsWith(`不${w}`));
  const head = heads.sort((a, b) => b.length - a.length)[0];
  if (head) return { start: q.start - head.length, end: q.start, word: head, after: false };
  const tail = after.find((w) => md.startsWith(w, q.end));
  return tail ? { start: q.end, end: q.end + tail.length, word: tail, after: true } : null;
}
function bounds(d, _roll, _rows, drop) {
  return figures(d).flatMap(({ q, i }) => {
    const b = q.dataset && q.comparator !== '=' ? boundWord(d.md, q) : null;
    if (!b) return [];
    const kind = drop ? 'comparator-drop' : 'comparator-flip';
    const text = drop ? (b.after ? '' : '达到') : (BEFORE[b.word] ?? AFTER[b.word]);
    if (drop && !'突破超过不低于不少于以上'.includes(b.word)) return [];
    const expect = b.after ? [q.start, drop ? q.end : b.end] : [b.start, q.end];
    return [
      edit(d, i, kind, 'mutant', [{ start: b.start, end: b.end, text }], [expect], flag(drop ? 'hard' : 'medium')),
    ];
  });
}

function percentPoint(d) {
  return known(d).flatMap(({ q, i }) => {
    const unit = q.text.endsWith('个百分点') ? '个百分点' : q.text.endsWith('%') ? '%' : null;
    if (!unit || !q.direction || q.role !== 'actual') return [];
    const text = unit === '%' ? '个百分点' : '%';
    return [
      edit(
        d,
        i,
        'percent-vs-pp',
        'mutant',
        [{ start: q.end - unit.length, end: q.end, text }],
        [span(q)],
        flag('medium'),
      ),
    ];
  });
}

const SIGN = {
  增长: '下降',
  下降: '增长',
  上涨: '下跌',
  提高: '降低',
  降低: '提高',
  增加: '减少',
  减少: '增加',
  回落: '提高',
  上升: '下降',
};
function sign(d) {
  return known(d).flatMap(({ q, i }) => {
    const word = Object.keys(SIGN).find((w) => d.md.slice(0, q.start).endsWith(w));
    if (!word || q.role !== 'actual' || !q.direction) return [];
    const start = q.start - word.length;
    return [
      edit(d, i, 'sign', 'mutant', [{ start, end: q.start, text: SIGN[word] }], [[start, q.end]], flag('medium')),
    ];
  });
}

function swap(d) {
  const list = known(d);
  return list.flatMap((a, k) =>
    list.slice(k + 1, k + 4).flatMap((b) => {
      const sameUnit = a.q.text.slice(a.n.length) === b.q.text.slice(b.n.length);
      if (!sameUnit || /[。\n]/.test(d.md.slice(a.q.end, b.q.start)) || !far(num(a.n), num(b.n), 0.02)) return [];
      if (a.q.dataset.indicator_id === b.q.dataset.indicator_id) return [];
      const put = (f, text) => ({ start: f.q.start, end: f.q.start + f.n.length, text });
      return [
        edit(
          d,
          a.i,
          'swap',
          'mutant',
          [put(a, b.n), put(b, a.n)],
          [span(a.q), span(b.q)],
          flag('medium', 'two figures exchanged; either may carry the flag'),
        ),
      ];
    }),
  );
}

const SLIP = [
  ['万亿元', '亿元'],
  ['亿元', '万元'],
  ['万元', '亿元'],
  ['亿美元', '万美元'],
  ['万吨', '亿吨'],
  ['亿吨', '万吨'],
  ['万千瓦', '亿千瓦'],
  ['亿千瓦时', '万千瓦时'],
  ['万亩', '亩'],
  ['万人', '人'],
  ['万辆', '辆'],
  ['万人次', '亿人次'],
  ['亿人次', '万人次'],
  ['GW', 'MW'],
  ['亿斤', '万斤'],
  ['万个', '个'],
  ['万标箱', '标箱'],
  ['万件', '件'],
];
function unitSlip(d) {
  return known(d).flatMap(({ q, i, n }) => {
    const pair = SLIP.find(([u]) => q.text.slice(n.length) === u);
    if (!pair) return [];
    return [
      edit(
        d,
        i,
        'unit-slip',
        'mutant',
        [{ start: q.start + n.length, end: q.end, text: pair[1] }],
        [span(q)],
        flag('easy'),
      ),
    ];
  });
}

function notInDataset(d, roll) {
  const free = figures(d).filter((f) => !f.q.dataset && f.n && f.q.role !== 'other' && d.quantities[f.i].tag !== '#nm');
  const extra = { flag: false, note: 'figure is not in the canonical dataset, so nothing can contradict it' };
  return valueDigit(d, roll, 'not-in-dataset', free, extra);
}

const KINDS = [
  [stale, 9],
  [wrongYear, 11],
  [(d, r, rows) => bounds(d, r, rows, false), 9],
  [(d, r, rows) => bounds(d, r, rows, true), 7],
  [percentPoint, 8],
  [sign, 8],
  [swap, 7],
  [unitSlip, 8],
  [decimalShift, 8],
  [(d) => valueDigit(d, dice(11)), 12],
  [notInDataset, 6],
];

/** All planted errors of the set: about 90 times `share`, with ids V0001 and on. */
export function mutants(set, rows, share = 1) {
  const out = KINDS.flatMap(([make, quota], k) =>
    pick(
      set.flatMap((d) => make(d, dice(k + 1), rows)),
      Math.ceil(quota * share),
      100 + k,
    ),
  );
  return out.map((m, k) => ({ id: `V${String(k + 1).padStart(4, '0')}`, ...m }));
}

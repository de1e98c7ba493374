// Harmless rewrites: the same figures in other digits, units, words or order. None may be flagged.
import { boundWord } from './mutants.mjs';
import { edit, numeral, pick, years } from './write.mjs';

const known = (d) => d.gold.quantities.map((q, i) => ({ q, i, n: numeral(q.text) })).filter((f) => f.q.dataset && f.n);
const whole = (d, { q, i }, kind, text, note) =>
  edit(d, i, kind, 'harmless', [{ start: q.start, end: q.end, text }], [[q.start, q.end]], { note });
const trim = (x) => String(Number(x.toPrecision(12)));

const EQUIV = [
  ['万亿元', '亿元', 1e4],
  ['亿元', '万元', 1e4],
  ['万吨', '亿斤', 0.2],
  ['万千瓦', 'GW', 0.01],
  ['GW', '万千瓦', 100],
  ['亿千瓦时', '万千瓦时', 1e4],
  ['万人', '人', 1e4],
  ['万辆', '辆', 1e4],
  ['亿吨', '万吨', 1e4],
  ['公里', '千米', 1],
];
const unitEquivalent = (d) =>
  known(d).flatMap((f) => {
    const e = EQUIV.find(([u]) => f.q.text.slice(f.n.length) === u);
    return e ? [whole(d, f, 'unit-equivalent', trim(Number(f.n) * e[2]) + e[1])] : [];
  });

function rounding(d) {
  return known(d).flatMap((f) => {
    const text = trim(Number(Number(f.n).toPrecision(3)));
    if (
      f.n.replace('.', '').length < 4 ||
      f.q.comparator !== '=' ||
      /[由从]$|占/.test(d.md.slice(f.q.start - 3, f.q.start))
    )
      return [];
    return [
      whole(
        d,
        f,
        'rounding',
        `约${text}${f.q.text.slice(f.n.length)}`,
        'three significant figures, marked as approximate',
      ),
    ];
  });
}

const fullWidth = (d) =>
  known(d).map((f) =>
    whole(
      d,
      f,
      'full-width',
      f.n.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) + f.q.text.slice(f.n.length),
    ),
  );
const thousands = (d) =>
  known(d)
    .filter((f) => Number(f.n) >= 1000)
    .map((f) =>
      whole(d, f, 'thousands-separator', f.n.replace(/\B(?=(\d{3})+(?=$|\.))/, ',') + f.q.text.slice(f.n.length)),
    );
const spacing = (d) =>
  known(d)
    .filter((f) => f.q.text !== f.n)
    .map((f) => whole(d, f, 'spacing', `${f.n} ${f.q.text.slice(f.n.length)}`));
const emphasis = (d) => known(d).map((f) => whole(d, f, 'emphasis', `**${f.n}**${f.q.text.slice(f.n.length)}`));
const trailing = (d) =>
  known(d)
    .filter((f) => f.n.includes('.'))
    .map((f) => whole(d, f, 'trailing-zero', `${f.n}0${f.q.text.slice(f.n.length)}`));

const DIGIT = '零一二三四五六七八九';
function spoken(n) {
  if (n >= 1e4) return null;
  let out = '';
  for (const [k, w] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ]) {
    const d = Math.floor(n / k) % 10;
    if (d) out += DIGIT[d] + w;
    else if (out && n % k && !out.endsWith('零')) out += '零';
  }
  return out.replace(/^一十/, '十');
}
function chinese(d) {
  return known(d).flatMap((f) => {
    const word = /^\d+$/.test(f.n) ? spoken(Number(f.n)) : null;
    if (!word) return [];
    const unit = f.q.text.slice(f.n.length);
    return [whole(d, f, 'chinese-numeral', unit === '%' ? `百分之${word}` : word + unit)];
  });
}

const SYN = {
  突破: '超过',
  超过: '突破',
  不低于: '不少于',
  不少于: '至少',
  不超过: '不高于',
  以上: '及以上',
  左右: '上下',
  约: '大约',
};
function comparatorSynonym(d) {
  return known(d).flatMap(({ q, i }) => {
    const b = boundWord(
      d.md,
      q,
      Object.keys(SYN).filter((w) => w !== '以上' && w !== '左右'),
      ['以上', '左右'],
    );
    if (!b || q.comparator === '=') return [];
    const expect = b.after ? [q.start, b.end] : [b.start, q.end];
    return [
      edit(d, i, 'comparator-synonym', 'harmless', [{ start: b.start, end: b.end, text: SYN[b.word] }], [expect]),
    ];
  });
}
function nearSynonym(d) {
  return known(d).flatMap(({ q, i }) => {
    const b = boundWord(d.md, q, [], ['以上']);
    const far = /(达到|达|为|提高到|增长到|扩大到)$/.exec(d.md.slice(0, q.start));
    if (!b) return [];
    const start = q.start - (far ? far[0].length : 0);
    const text = `超过${q.text}`;
    return [edit(d, i, 'comparator-near-synonym', 'harmless', [{ start, end: b.end, text }], [[start, b.end]])];
  });
}

const SPELL = [
  ['前三季度', '1—9月'],
  ['上半年', '1—6月'],
  ['1—7月', '1至7月'],
  ['2024年底', '2024年末'],
];
function periodNotation(d) {
  const out = years(d).flatMap(({ year, at, governed }) => {
    const next = d.md.slice(at + 5, at + 8);
    if (/^(度|底|末|以来|[的全]|前三|上半|下半|[一二三四]季|再|至|第)/.test(next)) return [];
    if (/[到至]$|较$/.test(d.md.slice(0, at))) return [];
    const last = d.gold.quantities[governed[0]];
    return [
      edit(
        d,
        governed[0],
        'period-notation',
        'harmless',
        [{ start: at, end: at + 5, text: `${year}年度` }],
        [
          [at, at + 5],
          [last.start, last.end],
        ],
      ),
    ];
  });
  for (const [from, to] of SPELL) {
    const at = d.md.indexOf(from);
    const i = d.gold.quantities.findIndex((q) => q.start > at && q.dataset);
    if (at < 0 || i < 0 || /[。\n]/.test(d.md.slice(at, d.gold.quantities[i].start))) continue;
    const q = d.gold.quantities[i];
    out.push(
      edit(
        d,
        i,
        'period-notation',
        'harmless',
        [{ start: at, end: at + from.length, text: to }],
        [
          [at, at + from.length],
          [q.start, q.end],
        ],
      ),
    );
  }
  return out;
}

const MOVE = { 增长: '上升', 下降: '降低', 提高: '提升', 增加: '增多', 上涨: '上升' };
function directionSynonym(d) {
  return known(d).flatMap(({ q, i }) => {
    const word = Object.keys(MOVE).find((w) => d.md.slice(0, q.start).endsWith(w));
    if (!word || !q.direction) return [];
    const start = q.start - word.length;
    return [edit(d, i, 'direction-synonym', 'harmless', [{ start, end: q.start, text: MOVE[word] }], [[start, q.end]])];
  });
}

function reordered(d) {
  return d.meta.reorder.map((line) => {
    const [from, to] = line.split('=>');
    const at = d.md.indexOf(from);
    if (at < 0) throw new Error(`${d.name}: nothing to reorder: ${from}`);
    const i = d.gold.quantities.findIndex((q) => q.start >= at);
    return edit(
      d,
      i,
      'reordered-sentence',
      'harmless',
      [{ start: at, end: at + from.length, text: to }],
      [[at, at + from.length]],
    );
  });
}

const KINDS = [
  [unitEquivalent, 5],
  [rounding, 4],
  [fullWidth, 3],
  [thousands, 3],
  [spacing, 2],
  [emphasis, 2],
  [trailing, 2],
  [chinese, 4],
  [comparatorSynonym, 4],
  [nearSynonym, 3],
  [periodNotation, 5],
  [directionSynonym, 4],
  [reordered, 9],
];

/** All harmless rewrites of the set, with ids W0001 and on. */
export function harmless(set, share = 1) {
  const out = KINDS.flatMap(([make, quota], k) => pick(set.flatMap(make), Math.ceil(quota * share), 200 + k));
  return out.map((m, k) => ({ id: `W${String(k + 1).padStart(4, '0')}`, ...m }));
}

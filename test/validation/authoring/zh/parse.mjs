// Reads one authoring file: front matter of `@key value` lines, a line `---`, then Markdown with inline markers.
//   ⟦text|value unit|period|role|indicator|row|#tag⟧  a quantity; value may carry ~ > >= < <= or be low..high, and 1.5e8;
//       period empty = as the quantity before, `null` = none; role a, t or o with + or - for a change;
//       row = indicator id whose observation this figure states, ~id = cites that observation in other digits, empty = no row.
//   ⟨text|why⟩ a strict trap, ⟨text|why?⟩ a soft one; «tag:text» a measure; ‹title› a task.
// Offsets are UTF-16 into the stripped text, end exclusive.
const ROLE = { a: 'actual', t: 'target', o: 'other' };
const DATE =
  /\d{4}(?:[—-]\d{4})?年(?:\d{1,2}(?:[—-]\d{1,2})?月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}(?:[—-]\d{1,2})?月(?:\d{1,2}日)?/g;
const AUTO = [
  [DATE, 'date'],
  [/^(?:#+ )?\d+[.．、](?=\D)/gm, 'ordinal'],
  [/^(?:#+ )?(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/gm, 'ordinal'],
  [/[①-⑳]/g, 'ordinal'],
  [/第[一二三四五六七八九十]+[章条款]/g, 'clause'],
  [/[一二三四五六]是(?=[^否])/g, 'ordinal'],
  [/(?<![\d.A-Za-z])[456]G(?![A-Za-z])/g, 'name'],
  [/十[四五]五(?=[”"]|规划|时期|期间|末|以来)/g, 'plan-name'],
];
// Counts that a reader may or may not take for figures: soft, so that neither reading is punished.
const SOFT = [
  [/[一二两三四五六七八九十](?:个|项|组|年|档|级)|半小时/g, 'cn-count'],
  [/\d{2}岁/g, 'age'],
  [/每[千万][人名]|万吨级/g, 'definition'],
];

/** "1.54e12" -> "1540000000000", exactly; a plain decimal is given back without trailing zeros. */
export function plain(text) {
  const [mantissa, exp = '0'] = text.split('e');
  const [int, frac = ''] = mantissa.split('.');
  const shift = Number(exp);
  const digits = int + frac.padEnd(shift, '0');
  const point = int.length + shift;
  const out = `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0*$/, '');
  return out.replace(/^0+(?=\d)/, '');
}

/** ">=1.5e8 kW" -> comparator, value (or low, high) and unit of the gold form. */
export function amount(spec) {
  const m = /^(~|>=|<=|>|<)?([\d.e]+?)(?:\.\.([\d.e]+))? (.+)$/.exec(spec.trim());
  if (!m) throw new Error(`bad amount: ${spec}`);
  const [, cmp = '=', a, b, unit] = m;
  if (b) return { low: plain(a), high: plain(b), unit, comparator: 'range' };
  return { value: plain(a), unit, comparator: cmp };
}

function quantity(fields, start, last) {
  const [text, spec, period, role, indicator, row = '', tag = ''] = fields.map((f) => f.trim());
  const dir = { '+': 'up', '-': 'down' }[role[1]];
  const at = period === '' ? last : period === 'null' ? null : period;
  const { comparator, unit, ...value } = amount(spec);
  return {
    gold: {
      start,
      end: start + text.length,
      text,
      ...value,
      unit,
      comparator,
      period: at,
      indicator,
      role: ROLE[role[0]],
      ...(dir ? { direction: dir } : {}),
    },
    row,
    tag,
  };
}

function front(src) {
  const cut = src.indexOf('\n---\n');
  const meta = { ind: [], row: [], link: [], reorder: [], skip: [] };
  for (const line of src.slice(0, cut).split('\n').filter(Boolean)) {
    const [, key, rest] = /^@(\w+) (.*)$/.exec(line);
    if (Array.isArray(meta[key])) meta[key].push(rest);
    else meta[key] = rest;
  }
  return { meta, body: src.slice(cut + 5) };
}

/** Strips the markers of one authoring file; gives the Markdown and everything marked in it. */
export function parse(src, name) {
  const { meta, body } = front(src);
  const out = { name, meta, md: '', quantities: [], nots: [], measures: [], tasks: [] };
  const open = [];
  let last = null;
  for (let i = 0; i < body.length; i++) {
    const c = body[i];
    if (c === '⟦' || c === '⟨' || c === '‹') {
      const end = body.indexOf({ '⟦': '⟧', '⟨': '⟩', '‹': '›' }[c], i);
      if (end < 0) throw new Error(`${name}: unclosed ${c} at ${body.slice(i, i + 30)}`);
      const fields = body.slice(i + 1, end).split('|');
      const start = out.md.length;
      if (c === '⟦') {
        if (fields.length < 5) throw new Error(`${name}: short marker ${fields}`);
        const q = quantity(fields, start, last);
        last = q.gold.period;
        out.quantities.push(q);
      } else if (c === '⟨') {
        const why = fields[1];
        out.nots.push({
          start,
          end: start + fields[0].length,
          text: fields[0],
          why: why.replace('?', ''),
          strict: !why.endsWith('?'),
        });
      } else out.tasks.push({ title: fields[0], start });
      out.md += fields[0];
      i = end;
    } else if (c === '«') {
      const colon = body.indexOf(':', i);
      open.push({ tag: body.slice(i + 1, colon), start: out.md.length });
      i = colon;
    } else if (c === '»') {
      const m = open.pop();
      out.measures.push({ tag: m.tag, text: out.md.slice(m.start), start: m.start, end: out.md.length });
    } else out.md += c;
  }
  if (open.length) throw new Error(`${name}: measure not closed`);
  addAuto(out);
  return out;
}

function addAuto(out) {
  const taken = [...out.quantities.map((q) => q.gold), ...out.nots];
  const free = (a, b) => taken.every((t) => t.end <= a || b <= t.start);
  for (const [rx, why] of [...AUTO, ...SOFT])
    for (const m of out.md.matchAll(rx)) {
      const end = m.index + m[0].length;
      if (!free(m.index, end)) continue;
      const n = { start: m.index, end, text: m[0], why, strict: !SOFT.some((s) => s[0] === rx), auto: true };
      out.nots.push(n);
      taken.push(n);
    }
  out.nots.sort((a, b) => a.start - b.start);
}

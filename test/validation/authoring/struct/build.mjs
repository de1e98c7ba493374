// Writes a set of structure gold from its authored documents: node build.mjs SET.txt OUT_DIR.
// A document begins with `=== NAME policy|note SECTOR; SECTOR …`. Lines `%p PERIOD` and `%r t|a|o` set what follows.
// `[[text|>= #tag ..2027 t up indicator]]` a figure (value and unit are read from its text), `{{text|why?}}` no figure
// (`?` soft), `‹title›` a task, `«tag tag|text»` a measure and the targets it serves beside those inside it.
import fs from 'node:fs';
import path from 'node:path';
import { writePackage } from '../package.mjs';

const [source, out] = process.argv.slice(2);
const language = path.basename(source).startsWith('zh') ? 'zh' : 'en';
const ROLE = { t: 'target', a: 'actual', o: 'other' };
const SCALE = {
  万亿: 12,
  亿: 8,
  千万: 7,
  百万: 6,
  万: 4,
  千: 3,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  lakh: 5,
  crore: 7,
};
const UNIT = {
  '%': ['%'],
  percent: ['%'],
  '‰': ['%', -1],
  个百分点: ['pp'],
  'percentage points': ['pp'],
  元: ['CNY'],
  美元: ['USD'],
  '£': ['GBP'],
  '€': ['EUR'],
  $: ['USD'],
  '₹': ['INR'],
  吨: ['t'],
  tonnes: ['t'],
  千瓦: ['kW'],
  GW: ['kW', 6],
  MW: ['kW', 3],
  吉瓦: ['kW', 6],
  千瓦时: ['kWh'],
  TWh: ['kWh', 9],
  亩: ['mu'],
  公顷: ['ha'],
  hectares: ['ha'],
  平方米: ['m2'],
  公里: ['km'],
  公斤: ['t', -3],
  kg: ['t', -3],
  立方米: ['m3'],
  'cubic metres': ['m3'],
  倍: ['x'],
  吨标准煤: ['tce'],
};
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const AUTO = [
  [/(?<![\d.A-Za-z])[456]G(?:-A)?(?![A-Za-z])/g, 'name', true],
  [
    /\d{4}(?:[—-]\d{4})?年(?:\d{1,2}(?:[—-]\d{1,2})?月(?:\d{1,2}日)?)?|(?<!\d)\d{1,2}(?:[—-]\d{1,2})?月(?:\d{1,2}日)?/g,
    'date',
    true,
  ],
  [/“?十[三四五]五”?/g, 'plan-name', true],
  [/第[一二三四五六七八九十]+[章条款]/g, 'clause', true],
  [
    /^(?:#+ )?(?:\d+(?:\.\d+)*[.．、]?(?= )|\d+[.．、]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/gm,
    'ordinal',
    true,
  ],
  [/\b(?:Article|Annex|Section|Chapter|Table|Part|Box|Pillar|Rule|Clause|footnote) \d+(?:\(\d+\))?/g, 'ordinal', true],
  [new RegExp(`\\b\\d{1,2} (?:${MONTH})(?: \\d{4})?\\b|\\b(?:${MONTH}) \\d{4}\\b`, 'g'), 'date', true],
  [/\b(?:19|20)\d\d(?:[-–/]\d{2,4})?\b/g, 'date', true],
  [/[一二两三四五六七八九十](?:个|项|组|年|档|级|次|份)/g, 'cn-count', false],
  [
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|thirds?|quarters?|double|doubled?|triple|twice)\b/gi,
    'number-word',
    false,
  ],
];

/** Decimal text moved by a power of ten, exactly. */
function shift(text, by) {
  const [int, frac = ''] = text.replaceAll(',', '').split('.');
  const digits = '0'.repeat(Math.max(0, -by)) + int + frac.padEnd(Math.max(by, 0), '0');
  const point = Math.max(0, -by) + int.length + by;
  const plain = `${digits.slice(0, point) || '0'}.${digits.slice(point)}`.replace(/\.?0*$/, '');
  return plain.replace(/^0+(?=\d)/, '');
}

/** `2800万个` → value, unit; `43–50 GW` → low, high, unit. */
function amount(text) {
  const m =
    /^([£€$₹]?)([\d.,]*\d)(?:%?(?:[—–~-]|至| to | and )[£€$₹]?([\d.,]*\d))? ?(万亿|亿|千万|百万|万|千(?!瓦)|thousand|million|billion|trillion|lakh|crore)?(?: crore)? ?(.*)$/.exec(
      text,
    );
  if (!m) throw new Error(`no amount: ${text}`);
  const [, sign, a, b, scale, rest] = m;
  const [unit, power = 0] = UNIT[sign || rest] ?? [`item:${rest}`];
  const lakhCrore = / lakh crore/.test(text) ? 7 : 0;
  const by = (SCALE[scale] ?? 0) + power + lakhCrore;
  return b
    ? { value: null, low: shift(a, by), high: shift(b, by), unit, comparator: 'range' }
    : { value: shift(a, by), unit, comparator: '=' };
}

function figure(text, spec, state) {
  const q = { text, ...amount(text), period: state.period, role: ROLE[state.role] };
  const words = [];
  for (const token of spec.split(' ')) {
    if (/^([<>]=?|~|=)$/.test(token)) q.comparator = token;
    else if (/^#./.test(token)) q.key = token.slice(1);
    else if (/^[tao]$/.test(token)) q.role = ROLE[token];
    else if (token === 'up' || token === 'down') q.direction = token;
    else if (token === 'null') q.period = null;
    else if (/^(\.\.)?\d{4}/.test(token)) q.period = token;
    else words.push(token);
  }
  return { ...q, indicator: words.join(' ') };
}

/** The Markdown of one authored document and everything marked in it. */
function read(body) {
  const state = { period: null, role: 'a' };
  const d = { md: '', quantities: [], nots: [], tasks: [], measures: [] };
  let open = null;
  for (const line of body.split(/(?<=\n)/)) {
    const set = /^%([pr]) (\S+)\n$/.exec(line);
    if (set) {
      if (set[1] === 'p') state.period = set[2] === 'null' ? null : set[2];
      else state.role = set[2];
      continue;
    }
    for (const part of line.split(/(\[\[.*?\]\]|\{\{.*?\}\}|‹.*?›|«[^|]*\||»)/)) {
      const start = d.md.length;
      const [text, spec = ''] = part.slice(2, -2).split('|');
      if (part.startsWith('[[')) d.quantities.push({ start, ...figure(text, spec, state) });
      else if (part.startsWith('{{'))
        d.nots.push({ start, end: start + text.length, text, why: spec.replace('?', ''), strict: !spec.endsWith('?') });
      else if (part.startsWith('‹')) d.tasks.push({ title: part.slice(1, -1), start });
      if (part.startsWith('«')) open = { start, keys: part.slice(1, -1).split(' ').filter(Boolean) };
      else if (part === '»') {
        d.measures.push({ ...open, end: start, text: d.md.slice(open.start, start) });
        open = null;
      } else d.md += /^(\[\[|\{\{)/.test(part) ? text : part.startsWith('‹') ? part.slice(1, -1) : part;
    }
  }
  if (open) throw new Error(`open measure: ${d.md.slice(open.start)}`);
  d.md = `${d.md.trimEnd()}\n`;
  for (const q of d.quantities) q.end = q.start + q.text.length;
  return d;
}

function traps(d) {
  const taken = [...d.quantities, ...d.nots];
  const free = (a, b) => taken.every((t) => t.end <= a || b <= t.start);
  for (const [rx, why, strict] of AUTO)
    for (const m of d.md.matchAll(rx)) {
      const end = m.index + m[0].length;
      if (free(m.index, end)) taken.push({ start: m.index, end, text: m[0], why, strict, auto: true, trap: true });
    }
  for (const m of d.md.matchAll(/\d+/g))
    if (free(m.index, m.index + 1))
      throw new Error(`nobody marked ${d.md.slice(Math.max(0, m.index - 15), m.index + 15)}`);
  return [...d.nots, ...taken.filter((t) => t.trap).map(({ trap, ...t }) => t)].sort((a, b) => a.start - b.start);
}

function gold(name, type, sectors, d) {
  const policy = type === 'policy';
  const links = d.measures.flatMap((m, measure) => {
    const named = m.keys.flatMap((k) => {
      const at = d.quantities.findIndex((q) => q.key === k);
      if (at < 0 || d.quantities[at].role !== 'target') throw new Error(`${name}: no target ${k}`);
      return [at];
    });
    const inside = d.quantities.flatMap((q, i) =>
      q.role === 'target' && m.start <= q.start && q.end <= m.end ? [i] : [],
    );
    return [...new Set([...named, ...inside])].sort((a, b) => a - b).map((target) => ({ measure, target }));
  });
  return {
    doc: `${name}.md`,
    type,
    language,
    annotated: { quantities: policy, sectors: true, tasks: policy, measures: policy, links: policy },
    quantities: policy
      ? d.quantities.map(({ key, start, end, text, ...q }) => ({ start, end, text, ...q, dataset: null }))
      : [],
    // The figures of a note are not annotated: whatever is found in it counts neither way.
    not_quantities: policy
      ? traps(d)
      : [{ start: 0, end: d.md.length, text: d.md, why: 'not annotated', strict: false }],
    sectors,
    tasks: policy ? d.tasks : [],
    measures: policy ? d.measures.map(({ text, start, end }) => ({ text, start, end })) : [],
    targets: policy ? d.quantities.flatMap((q, i) => (q.role === 'target' ? [i] : [])) : [],
    links: policy ? links : [],
  };
}

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(path.join(out, 'docs'), { recursive: true });
const put = (name, text) => fs.writeFileSync(path.join(out, name), text);
const total = { documents: 0, policies: 0, sectors: 0, tasks: 0, measures: 0, targets: 0, links: 0 };
for (const part of fs
  .readFileSync(source, 'utf8')
  .split(/^(?==== )/m)
  .filter((p) => p.startsWith('==='))) {
  const [head, ...lines] = part.split('\n');
  const [, name, type, list] = /^=== (\S+) (policy|note) (.+)$/.exec(head);
  const d = read(lines.join('\n'));
  const g = gold(name, type, list.split('; '), d);
  put(`docs/${name}.md`, d.md);
  put(`docs/${name}.gold.json`, `${JSON.stringify(g, null, 1)}\n`);
  total.documents++;
  if (type === 'policy') total.policies++;
  for (const k of ['sectors', 'tasks', 'measures', 'targets', 'links']) total[k] += g[k].length;
  const linked = new Set(g.links.map((l) => l.target)).size;
  console.log(
    `${name}: ${d.md.length} characters, ${g.sectors.length} sectors, ${g.measures.length} measures, ${g.targets.length} targets (${linked} linked), ${g.links.length} links`,
  );
}
console.log(total);
put('mutants.jsonl', '');
put('harmless.jsonl', '');
writePackage(
  out,
  `structure-${language}`,
  [['NONE', '无文件引用的指标', 'indicator no document quotes', '', 'none', '{none}']],
  [['NONE', 'none', '1999', 'actual', 'eq', '1', '', '{none}', 'none', 'a row that no document quotes']],
);

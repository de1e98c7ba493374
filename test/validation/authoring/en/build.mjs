// Writes an English validation set (../../SET) from its authored documents (../SET): node build.mjs [SET], else en.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePackage } from '../package.mjs';
import { harmlessEdits } from './harmless.mjs';
import { mutants } from './mutants.mjs';
import { expand, parse } from './parse.mjs';

const name = process.argv[2] ?? 'en';
const here = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', name);
const out = path.join(here, '../..', name);
const set = await import(path.join(here, 'set.mjs'));
const DATA_UNIT = {
  ha: 'har',
  kWh: 'kW.h',
  'per 1000': '[ppth]',
  month: 'mo',
  point: '{point}',
  'kg/ha': 'kg/har',
  'CNY/kWh': 'CNY/kW.h',
};
const BOUND = { '=': 'eq', '~': 'approx', '>': 'gt', '>=': 'ge', '<': 'lt', '<=': 'le', range: 'range' };
const dataUnit = (u) => (u.startsWith('item:') ? `{${u.slice(5)}}` : (DATA_UNIT[u] ?? u));
const dataPeriod = (p) => (p ?? '').replace(/^\.\./, '../').replace(/-H([12])$/, '-S$1');

/** Rows of the dataset by (indicator, period, role); a figure cited twice must agree with itself. */
function addRow(rows, doc, q) {
  const kind = q.kind ?? q.role;
  if (q.role === 'other') throw new Error(`${doc.name}: "${q.text}" has role other and a row`);
  const key = [q.id, q.period, kind].join(' ');
  const row = {
    id: q.id,
    period: q.period,
    kind,
    bound: q.comparator,
    value: q.row ?? q.value ?? q.low,
    max: q.high ?? '',
    unit: q.unit,
  };
  const old = rows.get(key);
  if (
    old &&
    !q.row &&
    !old.rounded &&
    (old.value !== row.value || old.max !== row.max || old.bound !== row.bound || old.unit !== row.unit)
  )
    throw new Error(`${doc.name}: "${q.text}" disagrees with an earlier figure of ${key}`);
  if (!old)
    rows.set(key, {
      ...row,
      rounded: Boolean(q.row),
      quote: `${q.role === 'target' ? 'The goal for' : 'The reported'} ${q.indicator} (${q.period ?? 'no period given'}) is ${q.text}`,
      source: doc.name,
    });
}

function gold(doc) {
  const index = (key) => {
    const i = doc.quantities.findIndex((q) => q.key === key);
    if (i < 0) throw new Error(`${doc.name}: no figure #${key}`);
    return i;
  };
  const structure = doc.type === 'policy';
  return {
    doc: `${doc.name}.md`,
    type: doc.type,
    language: 'en',
    annotated: { quantities: true, sectors: true, tasks: structure, measures: structure, links: structure },
    quantities: doc.quantities.map(
      ({
        start,
        end,
        text,
        value,
        low,
        high,
        unit,
        comparator,
        period,
        indicator,
        role,
        direction,
        row,
        id,
        kind,
      }) => ({
        start,
        end,
        text,
        value,
        ...(low ? { low, high } : {}),
        unit,
        comparator,
        period,
        indicator,
        role,
        ...(direction ? { direction } : {}),
        ...(row ? { rounded: true } : {}),
        dataset: id ? { indicator_id: id, period, kind: kind ?? role } : null,
      }),
    ),
    not_quantities: doc.nots,
    sectors: doc.sectors,
    tasks: doc.tasks.map((t) => ({ title: doc.md.slice(t.start, t.end), start: t.start })),
    measures: doc.measures.map((m) => ({ text: doc.md.slice(m.start, m.end), start: m.start, end: m.end })),
    targets: doc.quantities.flatMap((q, i) => (q.role === 'target' ? [i] : [])),
    links: doc.measures.flatMap((m, measure) => {
      const inside = doc.quantities.flatMap((q, i) =>
        set.LINK_INSIDE && q.role === 'target' && m.start <= q.start && q.end <= m.end ? [i] : [],
      );
      return [...new Set([...m.keys.map(index), ...inside])].map((target) => ({ measure, target }));
    }),
  };
}

function check(doc, g) {
  const all = [...g.quantities, ...g.not_quantities].sort((a, b) => a.start - b.start);
  all.forEach((s, i) => {
    if (doc.md.slice(s.start, s.end) !== s.text) throw new Error(`${doc.name}: offsets of "${s.text}"`);
    if (i && all[i - 1].end > s.start) throw new Error(`${doc.name}: "${all[i - 1].text}" overlaps "${s.text}"`);
  });
  for (const l of g.links)
    if (g.quantities[l.target].role !== 'target')
      throw new Error(`${doc.name}: a link to no target: ${g.quantities[l.target].text}`);
}

const docs = fs
  .readdirSync(here)
  .filter((f) => f.endsWith('.txt'))
  .sort()
  .map((f) => {
    const name = f.replace('.txt', '');
    return { name, ...parse(fs.readFileSync(path.join(here, f), 'utf8'), name) };
  });
const rows = new Map();
const indicators = new Map();
for (const doc of docs) {
  const g = gold(doc);
  check(doc, g);
  doc.gold = g;
  fs.writeFileSync(path.join(out, 'docs', `${doc.name}.md`), doc.md);
  fs.writeFileSync(path.join(out, 'docs', `${doc.name}.gold.json`), JSON.stringify(g, null, 1));
  for (const q of doc.quantities) if (q.id) addRow(rows, doc, q);
  for (const [id, en, zh, aliases = ''] of doc.indicators) {
    const unit = doc.quantities.find((q) => q.id === id)?.unit;
    if (!unit) throw new Error(`${doc.name}: no figure for ${id}`);
    indicators.set(id, { id, zh, en, aliases, sector: doc.area, unit });
  }
  for (const [id, period, kind, bound, value, max] of doc.extra) {
    const key = [id, period === '-' ? null : period, kind].join(' ');
    if (rows.has(key)) throw new Error(`${doc.name}: ${key} stands twice`);
    rows.set(key, {
      id,
      period: period === '-' ? null : period,
      kind,
      bound,
      value: expand(value),
      max: max ? expand(max) : '',
      unit: indicators.get(id).unit,
      source: '',
      quote: 'a row that no document quotes',
      extra: true,
    });
  }
}
for (const r of rows.values()) if (!indicators.has(r.id)) throw new Error(`no indicator ${r.id}`);
const sorted = [...rows.values()].sort((a, b) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : (a.period ?? '') < (b.period ?? '') ? -1 : 1,
);
writePackage(
  out,
  'validation-en',
  [...indicators.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((i) => [i.id, i.zh, i.en, i.aliases, i.sector, dataUnit(i.unit)]),
  sorted.map((r) => [
    r.id,
    indicators.get(r.id).sector,
    dataPeriod(r.period),
    r.kind,
    BOUND[r.bound] ?? r.bound,
    r.value,
    r.max,
    dataUnit(r.unit),
    r.source,
    r.quote,
  ]),
);
const edits = { 'mutants.jsonl': mutants(docs, sorted, set.SHARE), 'harmless.jsonl': harmlessEdits(docs, set) };
for (const [file, list] of Object.entries(edits))
  fs.writeFileSync(path.join(out, file), list.map((x) => `${JSON.stringify(x)}\n`).join(''));
const n = docs.reduce((s, d) => s + d.quantities.length, 0);
const withRow = docs.reduce((s, d) => s + d.quantities.filter((q) => q.id).length, 0);
console.log(
  `${docs.length} documents, ${n} quantities (${withRow} with a row), ${rows.size} rows, ${edits['mutants.jsonl'].length} mutants, ${edits['harmless.jsonl'].length} harmless`,
);
for (const d of docs)
  console.log(`  ${d.name}: ${d.quantities.length} quantities, ${d.quantities.filter((q) => q.id).length} with a row`);

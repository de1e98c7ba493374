#!/usr/bin/env node
// Writes a Chinese validation set from its authoring files: docs, gold, data package, planted errors, harmless rewrites.
// node test/validation/authoring/zh/build.mjs [SET]        (output: test/validation/SET, else zh)
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePackage } from '../package.mjs';
import { harmless } from './harmless.mjs';
import { mutants } from './mutants.mjs';
import { amount, parse } from './parse.mjs';
import { BOUND, codeOf, KIND, periodOf, readable } from './write.mjs';

const NAME = process.argv[2] ?? 'zh';
const HERE = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', NAME);
const OUT = path.resolve(HERE, '../..', NAME);
const { ERRORS, REWRITES } = await import(path.join(HERE, 'set.mjs'));

const files = fs
  .readdirSync(path.join(HERE, 'docs'))
  .filter((f) => f.endsWith('.txt'))
  .sort();
const docs = files.map((f) => parse(fs.readFileSync(path.join(HERE, 'docs', f), 'utf8'), f.replace(/\.txt$/, '.md')));

// ---- the dataset: rows come from the documents' own figures, distractors from @row ----
const indicators = new Map();
const rows = new Map();
for (const d of docs)
  for (const line of d.meta.ind) {
    const [id, zh, en, aliases = '', sector = d.meta.sector] = line.split('|');
    assert(!indicators.has(id), `indicator twice: ${id}`);
    indicators.set(id, { id, zh, en, aliases: aliases.replaceAll('/', '|'), sector, unit: null, used: 0 });
  }
const keyOf = (r) => `${r.id} ${r.period} ${r.kind}`;
function addRow(row, where) {
  const ind = indicators.get(row.id);
  assert(ind, `${where}: no indicator ${row.id}`);
  ind.unit ??= codeOf(row.unit);
  assert.equal(ind.unit, codeOf(row.unit), `${where}: ${row.id} in two units`);
  const old = rows.get(keyOf(row));
  if (!old) rows.set(keyOf(row), row);
  else
    for (const k of ['value', 'low', 'high', 'comparator'])
      assert.equal(row[k], old[k], `${where}: ${keyOf(row)} ${k}`);
}
for (const d of docs)
  for (const { gold: g, row } of d.quantities) {
    if (!row || row.startsWith('~')) continue;
    if (g.direction === 'down')
      assert(/[降减]/.test(indicators.get(row).zh), `${row}: a fall is kept under a label that says so`);
    assert(g.role !== 'other', `${d.name}: role other has a row: ${g.text}`);
    const { value, low, high, comparator, unit } = g;
    addRow({ id: row, period: g.period, kind: g.role, value, low, high, comparator, unit }, `${d.name} ${g.text}`);
  }
for (const d of docs)
  for (const line of d.meta.row) {
    const [id, period, role, spec] = line.split('|');
    const row = { id, period, kind: KIND[role], ...amount(spec), extra: true };
    assert(!rows.has(keyOf(row)), `${d.name}: distractor repeats ${keyOf(row)}`);
    addRow(row, d.name);
  }

// ---- gold ----
function gold(d) {
  const qs = d.quantities.map((q) => {
    if (!q.row) return { ...q.gold, dataset: null };
    const id = q.row.replace('~', '');
    const row = rows.get(`${id} ${q.gold.period} ${q.gold.role}`);
    assert(row, `${d.name}: ${q.gold.text} cites no row ${id} ${q.gold.period}`);
    const rounded = q.row.startsWith('~') && row.value !== q.gold.value;
    return {
      ...q.gold,
      dataset: { indicator_id: id, period: q.gold.period, kind: row.kind },
      ...(rounded ? { rounded } : {}),
    };
  });
  for (const x of [...qs, ...d.nots, ...d.measures]) assert.equal(d.md.slice(x.start, x.end), x.text);
  for (const t of d.tasks) assert(d.md.startsWith(t.title, t.start));
  const targets = qs.flatMap((q, i) => (q.role === 'target' ? [i] : []));
  const measures = [...d.measures].sort((a, b) => a.start - b.start);
  const links = measures.flatMap((m, i) =>
    targets.filter((t) => m.start <= qs[t].start && qs[t].end <= m.end).map((t) => ({ measure: i, target: t })),
  );
  for (const l of d.meta.link) {
    const [m, t] = l.split(' ');
    const measure = measures.findIndex((x) => x.tag === m);
    const target = d.quantities.findIndex((x) => x.tag === `#${t}`);
    assert(measure >= 0 && targets.includes(target), `${d.name}: link ${l}`);
    if (!links.some((x) => x.measure === measure && x.target === target)) links.push({ measure, target });
  }
  const policy = d.meta.type === 'policy';
  return {
    doc: d.name,
    type: d.meta.type,
    language: 'zh',
    annotated: { quantities: true, sectors: true, tasks: policy, measures: policy, links: policy },
    quantities: qs,
    not_quantities: d.nots,
    sectors: d.meta.sectors.split(','),
    tasks: policy ? d.tasks : [],
    measures: policy ? measures.map(({ text, start, end }) => ({ text, start, end })) : [],
    targets,
    links: policy ? links.sort((a, b) => a.measure - b.measure || a.target - b.target) : [],
  };
}

// ---- output ----
const put = (name, text) => fs.writeFileSync(path.join(OUT, name), text);
fs.rmSync(OUT, { recursive: true, force: true });
fs.mkdirSync(path.join(OUT, 'docs'), { recursive: true });
const set = docs.map((d) => ({ ...d, gold: gold(d) }));
for (const d of set) {
  put(`docs/${d.name}`, d.md);
  put(`docs/${d.name.replace('.md', '.gold.json')}`, `${JSON.stringify(d.gold, null, 1)}\n`);
}
const used = [...indicators.values()].filter((i) => i.unit).sort((a, b) => (a.id < b.id ? -1 : 1));
for (const i of indicators.values()) if (!i.unit) console.warn(`no row: ${i.id}`);
const all = [...rows.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
const record = (r) => {
  const i = indicators.get(r.id);
  const quote = r.extra ? 'row of another period; quoted by no clean document' : readable(r, i.zh);
  return [
    r.id,
    i.sector,
    periodOf(r.period),
    r.kind,
    BOUND[r.comparator],
    r.value ?? r.low,
    r.high ?? '',
    i.unit,
    '模拟资料',
    quote,
  ];
};
const indicatorRow = (i) => [i.id, i.zh, i.en, i.aliases, i.sector, i.unit];
writePackage(OUT, 'data', used.map(indicatorRow), all.map(record));
const lines = (list) => list.map((x) => `${JSON.stringify(x)}\n`).join('');
const bad = mutants(set, all, ERRORS);
const good = harmless(set, REWRITES);
put('mutants.jsonl', lines(bad));
put('harmless.jsonl', lines(good));

const count = (list, f) => {
  const out = {};
  for (const x of list) out[f(x)] = (out[f(x)] ?? 0) + 1;
  return out;
};
const qs = set.flatMap((d) => d.gold.quantities);
console.log(
  `${set.length} documents, ${qs.length} quantities (${qs.filter((q) => q.dataset).length} with a row), ${all.length} rows`,
);
for (const d of set) {
  const n = d.gold.quantities;
  console.log(
    `  ${d.name}: ${n.length} quantities, ${n.filter((q) => q.dataset).length} with a row, ${d.gold.measures.length} measures, ${d.gold.links.length} links, ${d.md.split('\n').length} lines`,
  );
}
console.log(
  bad.length,
  'mutants',
  count(bad, (m) => m.kind),
  '\n',
  good.length,
  'harmless',
  count(good, (m) => m.kind),
);

#!/usr/bin/env node
// Scores a validation set with a scorer given by path (its module exports load, score, print and goldPredictions).
// node test/validation/score.mjs SCORER.mjs SET_DIR predictions.json [--codes REGEX] [--verbose] [--json]
// node test/validation/score.mjs SCORER.mjs SET_DIR --self-test
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const flags = {};
const rest = [];
const args = process.argv.slice(2);
for (let i = 0; i < args.length; i++) {
  if (args[i] === '--codes' || args[i] === '--severity') flags[args[i].slice(2)] = args[++i];
  else if (args[i].startsWith('--')) flags[args[i].slice(2)] = true;
  else rest.push(args[i]);
}
const [scorer, set, file] = rest;
if (!set || !(file || flags['self-test'])) {
  console.error(
    'usage: score.mjs SCORER.mjs SET_DIR predictions.json [--codes REGEX] [--verbose] [--json] | --self-test',
  );
  process.exit(2);
}
const { load, score, print, goldPredictions } = await import(pathToFileURL(path.resolve(scorer)).href);
const data = load(set);

/** Gold must score 1 everywhere and an empty prediction nothing; every offset must hold its text. */
function selfTest() {
  const problems = [];
  const same = (where, text, x) =>
    text.slice(x.start, x.end) === x.text || problems.push(`${where}: ${x.text} at ${x.start}`);
  const edited = (md, edits) =>
    [...edits].sort((a, b) => b.start - a.start).reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), md);
  for (const [name, { gold, md }] of Object.entries(data.docs))
    for (const x of [...gold.quantities, ...gold.not_quantities, ...gold.measures]) same(name, md, x);
  for (const m of [...data.mutants, ...data.harmless])
    for (const e of m.expect) same(`${m.doc}#${m.id}`, edited(data.docs[m.doc].md, m.edits), e);
  const full = score(goldPredictions(data), data);
  const none = score({}, data);
  const ones = [
    ...Object.values(full.quantities).map((v) => v.f1),
    ...Object.values(full.conditional),
    full.sectors,
    full.tasks,
    full.measures,
    full.links,
    full.mutants.detection,
  ];
  const zeros = [
    full.false_alarms.clean.diagnostics,
    full.false_alarms.harmless.rate,
    full.false_alarms.not_in_dataset.rate,
    full.not_quantities.false_positives,
    data.mutants.length ? none.mutants.detection : 0, // a set of structure only has no planted errors
  ];
  if (!ones.every((x) => x === 1)) problems.push(`gold does not score 1: ${ones}`);
  if (!zeros.every((x) => x === 0)) problems.push(`not zero: ${zeros}`);
  console.log(`${print(full)}\n\n${problems.join('\n')}\nself-test ${problems.length ? 'FAILED' : 'PASSED'}`);
  return problems.length === 0;
}

if (flags['self-test']) process.exit(selfTest() ? 0 : 1);
/** Rates that predict.mjs leaves in the product's own code, as the gold writes them. */
const RATES = { '/10*5': 'per 100000', '/10*4': 'per 10000', '[ppm]': 'per 1000000' };
const predictions = JSON.parse(
  fs.readFileSync(file, 'utf8').replace(/"unit":\s*"(\/10\*[45]|\[ppm\])"/g, (_, u) => `"unit":"${RATES[u]}"`),
);
const result = score(predictions, data, flags);
if (flags.json) console.log(JSON.stringify(result, null, 1));
else {
  console.log(print(result));
  if (flags.verbose)
    console.log(`missed: ${result.missed.join(' ')}\nharmless flagged: ${result.false_alarms.harmless.ids.join(' ')}`);
}

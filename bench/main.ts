import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchDataset } from './dataset.ts';
import { benchDocuments } from './documents.ts';
import { benchIndex } from './folder.ts';
import { type Line, table } from './measure.ts';
import { benchPeers } from './peers.ts';
import { benchServer } from './server.ts';
import { benchWhole } from './whole.ts';

/**
 * `npm run bench -- [documents|whole|index|dataset|server] [--notes 2000,10000] [--sizes 10000,100000,1000000]`: prints a table and
 * writes out/bench.json; `--peers DIR` adds other tools, installed there. What is compared is measured in one run; times alone say little on a busy machine.
 */
const args = process.argv.slice(2);
const option = (name: string, otherwise: string): number[] => {
  const at = args.indexOf(`--${name}`);
  return (at < 0 ? otherwise : (args[at + 1] ?? otherwise)).split(',').map(Number);
};
const wanted = args.filter((a) => ['documents', 'whole', 'index', 'dataset', 'server', 'peers'].includes(a));
const wants = (part: string): boolean => !wanted.length || wanted.includes(part);

const machine = {
  cpu: os.cpus()[0]?.model ?? '',
  cores: os.cpus().length,
  node: process.version,
  load: os.loadavg()[0],
};
console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load?.toFixed(1)}\n`);

const lines: Line[] = [];
/** Parts take minutes: each is told when it is done. */
const tell = (made: readonly Line[]): void => {
  lines.push(...made);
  console.log(`${table(made)}\n`);
};
if (wants('documents')) for (const size of option('sizes', '10000,100000,1000000')) tell(benchDocuments([size]));
if (wants('whole')) tell(benchWhole());
if (wants('dataset')) tell(benchDataset(option('rows', '200000')[0] as number));
if (wants('index')) for (const notes of option('notes', '2000')) tell(await benchIndex(notes));
if (wants('server')) for (const notes of option('notes', '2000,10000')) tell(await benchServer(notes));

const peers = args.indexOf('--peers');
if (peers >= 0) tell(await benchPeers(args[peers + 1] ?? '.', 200));

fs.mkdirSync('out', { recursive: true });
fs.writeFileSync(path.join('out', 'bench.json'), JSON.stringify({ machine, lines }, null, 2));

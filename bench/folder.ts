import { createHash } from 'node:crypto';
import { definitionAt } from '../src/core/ide/definition.ts';
import { hoverAt } from '../src/core/ide/hover.ts';
import { documentSymbols } from '../src/core/ide/symbols.ts';
import { type Brief, briefOf, type Details, detailsOf, type StoredDigest, Workspace } from '../src/core/index.ts';
import { parseMarkdown } from '../src/core/syntax/markdown.ts';
import { Writer } from './generate.ts';
import { clock, type Line, ms, time, times, timingOf } from './measure.ts';

const LENGTH = 2800;

/** Reading and judging a folder of notes as the server does, without the disk; then asking of it. */
export async function benchIndex(notes: number): Promise<Line[]> {
  const texts = Array.from({ length: notes }, (_, i) => new Writer(100 + i).plan(LENGTH));
  const sample = texts.slice(0, 200);
  const parser = time(sample.length, (i) => parseMarkdown(sample[i] as string)).mean * notes;
  const workspace = new Workspace();
  for (const file of new Writer(2).dataset(2000)) workspace.setDatasetFile(`file:///${file.name}`, file.text);
  workspace.dataset();
  const before = heap();
  const uri = (i: number): string => `file:///note-${i}.md`;
  const longest: number[] = [];
  const cold = time(1, () => {
    for (const [i, text] of texts.entries()) {
      const start = clock();
      workspace.setDocument(uri(i), text);
      workspace.digest(uri(i));
      longest.push(clock() - start);
    }
  }).p50;
  const used = (heap() - before) / 2 ** 20;
  const stored = texts.map((_, i) => {
    const digest = workspace.storedDigest(uri(i)) as StoredDigest;
    return JSON.stringify([briefOf(digest), detailsOf(digest)]);
  });
  const next = new Workspace();
  for (const file of new Writer(2).dataset(2000)) next.setDatasetFile(`file:///${file.name}`, file.text);
  next.dataset();
  const warm = time(1, () => {
    for (const [i, text] of texts.entries()) {
      next.setDocument(uri(i), text);
      createHash('sha1').update(text).digest('hex');
      const [brief, details] = JSON.parse(stored[i] as string) as [Brief, Details];
      const { quotes, names, sketch } = details;
      const source = { quotes: () => quotes, names: () => names, sketch: () => sketch };
      next.recall(uri(i), { brief, details: source, text: undefined });
      next.findings(uri(i));
    }
  }).p50;
  const open = uri(notes - 1);
  const claims = workspace.document(open)?.claims ?? [];
  const asked = claims.flatMap(({ span }) => [
    time(1, () => hoverAt(workspace, open, span.start, 'zh')).p50,
    time(1, () => definitionAt(workspace, open, span.start)).p50,
    time(1, () => documentSymbols(workspace.document(open) as never)).p50,
  ]);
  const answers = timingOf(asked);
  const files = timingOf(longest);
  return [
    { what: `${notes} notes of ${LENGTH} chars: the parser alone, one thread`, figure: ms(parser) },
    {
      what: '  read and judged, cold',
      figure: `${ms(cold)}, ${times(cold / parser)} of the parser`,
      goal: '≤ 1 ×',
      holds: cold <= parser,
    },
    {
      what: '  one file',
      figure: `p50 ${ms(files.p50)}, max ${ms(files.max)}`,
      goal: '≤ 20 ms between two pauses',
      holds: files.p95 <= 20,
    },
    {
      what: '  from the cache of the run before',
      figure: `${ms(warm)}, ${(warm / cold).toFixed(3)} of cold, ${((stored.join('').length * 2) / notes / 1024).toFixed(1)} kB a note`,
      goal: '≤ 0.05 of cold',
      holds: warm <= 0.05 * cold,
    },
    {
      what: '  heap',
      figure: `${used.toFixed(0)} MB`,
      goal: notes >= 10_000 ? '≤ 400 MB' : '',
      ...(notes >= 10_000 ? { holds: used <= 400 } : {}),
    },
    {
      what: '  hover, definition, symbols',
      figure: `p50 ${ms(answers.p50)}, p95 ${ms(answers.p95)}`,
      goal: 'p95 ≤ 10 ms',
      holds: answers.p95 <= 10,
    },
  ];
}

function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}

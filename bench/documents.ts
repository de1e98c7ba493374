import { LiveDocument } from '../src/core/analysis/document.ts';
import { Workspace } from '../src/core/index.ts';
import { outlineOf } from '../src/core/outline/index.ts';
import { recognizePeriods } from '../src/core/recognize/period/index.ts';
import { recognizeQuantities } from '../src/core/recognize/quantity/index.ts';
import { parseMarkdown } from '../src/core/syntax/markdown.ts';
import { readSyntax } from '../src/core/syntax/read.ts';
import { random, Writer } from './generate.ts';
import { clock, type Line, mainClock, ms, time, times, timeTogether, timingOf } from './measure.ts';

const URI = 'file:///plan.md';

/** Reading from nothing, and typing, at several sizes. */
export const benchDocuments = (sizes: readonly number[]): Line[] =>
  sizes.flatMap((size) => [...reading(size), ...typing(size)]);

const label = (size: number): string => (size >= 1e6 ? `${size / 1e6}M` : `${size / 1000}k`);

function reading(size: number): Line[] {
  const text = new Writer(1).plan(size);
  const blocks = readSyntax(text).blocks.flatMap((b) => (b.kind === 'table' ? [] : [b.prose.text]));
  const chars = blocks.reduce((n, b) => n + b.length, 0);
  const runs = size > 500_000 ? 1 : size > 50_000 ? 5 : 15;
  const t = timeTogether(runs, {
    parser: () => parseMarkdown(text),
    syntax: () => readSyntax(text),
    facts: () => LiveDocument.read(URI, text).facts.claims,
    recognise: () => {
      for (const block of blocks) recognizeQuantities(block);
    },
    periods: () => {
      for (const block of blocks) recognizePeriods(block);
    },
  });
  const facts = LiveDocument.read(URI, text).facts;
  const outline = size > 500_000 ? undefined : time(2, () => outlineOf({ ...facts.syntax }, facts.claims));
  const p50 = (name: string): number => t[name]?.p50 ?? 0;
  const speed = (name: string): string => `${(chars / p50(name) / 1000).toFixed(2)} million chars/s`;
  return [
    { what: `${label(size)} chars: the parser alone, all extensions`, figure: ms(p50('parser')) },
    {
      what: '  reading into blocks and sections',
      figure: `${ms(p50('syntax'))}, ${times(p50('syntax') / p50('parser'))} of the parser`,
    },
    {
      what: '  blocks and claims',
      figure: `${ms(p50('facts'))}, ${times(p50('facts') / p50('parser'))} of the parser`,
      goal: '≤ 1.3 ×, outline and check included',
      holds: p50('facts') <= 1.3 * p50('parser'),
    },
    ...(outline
      ? [{ what: '  outline', figure: `${ms(outline.p50)}, ${times(outline.p50 / p50('parser'))} of the parser` }]
      : []),
    {
      what: '  quantities',
      figure: speed('recognise'),
      goal: '≥ 1 million chars/s',
      holds: chars / p50('recognise') >= 1000,
    },
    { what: '  periods', figure: speed('periods') },
  ];
}

/** Keystrokes at places all over the text, ten in a row at each: digits, words, now and then a new paragraph. */
function typing(size: number): Line[] {
  const writer = new Writer(1);
  const next = random(7);
  let text = writer.plan(size);
  const workspace = new Workspace();
  for (const file of new Writer(2).dataset(2000)) workspace.setDatasetFile(`file:///${file.name}`, file.text);
  workspace.setDocument(URI, text);
  workspace.dataset();
  const whole = time(1, () => workspace.judgement(URI)).p50;
  const parser = time(size > 500_000 ? 1 : 3, () => parseMarkdown(text)).p50;
  const strokes: number[] = [];
  let at = 0;
  const count = size > 500_000 ? 160 : 400;
  for (let i = 0; i < count; i++) {
    if (i % 10 === 0) at = Math.floor(next() * text.length);
    const key = i % 40 === 39 ? '\n\n' : (['增', '长', '5', '，', '到'][i % 5] as string);
    // Flat, as a text comes from an editor.
    text = Buffer.from(text.slice(0, at) + key + text.slice(at)).toString();
    at += key.length;
    const start = clock();
    workspace.editDocument(URI, text);
    workspace.findings(URI);
    if (i >= 40) strokes.push(clock() - start);
  }
  const t = timingOf(strokes);
  const fence = fenced(workspace, text);
  const settled = settling(workspace, (run) => (run % 2 ? text : `${text}\n`));
  const anew = settling(workspace, (run) => (run % 2 ? text : `\`\`\`\n${text}`));
  const goals: Readonly<Record<number, readonly [p50: number, p95: number]>> = { 100000: [2, 8], 1000000: [16, 16] };
  const goal = goals[size];
  return [
    {
      what: `${label(size)} chars: keystroke to findings`,
      figure: `p50 ${ms(t.p50)}, p95 ${ms(t.p95)}, max ${ms(t.max)}`,
      ...(goal
        ? { goal: `p50 ≤ ${goal[0]} ms, p95 ≤ ${goal[1]} ms`, holds: t.p50 <= goal[0] && t.p95 <= goal[1] }
        : {}),
    },
    {
      what: '  faster than the parser alone',
      figure: times(parser / t.p50),
      ...(size >= 100_000 ? { goal: '≥ 100 ×', holds: parser / t.p50 >= 100 } : {}),
    },
    {
      what: '  a fence opened, and closed, at the top: the keystroke',
      figure: `${ms(fence.opened)}, ${ms(fence.closed)}; ${times(fence.closed / parser)} of the parser`,
      goal: '≤ 1.2 ×',
      holds: Math.max(fence.opened, fence.closed) <= 1.2 * parser,
    },
    {
      what: '  closed, read and judged in turns behind it',
      figure: `${ms(fence.told)}, ${times(fence.told / parser)} of the parser`,
    },
    { what: '  read and judged from nothing', figure: `${ms(whole)}, ${times(whole / parser)} of the parser` },
    {
      what: '  settling after typing: longest step',
      figure: ms(settled),
      goal: '≤ 20 ms',
      holds: settled <= 20,
    },
    {
      what: '  settling after a fence was opened or closed: longest step',
      figure: ms(anew),
      goal: '≤ 20 ms',
      holds: anew <= 20,
    },
  ];
}

/**
 * Opening a fence at the top makes code of all, closing it text of all again. At the keystroke all is read into blocks;
 * what takes longer than that is told in turns.
 */
function fenced(workspace: Workspace, text: string): { opened: number; closed: number; told: number } {
  const parts = Array.from({ length: 3 }, () => {
    const start = clock();
    workspace.editDocument(URI, `\`\`\`\n${text}`);
    workspace.findings(URI);
    const open = clock();
    workspace.settle(URI);
    const settled = clock();
    workspace.editDocument(URI, text);
    const closed = clock();
    workspace.settle(URI);
    return { opened: open - start, closed: closed - settled, told: clock() - closed };
  });
  const p50 = (of: 'opened' | 'closed' | 'told'): number => timingOf(parts.map((p) => p[of])).p50;
  return { opened: p50('opened'), closed: p50('closed'), told: p50('told') };
}

/** The longest step of settling after an edit, the middle one of six runs: garbage is collected in any of them. */
function settling(workspace: Workspace, edited: (run: number) => string): number {
  const longest: number[] = [];
  for (let run = 0; run < 6; run++) {
    workspace.editDocument(URI, edited(run));
    const turns = [0];
    let started = mainClock();
    for (const _ of workspace.settling(URI)) {
      turns.push(mainClock() - started);
      started = mainClock();
    }
    longest.push(Math.max(...turns));
  }
  return timingOf(longest).p50;
}

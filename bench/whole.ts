import fs from 'node:fs';
import path from 'node:path';
import { LiveDocument } from '../src/core/analysis/document.ts';
import { judge } from '../src/core/check/index.ts';
import { type DatasetFile, loadDataset } from '../src/core/dataset/index.ts';
import { parseMarkdown } from '../src/core/syntax/markdown.ts';
import { Writer } from './generate.ts';
import { clock, type Line, ms, times, timingOf } from './measure.ts';

const LENGTH = 2800;
const NOTES = 20;
const ROUNDS = 6;
/** While these are read the code itself is still being compiled. */
const WARM = 6;

/** Texts of one kind, other ones in each round, and what they are judged against. */
interface Kind {
  readonly what: string;
  readonly texts: (round: number) => readonly string[];
  readonly files: readonly DatasetFile[];
}

/** Documents read whole (blocks, claims, outline, judgement) beside the parser alone, at several densities of figures. */
export const benchWhole = (): Line[] => kinds().flatMap(linesOf);

function kinds(): Kind[] {
  const files = new Writer(2).dataset(2000).map(({ name, text }) => ({ uri: `file:///${name}`, text }));
  const some = (round: number, write: (writer: Writer) => string): string[] =>
    Array.from({ length: NOTES }, (_, i) => write(new Writer(100 + round * 1000 + i)));
  return [
    { what: 'dense plans', texts: (round) => some(round, (w) => w.plan(LENGTH)), files },
    { what: 'plans as real ones are', texts: (round) => some(round, (w) => w.sparsePlan(LENGTH, 4)), files },
    ...['zh', 'en'].map(validation),
  ];
}

/** The validation documents, with other digits each round. */
function validation(language: string): Kind {
  const read = (folder: string, end: RegExp): DatasetFile[] =>
    fs
      .readdirSync(folder)
      .filter((name) => end.test(name))
      .map((name) => ({ uri: `file:///${name}`, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
  const root = path.join('test', 'validation', language);
  const texts = read(path.join(root, 'docs'), /\.md$/).map(({ text }) => text);
  return {
    what: `validation documents (${language})`,
    texts: (round) =>
      texts.map((text) => text.replace(/[1-9](?=\d*\.\d)/g, (d) => String(((Number(d) + round) % 9) + 1))),
    files: read(path.join(root, 'data'), /\.(?:json|csv)$/),
  };
}

const STAGES = ['blocks', 'claims', 'outline', 'judging'] as const;

function linesOf({ what, texts, files }: Kind): Line[] {
  const dataset = loadDataset(files);
  const parser: number[] = [];
  const whole: number[] = [];
  const stages = STAGES.map((): number[] => []);
  let [chars, figures] = [0, 0];
  for (let round = 0; round < ROUNDS + WARM; round++) {
    const at = [0, 0, 0, 0, 0, 0];
    for (const text of texts(round)) {
      const marks = [clock()];
      parseMarkdown(text);
      marks.push(clock());
      const live = LiveDocument.read('file:///plan.md', text);
      marks.push(clock());
      const { facts } = live;
      figures += facts.claims.length;
      marks.push(clock());
      facts.outline;
      marks.push(clock());
      judge(facts.claims, facts.syntax, dataset);
      marks.push(clock());
      chars += text.length;
      for (let i = 0; i < 5; i++) at[i] = (at[i] as number) + (marks[i + 1] as number) - (marks[i] as number);
    }
    if (round < WARM) continue;
    parser.push(at[0] as number);
    whole.push(at.slice(1).reduce((sum, t) => sum + t, 0));
    for (const [i, times] of stages.entries()) times.push(at[i + 1] as number);
  }
  const p50 = timingOf(parser).p50;
  const ratio = timingOf(whole).p50 / p50;
  const parts = STAGES.map((stage, i) => `${stage} ${(timingOf(stages[i] as number[]).p50 / p50).toFixed(2)}`);
  return [
    {
      what: `${what}, a figure in ${Math.round(chars / figures)} chars: the parser alone`,
      figure: ms(p50),
    },
    {
      what: '  read whole and judged',
      figure: `${times(ratio)} (${parts.join(', ')})`,
      goal: '≤ 1.3 ×',
      holds: ratio <= 1.3,
    },
  ];
}

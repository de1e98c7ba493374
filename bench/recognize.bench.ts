// Recognition speed on generated policy text, with the peer on the same text in the same run:
//   npm run bench   (or: node esbuild.js --tests && node out/bench/recognize.bench.mjs)
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { outlineOf } from '../src/core/outline/index.ts';
import { recognizeChange } from '../src/core/recognize/change/index.ts';
import { claimsOf } from '../src/core/recognize/claim/index.ts';
import { recognizeModality } from '../src/core/recognize/modality/index.ts';
import { recognizePeriods } from '../src/core/recognize/period/index.ts';
import { recognizeQuantities } from '../src/core/recognize/quantity/index.ts';
import { parseMarkdown } from '../src/core/syntax/markdown.ts';
import { readSyntax } from '../src/core/syntax/read.ts';

/** Paragraphs of the validation documents, whose figures stand in place of any user's text. */
function paragraphs(language: string): string[] {
  const dir = `test/validation/${language}/docs`;
  return readdirSync(dir)
    .filter((f) => f.endsWith('.md'))
    .flatMap((f) => readFileSync(`${dir}/${f}`, 'utf8').split('\n'))
    .filter((line) => line.length > 20);
}

/** About `size` characters: the paragraphs over and over, with other digits each time, so that nothing can be remembered. */
function generate(language: string, size: number): string[] {
  const source = paragraphs(language);
  const out: string[] = [];
  let seed = 7;
  for (let length = 0, i = 0; length < size; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const shift = seed % 9;
    const line = (source[i % source.length] as string).replace(/[1-9](?=\d*\.\d)/g, (d) =>
      String(((Number(d) + shift) % 9) + 1),
    );
    out.push(line);
    length += line.length;
  }
  return out;
}

/** The validation documents one after the other as one Markdown text, again with other digits each time. */
function documents(language: string, size: number): string {
  const dir = `test/validation/${language}/docs`;
  const source = readdirSync(dir)
    .filter((f) => f.endsWith('.md'))
    .map((f) => readFileSync(`${dir}/${f}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  let text = '';
  for (let i = 0; text.length < size; i++)
    text += `${(source[i % source.length] as string).replace(/[1-9](?=\d*\.\d)/g, (d) =>
      String(((Number(d) + i) % 9) + 1),
    )}\n\n`;
  return text;
}

/** From the parsed document to claims with time, role, direction and name; the parser stands beside for comparison. */
function wholeRecognition(language: string): void {
  const text = documents(language, 1_000_000);
  const document = readSyntax(text);
  const little = readSyntax(documents(language, 100_000));
  const claims = claimsOf(document);
  const best = (work: () => unknown, rounds: number): number => seconds(['x'], work, rounds);
  best(() => claimsOf(little), 3);
  const recognition = best(() => claimsOf(document), 3);
  const outline = best(() => outlineOf({ ...document }, claims), 2);
  const parser = best(() => parseMarkdown(text), 2);
  const every = Math.round(text.length / claims.length);
  const ratio = recognition / best(() => claimsOf(little), 5);
  console.log(
    `${language}: whole recognition (claims of the parsed document, a figure in ${every} chars) ${rate(text.length, recognition)}, ` +
      `${Math.round(claims.length / recognition).toLocaleString('en')} figures/s; time(1M) / time(100k) = ${ratio.toFixed(1)}`,
  );
  console.log(
    `${language}: outline ${rate(text.length, outline)}; the parser alone ${rate(text.length, parser)}; ` +
      `claims ${(recognition / parser).toFixed(2)} of the parser, outline ${(outline / parser).toFixed(2)}`,
  );
}

const chars = (lines: readonly string[]): number => lines.reduce((n, line) => n + line.length, 0);

/** Best of `rounds` runs in seconds of processor time: what the code costs, not what else the machine does. */
function seconds(lines: readonly string[], work: (line: string) => unknown, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    for (const line of lines) work(line);
    best = Math.min(best, process.cpuUsage(start).user / 1e6);
  }
  return best;
}

const whole = (line: string): void => {
  recognizeQuantities(line);
  recognizePeriods(line);
  recognizeModality(line);
  recognizeChange(line);
};

interface Peer {
  readonly Culture: { readonly English: string; readonly Chinese: string };
  recognizeNumber(text: string, culture: string): unknown[];
  recognizePercentage(text: string, culture: string): unknown[];
  recognizeCurrency(text: string, culture: string): unknown[];
  recognizeDimension(text: string, culture: string): unknown[];
  recognizeDateTime(text: string, culture: string): unknown[];
}

function peerOf(language: string): (line: string) => void {
  const peer = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Peer;
  const culture = language === 'zh' ? peer.Culture.Chinese : peer.Culture.English;
  return (line) => {
    peer.recognizeNumber(line, culture);
    peer.recognizePercentage(line, culture);
    peer.recognizeCurrency(line, culture);
    peer.recognizeDimension(line, culture);
    peer.recognizeDateTime(line, culture);
  };
}

const rate = (n: number, s: number): string => `${Math.round(n / s).toLocaleString('en')} chars/s`;

for (const language of ['zh', 'en']) {
  const small = generate(language, 200_000);
  const large = generate(language, 2_000_000);
  seconds(small, whole, 3);
  const quantities = seconds(large, (line) => recognizeQuantities(line), 3);
  const all = seconds(large, whole, 3);
  const ratio = all / seconds(small, whole, 5);
  // One long line: a block is as long as its author made it.
  const oneLine = seconds([large.join('')], whole, 2) / seconds([small.join('')], whole, 3);
  const sample = generate(language, 4_000);
  const peer = seconds(sample, peerOf(language), 1);
  const ours = all / chars(large);
  console.log(`${language}: quantities ${rate(chars(large), quantities)}`);
  console.log(`${language}: quantities, periods, modality, change ${rate(chars(large), all)}`);
  console.log(`${language}: time(2 MB) / time(200 kB) = ${ratio.toFixed(1)}; as one line ${oneLine.toFixed(1)}`);
  console.log(`${language}: peer ${rate(chars(sample), peer)}; ratio ${Math.round(peer / chars(sample) / ours)}`);
  wholeRecognition(language);
}

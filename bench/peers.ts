import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workspace } from '../src/core/index.ts';
import { Writer } from './generate.ts';
import { clock, type Line, ms, times } from './measure.ts';
import { type MarkdownIt, markdownService, type ServicePackage } from './peer-service.ts';

/**
 * Other tools on the same notes, in the same run: each reads the whole folder once, then once more after one edit of one
 * note, as far as it can tell what changed. They look for other things than we do: only the order of size says anything.
 * They are no packages of this project: `--peers DIR` names a folder where they were installed.
 */
export async function benchPeers(folder: string, count: number): Promise<Line[]> {
  const notes = Array.from({ length: count }, (_, i) => new Writer(100 + i).plan(2800));
  const edited = `${notes[0]}\n2025年，产量增长5%。\n`;
  const own = await ours(notes, edited);
  const lines: Line[] = [
    {
      what: `${count} notes: Policy Lens, read and judged`,
      figure: `${ms(own.whole)}, after one edit ${ms(own.edit)}`,
    },
  ];
  for (const [name, peer] of Object.entries(PEERS)) {
    const run = await peer(createRequire(path.join(path.resolve(folder), 'package.json'))).catch(absent);
    if (!run) {
      lines.push({ what: `  ${name}`, figure: 'not installed' });
      continue;
    }
    const whole = await timed(() => run(notes));
    const edit = await timed(() => run([edited]));
    lines.push({
      what: `  ${name}`,
      figure: `${ms(whole)}, after one edit ${ms(edit)}; of ours ${times(whole / own.whole)} and ${times(edit / own.edit)}`,
    });
  }
  return lines;
}

type Peer = (require: NodeJS.Require) => Promise<(texts: readonly string[]) => unknown>;

/** A package that is not there; anything else is an error. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && String(error.code).includes('NOT_FOUND')) return undefined;
  throw error;
}

async function timed(work: () => unknown): Promise<number> {
  const start = clock();
  await work();
  return clock() - start;
}

async function ours(notes: readonly string[], edited: string): Promise<{ whole: number; edit: number }> {
  const workspace = new Workspace();
  for (const file of new Writer(2).dataset(2000)) workspace.setDatasetFile(`file:///${file.name}`, file.text);
  workspace.dataset();
  const uri = (i: number): string => `file:///notes/${i}.md`;
  const whole = await timed(() => {
    for (const [i, text] of notes.entries()) {
      workspace.setDocument(uri(i), text);
      workspace.digest(uri(i));
    }
  });
  workspace.pin(uri(0));
  workspace.judgement(uri(0));
  const edit = await timed(() => {
    workspace.editDocument(uri(0), edited);
    workspace.findings(uri(0));
  });
  return { whole, edit };
}

/** A package that may only be imported. */
const load = async (require: NodeJS.Require, name: string): Promise<unknown> =>
  import(pathToFileURL(require.resolve(name)).href);

const PEERS: Readonly<Record<string, Peer>> = {
  'vscode-markdown-languageservice, symbols and diagnostics': async (require) => {
    const service = (await load(require, 'vscode-markdown-languageservice')) as ServicePackage;
    const parser = (await load(require, 'markdown-it')) as { default: MarkdownIt };
    return markdownService(service, parser.default);
  },
  markdownlint: async (require) => {
    const { lint } = (await load(require, 'markdownlint/sync')) as { lint(options: object): unknown };
    return (texts) => lint({ strings: Object.fromEntries(texts.map((text, i) => [String(i), text])) });
  },
  'remark-lint, recommended rules': async (require) => {
    const { unified } = (await load(require, 'unified')) as typeof import('unified');
    const parse = (await load(require, 'remark-parse')) as { default: never };
    const rules = (await load(require, 'remark-preset-lint-recommended')) as { default: never };
    const processor = unified().use(parse.default).use(rules.default);
    return async (texts) => {
      for (const text of texts) await processor.run(processor.parse(text));
    };
  },
  'textlint, one rule': async (require) => {
    const { TextlintKernel } = require('@textlint/kernel') as {
      TextlintKernel: new () => { lintText(text: string, options: object): Promise<unknown> };
    };
    const plugin = require('@textlint/textlint-plugin-markdown') as { default?: unknown };
    const rule = require('textlint-rule-no-todo') as { default?: unknown };
    const kernel = new TextlintKernel();
    const options = {
      ext: '.md',
      plugins: [{ pluginId: 'markdown', plugin: plugin.default ?? plugin }],
      rules: [{ ruleId: 'no-todo', rule: rule.default ?? rule }],
    };
    return async (texts) => {
      for (const text of texts) await kernel.lintText(text, options);
    };
  },
};

import path from 'node:path';
import { type DatasetFile, Workspace } from '../core/index.ts';
import { isDatasetFile } from '../server/file-system.ts';
import type { Context } from './context.ts';
import { bindingsFor, datasetFor } from './datasets.ts';
import { Finder } from './find.ts';
import { fileInput, type Input, stdinInput } from './input.ts';
import { Progress } from './progress.ts';
import { type Args, refuse } from './usage.ts';

/** What a command works on: documents that could be read, judged in one workspace. */
export interface Session {
  readonly workspace: Workspace;
  readonly documents: readonly Input[];
  readonly dataset: readonly DatasetFile[];
  /** The policy-lens.json files that hold for the documents. */
  readonly bindings: readonly DatasetFile[];
}

/** Reads what the paths name. A file that cannot be read is told of and left out; the run goes on. */
export function openSession(args: Args, context: Context, isolated = false): Session {
  const paths = args.positionals;
  if (!paths.length) refuse('请给出至少一个文件或文件夹', 'name at least one file or folder');
  context.quiet = args.has('quiet');
  const finder = new Finder(args.all('exclude'), !args.has('no-ignore'), context);
  const files = paths.flatMap((p) => context.attempt(() => (p === '-' ? ['-'] : finder.expand(p))) ?? []);
  const unique = [...new Map(files.map((f) => [f === '-' ? f : path.resolve(f), f])).values()];
  const inputs = unique
    .filter((f) => !isDatasetFile(f))
    .map((f) => (f === '-' ? stdinInput(args.text('stdin-filename')) : fileInput(f)));
  const named = [...args.all('dataset'), ...unique.filter(isDatasetFile)];
  const dataset = datasetFor(named, inputs, paths, finder, context);
  const workspace = new Workspace();
  workspace.isolated = isolated;
  for (const { uri, text } of dataset) workspace.setDatasetFile(uri, text);
  const bindings = bindingsFor(inputs, context);
  for (const { uri, text } of bindings) workspace.setBindingsFile(uri, text);
  const documents = readAll(workspace, inputs, context);
  if (!documents.length && !dataset.length && !context.failed)
    context.note({ zh: '没有找到 Markdown 文件', en: 'no Markdown files were found' });
  return { workspace, documents, dataset, bindings };
}

function readAll(workspace: Workspace, inputs: readonly Input[], context: Context): Input[] {
  return inputs.filter((input) => {
    const text = context.attempt(() => input.read());
    if (text !== undefined) workspace.setDocument(input.uri, text);
    return text !== undefined;
  });
}

/** Judges all documents, so that each can be told of in the light of the others. */
export function judgeAll({ workspace, documents }: Session, context: Context): void {
  const progress = new Progress(context.locale, context.quiet);
  for (const [i, { uri }] of documents.entries()) {
    progress.step(i, documents.length);
    workspace.digest(uri);
  }
  progress.end();
}

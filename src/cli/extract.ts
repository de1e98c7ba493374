import { documentOf } from '../api/contract.ts';
import { readDocument } from '../core/index.ts';
import { COMMON, type Command, FORMAT, SEARCH } from './command.ts';
import type { Context } from './context.ts';
import { Finder } from './find.ts';
import { fileInput, stdinInput } from './input.ts';
import { type Args, refuse } from './usage.ts';

/** `extract FILE… --format json`: one JSON array on stdout, an object a document, as the contract in docs/cli.md says. */
export const extract: Command = {
  name: 'extract',
  usage: 'FILE…',
  summary: {
    zh: '把读到的数字、行业、任务、举措、目标和关联输出为 JSON',
    en: 'print figures, sectors, tasks, measures, targets and links as JSON',
  },
  details: [
    {
      zh: '输出一个 JSON 数组，每个文件一个对象。位置是解码后文本的 UTF-16 偏移，不含末位。',
      en: 'One JSON array, an object a document. Places are UTF-16 offsets into the decoded text, end exclusive.',
    },
  ],
  options: [
    { name: 'include-numbers', help: { zh: '也列出没有单位的数字', en: 'bare numbers too, with unit null' } },
    { ...FORMAT, value: 'json', fallback: 'json' },
    ...SEARCH.filter((o) => o.name !== 'dataset'),
    ...COMMON,
  ],
  examples: [
    ['policy-lens extract plan.md > plan.json', { zh: '读一份文件', en: 'read one document' }],
    ['policy-lens extract "policy/**/*.md"', { zh: '读一批文件', en: 'read many' }],
    ['cat plan.md | policy-lens extract -', { zh: '读标准输入', en: 'read what comes on standard input' }],
  ],
  run: async (args, context) => run(args, context),
};

function run(args: Args, context: Context): number {
  args.choice('format', ['json']);
  if (!args.positionals.length) refuse('extract：请给出至少一个文件', 'extract: name at least one file');
  context.quiet = args.has('quiet');
  const options = { bareNumbers: args.has('include-numbers') };
  const documents = inputsOf(args, context).flatMap((input) => {
    const text = context.attempt(() => input.read());
    return text === undefined ? [] : [documentOf(input.file, readDocument(input.uri, text, options))];
  });
  if (documents.length || !context.failed) process.stdout.write(`${JSON.stringify(documents, null, 1)}\n`);
  return 0;
}

/** Files as named and globs as they match. A folder is refused when it is read: which of its files are meant is not said. */
function inputsOf(args: Args, context: Context) {
  const finder = new Finder(args.all('exclude'), !args.has('no-ignore'), context);
  const files = args.positionals.flatMap(
    (p) => context.attempt(() => (p === '-' ? ['-'] : finder.expandFiles(p))) ?? [],
  );
  return files.map((f) => (f === '-' ? stdinInput(args.text('stdin-filename')) : fileInput(f)));
}

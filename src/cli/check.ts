import { writeWhole } from './atomic.ts';
import { Baseline, writeBaseline } from './baseline.ts';
import { OPTIONS } from './check-options.ts';
import { COMMON, type Command, SEARCH } from './command.ts';
import type { Context } from './context.ts';
import { applyRepairs, previewOf, repairsOf } from './fix.ts';
import { github } from './report/github.ts';
import { json } from './report/json.ts';
import { junit } from './report/junit.ts';
import { pretty } from './report/pretty.ts';
import { isLoud, type Report, SEVERITIES } from './report/report.ts';
import { sarif } from './report/sarif.ts';
import { type Reported, reportedOf, suppressedOf } from './reported.ts';
import { judgeAll, openSession, type Session } from './session.ts';
import { type Args, refuse } from './usage.ts';

const FORMATS = { pretty, json, sarif, github, junit } as const;
const NAMES = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

/** `check PATH…`: judges documents against a dataset and prints what it found. */
export const check: Command = {
  name: 'check',
  usage: 'PATH…',
  summary: {
    zh: '把文稿中的每个数字与数据集核对',
    en: 'judge every figure of the documents against the dataset',
  },
  details: [
    {
      zh: 'PATH 是文件、文件夹（其下全部 Markdown）、加引号的通配式，或 - 表示标准输入。其中的数据集也一并检查。',
      en: 'PATH is a file, a folder (all Markdown below it), a quoted glob, or - for standard input.\nA dataset among the paths is checked too.',
    },
  ],
  options: [...OPTIONS, ...SEARCH, ...COMMON],
  examples: [
    ['policy-lens check .', { zh: '核对当前文件夹', en: 'everything below the current folder' }],
    [
      'policy-lens check "notes/**/*.md" --dataset data',
      { zh: '核对部分笔记，数据集在 data', en: 'some notes against the dataset in data' },
    ],
    ['policy-lens check notes --fix-dry-run', { zh: '看看会怎样改', en: 'see what would be changed' }],
    [
      'cat note.md | policy-lens check - --dataset data',
      { zh: '核对标准输入', en: 'check what comes on standard input' },
    ],
    [
      'policy-lens check . --format sarif --alerts-only --output policy-lens.sarif',
      { zh: '供 GitHub 代码扫描使用', en: 'for GitHub code scanning' },
    ],
    [
      'policy-lens check . --baseline policy-lens-baseline.json',
      { zh: '只对新出现的冲突报错', en: 'fail only on conflicts that are new' },
    ],
  ],
  run: async (args, context) => run(args, context),
};

function run(args: Args, context: Context): number {
  const format = args.choice('format', NAMES);
  const failOn = args.choice('fail-on', SEVERITIES);
  const most = args.count('max-findings') ?? Number.POSITIVE_INFINITY;
  if (args.has('fix') && args.has('fix-dry-run'))
    refuse('--fix 与 --fix-dry-run 只能用一个', 'give --fix or --fix-dry-run, not both');
  const baselineFile = args.text('baseline');
  const baseline = baselineFile === undefined ? undefined : Baseline.read(baselineFile);
  const session = openSession(args, context, args.has('isolated'));
  judgeAll(session, context);
  const first = reportedOf(session, args.positionals, context);
  const newBaseline = args.text('write-baseline');
  if (newBaseline !== undefined) return writeNewBaseline(newBaseline, first, context);
  const fresh = (all: readonly Reported[]): Reported[] => all.filter((r) => !baseline?.has(r));
  if (baseline && baselineFile) tellGone(baseline, first, baselineFile, context);
  if (args.has('fix-dry-run')) {
    const repairs = repairsOf(session, fresh(first));
    if (!repairs.length) context.note({ zh: '没有可以自动改正的结论', en: 'nothing can be put right by --fix' });
    emit(args, previewOf(session, repairs, context));
    return exitCode(fresh(first), failOn, context);
  }
  const stdin = args.has('fix') ? repair(session, fresh(first), context) : undefined;
  const all = args.has('fix') ? reportedOf(session, args.positionals, context) : first;
  const findings = fresh(all);
  const code = exitCode(findings, failOn, context);
  const report: Report = {
    session,
    findings: findings.slice(0, most),
    cut: Math.max(0, findings.length - most),
    known: baseline ? all.filter((r) => baseline.has(r)) : [],
    baseline,
    suppressed: () => suppressedOf(session),
    failOn,
    exitCode: code,
    alertsOnly: args.has('alerts-only'),
    context,
  };
  const words = FORMATS[format](report);
  if (stdin) {
    process.stdout.write(stdin);
    if (args.text('output') === undefined) process.stderr.write(words);
    else emit(args, words);
  } else emit(args, words);
  return code;
}

const exitCode = (findings: readonly Reported[], failOn: Report['failOn'], context: Context): number => {
  if (context.failed) return 2;
  return findings.some((r) => isLoud(r, failOn)) ? 1 : 0;
};

/** To stdout, or to the file of --output. */
function emit(args: Args, words: string): void {
  const file = args.text('output');
  if (file === undefined) process.stdout.write(words);
  else writeWhole(file, words);
}

/** @returns what is to go to stdout: the text of standard input, put right; undefined when it was not among the input. */
function repair(session: Session, findings: readonly Reported[], context: Context): Buffer | undefined {
  const done = applyRepairs(session, repairsOf(session, findings), context);
  judgeAll(session, context);
  if (done.findings) {
    context.note({
      zh: `改正了 ${done.files} 个文件中的 ${done.findings} 处`,
      en: `put right ${done.findings} in ${done.files} ${done.files === 1 ? 'file' : 'files'}`,
    });
  }
  const input = session.documents.find((d) => d.isStdin);
  return done.stdin ?? input?.bytes();
}

function writeNewBaseline(file: string, reported: readonly Reported[], context: Context): number {
  writeBaseline(file, reported);
  const n = reported.length;
  context.note({
    zh: `${n} 条结论写入基线 ${file}`,
    en: `${n} ${n === 1 ? 'finding' : 'findings'} written to the baseline ${file}`,
  });
  return context.failed ? 2 : 0;
}

function tellGone(baseline: Baseline, reported: readonly Reported[], file: string, context: Context): void {
  const gone = baseline.gone(reported);
  if (!gone) return;
  context.note({
    zh: `基线 ${file} 中有 ${gone} 条已不复存在；重新写一份即可去掉`,
    en: `${gone} of the baseline ${file} no longer occur; write it anew to drop them`,
  });
}

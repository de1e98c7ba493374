import type { Severity, Text, Verdict } from '../../core/index.ts';
import { coverageOf } from '../../core/index.ts';
import type { Paint } from '../context.ts';
import type { Reported } from '../reported.ts';
import type { Report } from './report.ts';

const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};

const COVERAGE: Readonly<Record<Verdict['kind'], Text>> = {
  agrees: { zh: '一致', en: 'agree' },
  conflict: { zh: '有冲突', en: 'conflict' },
  'no-row': { zh: '该时期无数据', en: 'no row for the period' },
  unmatched: { zh: '不在数据集中', en: 'not in the dataset' },
  ambiguous: { zh: '有歧义', en: 'ambiguous' },
  silenced: { zh: '已忽略', en: 'silenced' },
};

const COLOUR: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'dim'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

/** Findings by file for a person, then how many figures were checked and how they came out. */
export function pretty(report: Report): string {
  const { findings, context } = report;
  const files = [...new Set(findings.map((r) => r.file))];
  const groups = files.flatMap((file) => [
    context.paint.underline(file),
    ...findings.filter((r) => r.file === file).flatMap((r) => rows(r, report)),
    '',
  ]);
  const lines = context.quiet ? groups : [...groups, ...summary(report)];
  return lines.length ? `${lines.join('\n')}\n` : '';
}

function rows({ region: { from }, finding }: Reported, { context: { locale, paint } }: Report): string[] {
  const severity = coloured(finding.severity, paint, SEVERITY[finding.severity][locale]);
  const fix = finding.fixes.find((f) => f.preferred);
  return [
    `  ${from.line}:${from.column}  ${severity}  ${finding.message[locale]}  ${paint.dim(`[${finding.code}]`)}`,
    ...(fix ? [paint.green(`      → ${fix.title[locale]}`)] : []),
  ];
}

const coloured = (severity: Severity, paint: Paint, words: string): string => paint[COLOUR[severity]](words);

function summary({ session, findings, cut, known, context: { failed, locale, paint } }: Report): string[] {
  if (failed && !session.documents.length && !findings.length) return [];
  const zh = locale === 'zh';
  const counts = coverageOf(
    session.workspace,
    session.documents.map((d) => d.uri),
  );
  const parts = (Object.keys(COVERAGE) as Verdict['kind'][])
    .filter((kind) => counts[kind])
    .map((kind) => `${counts[kind]} ${COVERAGE[kind][locale]}`);
  const figures = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const files = session.documents.length;
  const head = zh ? `${files} 个文件，${figures} 个数字` : `${many(files, 'file')}, ${many(figures, 'figure')}`;
  const fixable = findings.filter((r) => r.finding.fixes.some((f) => f.preferred)).length;
  const lines: (string | false)[] = [
    paint.bold([head, ...parts].join(zh ? '，' : ', ')),
    cut > 0 &&
      (zh ? `另有 ${cut} 条结论未列出（--max-findings）` : `${many(cut, 'more finding')} not shown (--max-findings)`),
    known.length > 0 &&
      (zh ? `基线中已有的 ${known.length} 条结论未列出` : `${many(known.length, 'finding')} of the baseline not shown`),
    fixable > 0 &&
      (zh
        ? `其中 ${fixable} 条可用 --fix 改正，--fix-dry-run 先看改动`
        : `${fixable} can be put right with --fix; --fix-dry-run shows the changes first`),
    !session.dataset.length &&
      (zh
        ? '没有找到数据集，数字未与数据核对；用 --dataset 指定'
        : 'no dataset was found, so figures are not held against data; name one with --dataset'),
  ];
  return lines.filter((line) => line !== false);
}

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

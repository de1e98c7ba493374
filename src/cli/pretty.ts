import type { Locale, Severity, Text, Verdict, Workspace } from '../core/index.ts';
import type { Reported } from './check.ts';
import { uriOf } from './files.ts';

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

/** Findings by file for a person, then how many figures were checked and how they came out. */
export function pretty(
  reported: readonly Reported[],
  files: readonly string[],
  workspace: Workspace,
  locale: Locale,
): string {
  const out: string[] = [];
  for (const file of files) {
    const own = reported.filter((r) => r.file === file);
    if (!own.length) continue;
    out.push(file);
    for (const { line, column, finding } of own) {
      out.push(
        `  ${line}:${column}  ${SEVERITY[finding.severity][locale]}  ${finding.message[locale]}  [${finding.code}]`,
      );
      for (const fix of finding.fixes.filter((f) => f.preferred)) out.push(`      → ${fix.title[locale]}`);
    }
    out.push('');
  }
  return `${[...out, ...coverage(files, workspace, locale)].join('\n')}\n`;
}

function coverage(files: readonly string[], workspace: Workspace, locale: Locale): string[] {
  const counts = new Map<Verdict['kind'], number>();
  for (const file of files) {
    for (const { kind } of workspace.judgement(uriOf(file))?.verdicts ?? [])
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const parts = (Object.keys(COVERAGE) as Verdict['kind'][])
    .filter((kind) => counts.get(kind))
    .map((kind) => `${counts.get(kind)} ${COVERAGE[kind][locale]}`);
  const documents = files.filter((f) => workspace.hasDocument(uriOf(f))).length;
  const head = locale === 'zh' ? `${documents} 个文件，${total} 个数字` : `${documents} files, ${total} figures`;
  return [[head, ...parts].join(locale === 'zh' ? '，' : ', ')];
}

import type { Verdict } from '../../core/index.ts';
import type { Reported } from '../reported.ts';
import { forward, isLoud, type Report } from './report.ts';

/** One test case: a figure that agrees, is silenced, or has a finding. */
interface Case {
  readonly name: string;
  readonly body: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
}

/**
 * JUnit XML as GitLab, Jenkins and others read it: a suite a file, a case a figure. Findings at or above --fail-on are
 * failures; what is silenced is skipped. Names hold no lines, so that a case keeps its name when text moves.
 */
export function junit(report: Report): string {
  const suites = [...filesOf(report).map((file) => suiteOf(file, report)), ...unread(report)];
  const sum = (of: 'tests' | 'failures' | 'errors' | 'skipped'): number => suites.reduce((all, s) => all + s[of], 0);
  const counts = `tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}" skipped="${sum('skipped')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="policy-lens" ${counts} time="0">`,
    ...suites.map((s) => s.xml),
    '</testsuites>\n',
  ].join('\n');
}

/** The documents, then files of the dataset that have findings. */
const filesOf = ({ session, findings }: Report): string[] => [
  ...new Set([...session.documents.map((d) => d.file), ...findings.map((r) => r.file)]),
];

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly errors: number;
  readonly failures: number;
  readonly skipped: number;
}

function suiteOf(file: string, report: Report): Suite {
  const cases = casesOf(file, report);
  const count = (outcome: Case['outcome']): number => cases.filter((c) => c.outcome === outcome).length;
  const name = xml(forward(file));
  const [tests, failures, skipped] = [cases.length, count('failed'), count('skipped')];
  const seen = new Map<string, number>();
  const rows = cases.map((c) => {
    const nth = (seen.get(c.name) ?? 0) + 1;
    seen.set(c.name, nth);
    const own = xml(nth > 1 ? `${c.name} (${nth})` : c.name);
    const head = `  <testcase name="${own}" classname="${name}" file="${name}" time="0"`;
    return c.body ? `${head}>\n${c.body}\n  </testcase>` : `${head}/>`;
  });
  const head = `<testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}" time="0">`;
  return { xml: [head, ...rows, '</testsuite>'].join('\n'), tests, errors: 0, failures, skipped };
}

/** What could not be read, as a suite of errors; none when all could be. */
function unread({ context: { failures } }: Report): Suite[] {
  const n = failures.length;
  if (!n) return [];
  const rows = failures.map(
    (words) =>
      `  <testcase name="${xml(words)}" classname="policy-lens" time="0"><error message="${xml(words)}"/></testcase>`,
  );
  const head = `<testsuite name="policy-lens" tests="${n}" failures="0" errors="${n}" skipped="0" time="0">`;
  return [{ xml: [head, ...rows, '</testsuite>'].join('\n'), tests: n, errors: n, failures: 0, skipped: 0 }];
}

function casesOf(file: string, report: Report): Case[] {
  const { session, findings, failOn, context } = report;
  const wrong = findings.filter((r) => r.file === file && isLoud(r, failOn)).map((r) => failed(r, report));
  const uri = session.documents.find((d) => d.file === file)?.uri ?? '';
  const claims = session.workspace.document(uri)?.claims ?? [];
  const verdicts = session.workspace.judgement(uri)?.verdicts ?? [];
  const others = verdicts.flatMap((verdict, i) => quiet(claims[i]?.text ?? '', verdict));
  if (wrong.length + others.length) return [...wrong, ...others];
  const nothing = context.locale === 'zh' ? '没有可核对的数字' : 'no figures to check';
  return [{ name: nothing, body: '', outcome: 'passed' }];
}

function failed({ region: { from }, finding, claim, file }: Reported, { context }: Report): Case {
  const message = finding.message[context.locale];
  const fix = finding.fixes.find((f) => f.preferred)?.title[context.locale];
  const text = [`${forward(file)}:${from.line}:${from.column}`, message, ...(fix ? [`→ ${fix}`] : [])].join('\n');
  const failure = `    <failure message="${xml(message)}" type="${xml(finding.code)}">${xml(text).replaceAll('&#10;', '\n')}</failure>`;
  return { name: [finding.code, claim?.text].filter(Boolean).join(' '), body: failure, outcome: 'failed' };
}

function quiet(text: string, verdict: Verdict): Case[] {
  if (verdict.kind === 'agrees')
    return [{ name: `${text} ${verdict.observation.indicator}`, body: '', outcome: 'passed' }];
  if (verdict.kind === 'silenced')
    return [{ name: text, body: `    <skipped message="${xml(verdict.reason)}"/>`, outcome: 'skipped' }];
  return [];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text for XML 1.0, which has no form at all for most control characters and for half of a surrogate pair. */
const xml = (words: string): string =>
  Array.from(words, (c) => ENTITIES[c] ?? (isXml(c.codePointAt(0) as number) ? c : '\ufffd')).join('');

const isXml = (code: number): boolean =>
  (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Sarif from 'sarif';
import { repository, version } from '../../../package.json';
import { LineIndex } from '../../api/lines.ts';
import type { Claim, Severity, Verdict } from '../../core/index.ts';
import type { Input } from '../input.ts';
import { type Region, type Reported, regionOf } from '../reported.ts';
import { forward, type Report } from './report.ts';
import { anchorOf, RULES, type Rule, ruleOf } from './rules.ts';

const LEVEL: Readonly<Record<Severity, Sarif.Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};
const HOME = repository.url.replace(/\.git$/, '');

/** Where rules and files stand in their lists. */
interface Tables {
  readonly rules: readonly string[];
  readonly files: readonly string[];
}

/**
 * SARIF 2.1.0 (OASIS) with all that is known: `fail` for findings, `pass` for figures that agree, `review` for those
 * with several readings, `suppressions` for what the text silences, `baselineState` beside a baseline. With
 * --alerts-only just the findings. Offsets and columns count UTF-16 units, as everywhere.
 */
export function sarif(report: Report): string {
  const { findings, known, baseline, alertsOnly, context } = report;
  const suppressed = alertsOnly ? [] : report.suppressed();
  const told = alertsOnly ? findings : [...findings, ...known, ...suppressed];
  const codes = [...new Set([...RULES.map((r) => r.code), ...told.map((r) => r.finding.code)])];
  const files = [...new Set([...report.session.documents.map((d) => d.file), ...told.map((r) => r.file)])];
  const tables = { rules: codes, files };
  const old = new Set(known);
  const failing = told.map((r) => ({
    ...failure(r, tables, report),
    ...(baseline ? { baselineState: old.has(r) ? ('unchanged' as const) : ('new' as const) } : {}),
  }));
  const others = alertsOnly ? [] : report.session.documents.flatMap((d) => quietOnes(d, tables, report));
  const log: Sarif.Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'policy-lens',
            version,
            semanticVersion: version,
            informationUri: HOME,
            language: context.locale === 'zh' ? 'zh-CN' : 'en-US',
            rules: codes.map((code) => descriptor(ruleOf(code), code)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation(report)],
        artifacts: files.map((file) => ({ location: { uri: uriOf(file) }, roles: ['analysisTarget'] })),
        results: [...failing, ...others],
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function descriptor(rule: Rule, code: string): Sarif.ReportingDescriptor {
  const both = (words: { zh: string; en: string }): string => `${words.en}\n\n${words.zh}`;
  return {
    id: code,
    name: code.replace(/(?:^|[.-])([a-z])/g, (_, c: string) => c.toUpperCase()),
    shortDescription: { text: `${rule.short.en} · ${rule.short.zh}` },
    fullDescription: { text: both(rule.help) },
    help: {
      text: both(rule.help),
      markdown: `**${rule.short.en} · ${rule.short.zh}**\n\n${both(rule.help)}`,
    },
    helpUri: `${HOME}/blob/main/docs/rules.md#${anchorOf(code)}`,
    defaultConfiguration: { level: LEVEL[rule.severity] as 'error' | 'warning' | 'note' },
  };
}

/** What could not be read stands here; such a run was not wholly successful. */
const invocation = ({ context, exitCode }: Report): Sarif.Invocation => ({
  executionSuccessful: !context.failed,
  exitCode,
  toolExecutionNotifications: context.failures.map((text) => ({ level: 'error', message: { text } })),
});

function failure(reported: Reported, tables: Tables, { context: { locale } }: Report): Sarif.Result {
  const { file, region, finding, fingerprint, suppression } = reported;
  const artifactLocation = artifact(file, tables);
  return {
    ...ruleReference(finding.code, tables),
    kind: 'fail',
    level: LEVEL[finding.severity] as Sarif.Result.level,
    message: { text: finding.message[locale] },
    locations: [location(file, region, tables)],
    partialFingerprints: { 'policyLens/v2': fingerprint },
    ...(finding.fixes.length
      ? {
          fixes: finding.fixes.map((fix) => ({
            description: { text: fix.title[locale] },
            artifactChanges: [
              {
                artifactLocation,
                replacements: fix.edits.map((e) => ({
                  deletedRegion: { charOffset: e.start, charLength: e.end - e.start },
                  insertedContent: { text: e.newText },
                })),
              },
            ],
          })),
        }
      : {}),
    ...(suppression
      ? {
          suppressions: [
            {
              kind: 'inSource' as const,
              status: 'accepted' as const,
              ...(suppression.reason ? { justification: suppression.reason } : {}),
              location: location(file, suppression.region, tables),
            },
          ],
        }
      : {}),
  };
}

/** Figures that agree, and those that a person should look at since two readings fit. */
function quietOnes({ file, uri }: Input, tables: Tables, { session: { workspace }, context }: Report): Sarif.Result[] {
  const claims = workspace.document(uri)?.claims ?? [];
  const lines = new LineIndex(workspace.documentText(uri) ?? '');
  return (workspace.judgement(uri)?.verdicts ?? []).flatMap((verdict, i): Sarif.Result[] => {
    const claim = claims[i] as Claim;
    const told = quietWords(claim.text, verdict);
    if (!told) return [];
    return [
      {
        ...ruleReference('figure.value', tables),
        kind: told.kind,
        level: 'none',
        message: { text: told[context.locale] },
        locations: [location(file, regionOf(lines, claim.span), tables)],
      },
    ];
  });
}

function quietWords(text: string, verdict: Verdict): { kind: 'pass' | 'review'; zh: string; en: string } | undefined {
  if (verdict.kind === 'agrees') {
    const { indicator } = verdict.observation;
    return {
      kind: 'pass',
      zh: `“${text}”与数据集的 ${indicator} 一致`,
      en: `"${text}" agrees with ${indicator} of the dataset`,
    };
  }
  if (verdict.kind !== 'ambiguous') return undefined;
  const { candidates } = verdict;
  return {
    kind: 'review',
    zh: `“${text}”可能是 ${candidates.join('、')}，未作判断`,
    en: `"${text}" may be ${candidates.join(' or ')}; it was not judged`,
  };
}

const ruleReference = (code: string, { rules }: Tables): { ruleId: string; ruleIndex: number } => ({
  ruleId: code,
  ruleIndex: rules.indexOf(code),
});

const artifact = (file: string, { files }: Tables): Sarif.ArtifactLocation => ({
  uri: uriOf(file),
  index: files.indexOf(file),
});

const location = (file: string, { start, end, from, to }: Region, tables: Tables): Sarif.Location => ({
  physicalLocation: {
    artifactLocation: artifact(file, tables),
    region: {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    },
  },
});

/** Relative to where the command runs; absolute only for what does not lie below. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return forward(file).split('/').map(encodeURIComponent).join('/');
}

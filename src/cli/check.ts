import {
  type Claim,
  type DatasetFile,
  decimalText,
  type Finding,
  type Locale,
  localeOf,
  type Observation,
  periodText,
  type Severity,
  Workspace,
} from '../core/index.ts';
import {
  bindingsFor,
  datasetAt,
  datasetNear,
  documentsIn,
  fileOf,
  isBelow,
  isDatasetPath,
  readText,
  uriOf,
} from './files.ts';
import { github, sarif } from './formats.ts';
import { LineIndex } from './lines.ts';
import { pretty } from './pretty.ts';
import { oneOf, readArgs, UsageError } from './usage.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** One finding with the file it is in, or a problem of the dataset itself. */
export interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly finding: Finding;
  readonly claim: Claim | undefined;
}

/** `check PATH…`: judges documents against a dataset and prints what it found. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      dataset: { type: 'string', multiple: true },
      isolated: { type: 'boolean', default: false },
      format: { type: 'string', default: 'pretty' },
      'fail-on': { type: 'string', default: 'warning' },
      locale: { type: 'string', default: process.env.LC_ALL ?? process.env.LANG ?? 'en' },
    },
  });
  const format = oneOf('format', values.format, ['pretty', 'json', 'sarif', 'github']);
  const failOn = SEVERITIES.indexOf(oneOf('fail-on', values['fail-on'], SEVERITIES));
  if (!positionals.length) throw new UsageError('check: name at least one file or folder');
  const tables = positionals.filter(isDatasetPath);
  const files = documentsIn(positionals.filter((p) => !isDatasetPath(p)));
  const named = [...(values.dataset ?? []), ...tables];
  const found = named.length ? named.flatMap(datasetAt) : datasetNear(files, positionals);
  const dataset = [...new Map(found.map((f) => [f.uri, f])).values()];
  const locale = localeOf(values.locale);
  const { reported, workspace } = judgeAll(files, dataset, values.isolated);
  reported.push(...datasetProblems(workspace, dataset, positionals, locale));
  const shown = [...files, ...dataset.map(({ uri }) => fileOf(uri))];
  const write = {
    pretty: () => pretty(reported, shown, workspace, locale),
    json: () => json(reported, locale),
    sarif: () => sarif(reported, locale),
    github: () => github(reported, locale),
  };
  process.stdout.write(write[format]());
  return reported.some(({ finding }) => SEVERITIES.indexOf(finding.severity) <= failOn) ? 1 : 0;
}

/**
 * Problems of the dataset itself. They are findings where the dataset lies in what was to be checked; elsewhere a
 * line on stderr says that there are some.
 */
function datasetProblems(
  workspace: Workspace,
  dataset: readonly DatasetFile[],
  asked: readonly string[],
  locale: Locale,
): Reported[] {
  const reported: Reported[] = [];
  let elsewhere = 0;
  for (const { uri, text } of dataset) {
    const problems = workspace.datasetProblems(uri);
    const file = fileOf(uri);
    if (!asked.some((p) => isBelow(p, file))) {
      elsewhere += problems.length;
      continue;
    }
    const lines = new LineIndex(text);
    for (const p of problems) {
      const finding: Finding = { ...p, cause: null, claim: null, canonical: null, fixes: [], related: [] };
      reported.push({ file, ...lines.at(p.span.start), finding, claim: undefined });
    }
  }
  if (elsewhere) {
    const words = {
      zh: `数据集本身有 ${elsewhere} 个问题，对它运行 check 可查看`,
      en: `the dataset has ${elsewhere} problems of its own: run check on it to see them`,
    };
    process.stderr.write(`policy-lens: ${words[locale]}\n`);
  }
  return reported;
}

function judgeAll(
  files: readonly string[],
  dataset: readonly DatasetFile[],
  isolated: boolean,
): { reported: Reported[]; workspace: Workspace } {
  const workspace = new Workspace();
  workspace.isolated = isolated;
  for (const { uri, text } of dataset) workspace.setDatasetFile(uri, text);
  for (const { uri, text } of bindingsFor(files)) workspace.setBindingsFile(uri, text);
  // Links may lead to any of the documents.
  if (!isolated) for (const file of files) workspace.setDocument(uriOf(file), readText(file));
  // All are judged before any is told of: they may contradict each other.
  if (!isolated) for (const file of files) workspace.digest(uriOf(file));
  const reported = files.flatMap((file) => {
    const uri = uriOf(file);
    const source = readText(file);
    workspace.setDocument(uri, source);
    const lines = new LineIndex(source);
    const findings = workspace.findings(uri);
    const claims = findings.length ? (workspace.document(uri)?.claims ?? []) : [];
    return findings.map((finding) => ({
      file,
      ...lines.at(finding.span.start),
      finding,
      claim: finding.claim === null ? undefined : claims[finding.claim],
    }));
  });
  return { reported, workspace };
}

function json(reported: readonly Reported[], locale: Locale): string {
  const rows = reported.map(({ file, line, column, finding, claim }) => ({
    file,
    ...finding.span,
    line,
    column,
    code: finding.code,
    severity: finding.severity,
    message: finding.message[locale],
    cause: finding.cause,
    cited: claim ? citedOf(claim) : null,
    canonical: finding.canonical ? canonicalOf(finding.canonical) : null,
    indicator: finding.canonical?.indicator ?? claim?.indicator?.value ?? null,
    fixes: finding.fixes.map((fix) => ({ title: fix.title[locale], edits: fix.edits })),
  }));
  return `${JSON.stringify(rows, null, 1)}\n`;
}

const citedOf = (claim: Claim): object => ({
  text: claim.text,
  value: decimalText(claim.quantity.value),
  ...(claim.quantity.max ? { valueMax: decimalText(claim.quantity.max) } : {}),
  unit: claim.quantity.unit?.code ?? null,
  bound: claim.quantity.bound,
  period: claim.period ? periodText(claim.period.value) : null,
});

const canonicalOf = (row: Observation): object => ({
  value: decimalText(row.value),
  ...(row.max ? { valueMax: decimalText(row.max) } : {}),
  unit: row.unit.code,
  bound: row.bound,
  period: row.period ? periodText(row.period) : null,
  role: row.role,
  source: row.source,
});

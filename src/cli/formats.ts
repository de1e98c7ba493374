import type { Locale, Severity } from '../core/index.ts';
import type { Reported } from './check.ts';

const GITHUB: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};
const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const forward = (file: string): string => file.replaceAll('\\', '/');

/** Workflow commands that GitHub Actions shows beside the lines. */
export function github(reported: readonly Reported[], locale: Locale): string {
  const property = (words: string): string => data(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const data = (words: string): string => words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return reported
    .map(({ file, line, column, finding }) => {
      const at = `file=${property(forward(file))},line=${line},col=${column},title=${property(finding.code)}`;
      return `::${GITHUB[finding.severity]} ${at}::${data(finding.message[locale])}\n`;
    })
    .join('');
}

/** SARIF 2.1.0 (OASIS): columns in UTF-16 units, fixes, and a fingerprint that outlives moved lines. */
export function sarif(reported: readonly Reported[], locale: Locale): string {
  const codes = [...new Set(reported.map((r) => r.finding.code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'policy-lens', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: reported.map((r) => resultOf(r, codes, locale)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function resultOf({ file, line, column, finding, claim }: Reported, codes: readonly string[], locale: Locale): object {
  const artifactLocation = { uri: encodeURI(forward(file)) };
  const charOffset = finding.span.start;
  const charLength = finding.span.end - finding.span.start;
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    kind: 'fail',
    level: LEVEL[finding.severity],
    message: { text: finding.message[locale] },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: line, startColumn: column, charOffset, charLength },
        },
      },
    ],
    partialFingerprints: {
      'policyLens/v1': fingerprint(file, finding.code, claim?.indicator?.value ?? '', claim?.text ?? ''),
    },
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
  };
}

/** FNV-1a over what a finding is about, not over where it stands: a finding moved by an edit above keeps it. */
function fingerprint(...parts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const c of parts.join('\u0000')) {
    hash ^= BigInt(c.codePointAt(0) as number);
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

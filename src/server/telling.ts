import type { Diagnostic } from 'vscode-languageserver-protocol';
import { type Finding, type Locale, RANK, text } from '../core/index.ts';

/** Findings told of one document at most: VS Code shows a thousand of a file, and each message holds them all. */
const MOST = 990;

/** The gravest findings that one message may hold, in text order; the same array where that is all. */
export function mostTelling(findings: readonly Finding[], most = MOST): readonly Finding[] {
  if (findings.length <= most) return findings;
  const left = new Set<Finding>();
  for (const severity of RANK) for (const f of findings) if (f.severity === severity && left.size < most) left.add(f);
  return findings.filter((f) => left.has(f));
}

/** Says at the beginning of a document that so many of its findings are not told. */
export function leftOut(count: number, locale: Locale): Diagnostic {
  const origin = { line: 0, character: 0 };
  const message = text(
    `另有 ${count} 条较轻的提示没有在此列出；命令行 policy-lens check 会列出全部。`,
    `${count} more findings of less weight are not listed here; policy-lens check on the command line lists all.`,
  )[locale];
  return { range: { start: origin, end: origin }, severity: 3, code: 'note.more', source: 'Policy Lens', message };
}

/**
 * The same findings, at most at other places: an editor moves its marks along with the text by itself, so that they need
 * not be told at every keystroke.
 */
export function onlyMoved(before: readonly Finding[], now: readonly Finding[]): boolean {
  return (
    before.length === now.length &&
    now.every((f, i) => {
      const known = before[i] as Finding;
      return (
        f === known ||
        (f.code === known.code &&
          f.severity === known.severity &&
          f.related.length === known.related.length &&
          (f.message === known.message || f.message.zh === known.message.zh))
      );
    })
  );
}

import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type LocationLink,
  type DocumentSymbol as LspDocumentSymbol,
  type Location as LspLocation,
  SymbolKind as LspSymbolKind,
  type Range,
  type SymbolInformation,
} from 'vscode-languageserver';
import type {
  Assist,
  DocumentSymbol,
  Finding,
  Jump,
  Lens,
  Locale,
  Location,
  Problem,
  Severity,
  Span,
  SymbolKind,
  TreeNode,
  WorkspaceSymbol,
} from '../core/index.ts';
import { COMMANDS, type TreeItem } from '../protocol/index.ts';
import type { Lines } from './lines.ts';

/** Gives the lines of a uri's text, so that offsets can become places; undefined for a file that is gone. */
export type Documents = (uri: string) => Lines | undefined;

const SOURCE = 'Policy Lens';
const RULES_PAGE = 'https://github.com/policy-lens/policy-lens/blob/main/docs/rules.md';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SYMBOL: Readonly<Record<SymbolKind, LspSymbolKind>> = {
  section: LspSymbolKind.String,
  sector: LspSymbolKind.Namespace,
  task: LspSymbolKind.Class,
  measure: LspSymbolKind.Method,
  target: LspSymbolKind.Constant,
  figure: LspSymbolKind.Number,
};

/** A span of UTF-16 offsets as lines and columns from 0. */
export const toRange = (document: Lines, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

/** Empty for a place in a text that is not at hand any more. */
export function toLocation(documents: Documents, place: Location): LspLocation[] {
  const document = documents(place.uri);
  return document ? [{ uri: place.uri, range: toRange(document, place.span) }] : [];
}

/** A jump's targets with the words it starts from; empty for no jump, and without those in texts not at hand. */
export function toLinks(documents: Documents, from: Lines, jump: Jump | undefined): LocationLink[] {
  if (!jump) return [];
  return jump.targets.flatMap((place) => {
    const document = documents(place.uri);
    if (!document) return [];
    const selection = toRange(document, place.span);
    return [
      {
        originSelectionRange: toRange(from, jump.origin),
        targetUri: place.uri,
        targetRange: place.within ? toRange(document, place.within) : selection,
        targetSelectionRange: selection,
      },
    ];
  });
}

/** A page section exists for every code: `figure.value` → `#figurevalue`, as GitHub makes anchors; some families share one. */
const pageOf = (code: string): string => `${RULES_PAGE}#${code.replace(/^(dataset|annotation|note)\..*$|\./, '$1')}`;

/** A finding in one language, with its page in the rules; related places in texts not at hand are left out. */
export function toDiagnostic(documents: Documents, document: Lines, finding: Finding, locale: Locale): Diagnostic {
  const relatedInformation = finding.related.flatMap<DiagnosticRelatedInformation>((r) =>
    toLocation(documents, { uri: r.uri ?? document.uri, span: r.span }).map((location) => ({
      location,
      message: r.message[locale],
    })),
  );
  return {
    range: toRange(document, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    codeDescription: { href: pageOf(finding.code) },
    source: SOURCE,
    message: finding.message[locale],
    ...(relatedInformation.length ? { relatedInformation } : {}),
  };
}

/** A problem of a dataset or of a document as such: nothing is related to it. */
export function problemToDiagnostic(document: Lines, problem: Problem, locale: Locale): Diagnostic {
  return {
    range: toRange(document, problem.span),
    severity: SEVERITY[problem.severity],
    code: problem.code,
    codeDescription: { href: pageOf(problem.code) },
    source: SOURCE,
    message: problem.message[locale],
  };
}

export function toCodeAction(documents: Documents, document: Lines, assist: Assist, locale: Locale): CodeAction {
  const { finding, fix } = assist;
  return {
    title: fix.title[locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(documents, document, finding, locale)],
    isPreferred: fix.preferred,
    edit: { changes: { [document.uri]: fix.edits.map((e) => ({ range: toRange(document, e), newText: e.newText })) } },
  };
}

export function toDocumentSymbol(document: Lines, symbol: DocumentSymbol): LspDocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SYMBOL[symbol.kind],
    range: toRange(document, symbol.span),
    selectionRange: toRange(document, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(document, child)),
  };
}

export function toWorkspaceSymbol(documents: Documents, symbol: WorkspaceSymbol): SymbolInformation[] {
  return toLocation(documents, symbol).map((location) => ({
    name: symbol.name,
    kind: SYMBOL[symbol.kind],
    containerName: symbol.container,
    location,
  }));
}

export function toCodeLens(documents: Documents, document: Lines, lens: Lens, locale: Locale): CodeLens {
  const range = toRange(document, lens.span);
  const locations = lens.places.flatMap((place) => toLocation(documents, place));
  return {
    range,
    command: {
      title: lens.title[locale],
      command: COMMANDS.peek,
      arguments: [{ uri: document.uri, position: range.start, locations }],
    },
  };
}

export function toTreeItem(documents: Documents, node: TreeNode): TreeItem[] {
  const document = documents(node.uri);
  if (!document) return [];
  const { id, kind, label, description, conflicts, verdict, severity } = node;
  return [
    {
      id,
      kind,
      label,
      description,
      conflicts,
      location: { uri: node.uri, range: toRange(document, node.span) },
      ...(verdict ? { verdict } : {}),
      ...(severity ? { severity } : {}),
      children: node.children.flatMap((child) => toTreeItem(documents, child)),
    },
  ];
}

import { CancellationToken, Emitter } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

/** As much of vscode-markdown-languageservice as is asked here. */
export interface ServicePackage {
  createLanguageService(options: object): {
    getWorkspaceSymbols(query: string, token: CancellationToken): Promise<readonly unknown[]>;
    computeDiagnostics(document: TextDocument, options: object, token: CancellationToken): Promise<readonly unknown[]>;
  };
  readonly githubSlugifier: unknown;
}
export type MarkdownIt = new () => { parse(text: string, env: object): readonly unknown[] };

const OPTIONS = {
  validateReferences: 'warning',
  validateFragmentLinks: 'warning',
  validateFileLinks: 'warning',
  validateMarkdownFileLinkFragments: 'warning',
  validateUnusedLinkDefinitions: 'hint',
  validateDuplicateLinkDefinitions: 'warning',
  ignoreLinks: [],
};

/**
 * VS Code's own service for Markdown over a workspace held in memory: symbols of all documents and the diagnostics of
 * those given. Texts given again are edits of the first documents.
 */
export function markdownService(service: ServicePackage, Parser: MarkdownIt): (texts: readonly string[]) => unknown {
  const documents = new Map<string, TextDocument>();
  const changed = new Emitter<TextDocument>();
  const parser = new Parser();
  const never = new Emitter<unknown>().event;
  const token = CancellationToken.None;
  const made = service.createLanguageService({
    workspace: {
      workspaceFolders: [URI.parse('file:///notes')],
      onDidChangeMarkdownDocument: changed.event,
      onDidCreateMarkdownDocument: never,
      onDidDeleteMarkdownDocument: never,
      getAllMarkdownDocuments: async () => documents.values(),
      hasMarkdownDocument: (uri: URI) => documents.has(uri.toString()),
      openMarkdownDocument: async (uri: URI) => documents.get(uri.toString()),
      stat: async (uri: URI) => (documents.has(uri.toString()) ? { isDirectory: false } : undefined),
      readDirectory: async () => [],
    },
    parser: {
      slugifier: service.githubSlugifier,
      tokenize: async (document: TextDocument) => parser.parse(document.getText(), {}),
    },
    logger: { level: 0, log: () => undefined },
  });
  return async (texts) => {
    const isEdit = documents.size > 0;
    const given = texts.map((text, i) => {
      const uri = `file:///notes/${i}.md`;
      const document = TextDocument.create(uri, 'markdown', isEdit ? 1 : 0, text);
      documents.set(uri, document);
      return document;
    });
    if (isEdit) for (const document of given) changed.fire(document);
    await made.getWorkspaceSymbols('', token);
    for (const document of given) await made.computeDiagnostics(document, OPTIONS, token);
  };
}

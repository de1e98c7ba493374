import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { localeOf } from '../core/index.ts';
import type { InitializationOptions } from '../protocol/index.ts';
import { ANNOTATE_CAPABILITIES, handleAnnotate } from './annotate-handlers.ts';
import type { CacheStore } from './cache-store.ts';
import { handleCalls } from './call-handlers.ts';
import { DigestCache } from './digest-cache.ts';
import { handleExperience } from './experience-handlers.ts';
import type { FileSystem } from './file-system.ts';
import { handleRequests } from './handlers.ts';
import { asksForDiagnostics, handlePulls, PULL_CAPABILITIES } from './pull-handlers.ts';
import type { Readers } from './readers.ts';
import { Session } from './session.ts';
import { acceptedFiles, SettingsStore } from './settings.ts';
import { handleTree } from './tree-handlers.ts';

/** Wires a connection to a new session and listens. The runtime gives the connection and the file system. */
export function serve(connection: Connection, files: FileSystem, cache?: CacheStore, readers?: Readers): void {
  const open = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection);
  const session = new Session(
    connection,
    open,
    acceptedFiles(files, settings),
    settings,
    cache && new DigestCache(cache, files.atHand),
    readers,
  );
  let watches = false;
  let folders = false;

  connection.onInitialize((params) => {
    const options = params.initializationOptions as InitializationOptions | undefined;
    session.locale = localeOf(options?.locale ?? params.locale);
    session.folders = foldersOf(params);
    session.client = params.capabilities;
    session.cards = { commands: options?.commands === true, ...(options?.theme ? { theme: options.theme } : {}) };
    settings.initialize(params);
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    folders = params.capabilities.workspace?.workspaceFolders === true;
    session.publisher.pulled = asksForDiagnostics(params);
    return capabilities(session.publisher.pulled);
  });
  connection.onInitialized(async () => {
    if (watches) {
      const watchers = ['**/*.{md,markdown,mdown}', '**/*.csv', '**/{datapackage,policy-lens}.json'].map(
        (globPattern) => ({
          globPattern,
        }),
      );
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (folders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((f) => f.uri));
        session.folders = [...session.folders.filter((f) => !gone.has(f)), ...added.map((f) => f.uri)];
        void session.reconfigure();
      });
    await settings.watch(() => void session.reconfigure());
    await session.reconfigure();
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    session.reread(changes.map((c) => c.uri).filter((uri) => typeof uri === 'string')),
  );
  open.onDidChangeContent(({ document }) => session.update(document));
  open.onDidClose(({ document }) => session.closed(document.uri));
  handleRequests(session);
  handleExperience(session);
  handleAnnotate(session);
  handleCalls(session);
  handleTree(session);
  handlePulls(session);
  open.listen(connection);
  connection.listen();
}

const foldersOf = (params: InitializeParams): string[] =>
  params.workspaceFolders?.map((f) => f.uri) ?? (params.rootUri ? [params.rootUri] : []);

function capabilities(pulled: boolean): InitializeResult {
  return {
    serverInfo: { name: 'policy-lens' },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      definitionProvider: true,
      typeDefinitionProvider: true,
      implementationProvider: true,
      referencesProvider: true,
      callHierarchyProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.policyLens'],
        resolveProvider: true,
      },
      ...ANNOTATE_CAPABILITIES,
      ...(pulled ? PULL_CAPABILITIES : {}),
      codeLensProvider: {},
      inlayHintProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

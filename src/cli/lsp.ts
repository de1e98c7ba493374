import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeCache } from '../server/node/cache.ts';
import { nodeFiles } from '../server/node/files.ts';
import { serve } from '../server/server.ts';

/** `lsp --stdio`: the language server for any editor. Runs until the editor ends it. */
export async function lsp(): Promise<number> {
  // The transport (--stdio, --node-ipc, --socket) is read from the arguments by the library itself.
  serve(createConnection(ProposedFeatures.all), nodeFiles, await nodeCache(process.argv[1] ?? ''));
  return new Promise(() => {});
}

import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { clientFiles } from '../browser/files.ts';
import type { FileSystem } from '../file-system.ts';
import { nodeFiles } from './files.ts';

/** Files on disk straight from there; those of virtual folders through the client, if it knows how. */
export function mixedFiles(connection: Connection): FileSystem {
  const remote = clientFiles(connection);
  const isLocal = (uri: string): boolean => uri.startsWith('file:');
  return {
    find: (folder) => (isLocal(folder) ? nodeFiles.find(folder) : remote.find(folder).catch(unasked<string[]>([]))),
    read: (uri) => (isLocal(uri) ? nodeFiles.read(uri) : remote.read(uri).catch(unasked(undefined))),
    ...(nodeFiles.atHand ? { atHand: nodeFiles.atHand } : {}),
  };
}

/** Other editors do not answer our requests: then there are no such files. */
const unasked =
  <T>(nothing: T) =>
  (error: unknown): T => {
    if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return nothing;
    throw error;
  };

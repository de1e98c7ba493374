import type { Connection } from 'vscode-languageserver';
import { METHODS, type ReadResult } from '../../protocol/index.ts';
import type { FileSystem } from '../file-system.ts';

/** A worker has no files of its own: the client finds and reads them through VS Code, virtual folders included. */
export const clientFiles = (connection: Connection): FileSystem => ({
  find: (folder) => connection.sendRequest<string[]>(METHODS.find, { folder }),
  async read(uri) {
    const result = await connection.sendRequest<ReadResult>(METHODS.read, { uri });
    return result ? Uint8Array.from(atob(result.base64), (c) => c.charCodeAt(0)) : undefined;
  },
});

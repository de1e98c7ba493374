import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../server.ts';
import { nodeCache } from './cache.ts';
import { mixedFiles } from './mixed-files.ts';
import { answerOrders } from './reader.ts';
import { nodeReaders } from './readers.ts';

/** The server, or one of the threads that read for it: both are this one program. */
if (isMainThread) {
  const program = process.argv[1] ?? '';
  const connection = createConnection(ProposedFeatures.all);
  void nodeCache(program).then((cache) => serve(connection, mixedFiles(connection), cache, nodeReaders(program)));
} else if (parentPort) answerOrders(parentPort, workerData);

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../server.ts';
import { nodeCache } from './cache.ts';
import { nodeFiles } from './files.ts';

const connection = createConnection(ProposedFeatures.all);
void nodeCache(process.argv[1] ?? '').then((cache) => serve(connection, nodeFiles, cache));

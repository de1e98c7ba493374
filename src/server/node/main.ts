import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../server.ts';
import { nodeCache } from './cache.ts';
import { mixedFiles } from './mixed-files.ts';

const connection = createConnection(ProposedFeatures.all);
void nodeCache(process.argv[1] ?? '').then((cache) => serve(connection, mixedFiles(connection), cache));

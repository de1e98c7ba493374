import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../server.ts';
import { nodeFiles } from './files.ts';

serve(createConnection(ProposedFeatures.all), nodeFiles);

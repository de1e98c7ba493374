// node run-suite.mjs FOLDER [TIMEOUT_MS]: the built mocha tests below a folder, in this process.
import path from 'node:path';
import { runMocha, testFiles } from './mocha';

const [folder = '.', timeout = '10000'] = process.argv.slice(2);
// an orderly end, so that the exit handlers stop servers and browsers
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const counts = await runMocha(testFiles(path.resolve(folder), '.test.mjs'), Number(timeout));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

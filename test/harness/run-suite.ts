// node run-suite.mjs FOLDER [TIMEOUT_MS [RETRIES]]: the built mocha tests below a folder, in this process.
import path from 'node:path';
import fc from 'fast-check';
import { runMocha, testFiles } from './mocha';

const [folder = '.', timeout = '10000', retries = '0'] = process.argv.slice(2);
// One seed for all property tests: a run that passed here passes anywhere. FC_SEED=random looks further.
const { FC_SEED = '20230728' } = process.env;
if (FC_SEED !== 'random') fc.configureGlobal({ seed: Number(FC_SEED) });

// an orderly end, so that the exit handlers stop servers and browsers
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const counts = await runMocha(testFiles(path.resolve(folder), '.test.mjs'), Number(timeout), Number(retries));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

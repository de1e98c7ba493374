import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

/**
 * A small dataset, asked what it says of one figure of a text.
 * @param indicators lines of `indicator,label_zh,label_en,aliases,sector,unit`
 * @param observations lines of `indicator,time_period,role,bound,value,unit,unit_mult`
 * @returns a function that gives the code raised for the first figure with some words in it, else its verdict
 */
export function telling(indicators: string, observations: string): (said: string, figure: string) => string {
  const dataset = loadDataset([
    { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
    { uri: '/d/i.csv', text: `indicator,label_zh,label_en,aliases,sector,unit\n${indicators.trim()}\n` },
    { uri: '/d/o.csv', text: `indicator,time_period,role,bound,value,unit,unit_mult\n${observations.trim()}\n` },
  ]);
  assert.deepEqual([...dataset.problems.values()].flat(), []);
  return (said, figure) => {
    const { claims, verdicts, findings } = judgeText(said, dataset);
    const index = claims.findIndex((claim) => claim.text.includes(figure));
    const verdict = verdicts[index] ?? assert.fail(`${figure} is not read in ${said}`);
    return findings.find((f) => f.claim === index)?.code ?? verdict.kind;
  };
}

import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
born,,Japan births,,people (Japan),{births}
dead,,Japan deaths,,people (Japan),{deaths}
wed,,Japan marriages,,people (Japan),{couples}
left,,Japan emigrants,,people (Japan),{people}
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
born,2024,actual,eq,686061,{births},0
dead,2024,actual,eq,1605298,{deaths},0
wed,2024,actual,eq,485063,{couples},0
left,2024,actual,eq,51734,{people},0
`,
  },
]);

const findings = (text: string): number => judgeText(text, dataset).findings.length;

describe("a country's figures in a text that never names it", () => {
  it('are not held against it', () => {
    assert.equal(findings('# Road safety\n\nIn 2024 there were 1,604 deaths.\n'), 0);
    assert.equal(findings('# Road safety\n\nIn 2024 there were 1,240,711 deaths.\n'), 0);
  });

  it('are where it is named, or where some of them agree', () => {
    assert.equal(findings('# Life in Japan\n\nIn 2024 there were 1,240,711 deaths.\n'), 1);
    assert.equal(
      findings(
        '# The year in figures\n\nIn 2024 there were 686,061 births. In 2024 there were 485,063 marriages. In 2024 there ' +
          'were 1,240,711 deaths.\n',
      ),
      1,
    );
  });
});

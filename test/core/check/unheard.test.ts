import assert from 'node:assert/strict';
import { wordsOf } from '../../../src/core/check/match/words.ts';
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
in.fr,,visitors to France,,visits,{visitors}
in.es,,visitors to Spain,,visits,{visitors}
in.it,,visitors to Italy,,visits,{visitors}
in.ph,,visitors to the Philippines,,visits,{visitors}
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
born,2024,actual,eq,686061,{births},0
dead,2024,actual,eq,1605298,{deaths},0
wed,2024,actual,eq,485063,{couples},0
left,2024,actual,eq,51734,{people},0
in.fr,2024,actual,eq,102,{visitors},6
in.es,2024,actual,eq,93.8,{visitors},6
in.it,2024,actual,eq,65.4,{visitors},6
in.ph,2024,actual,eq,5.95,{visitors},6
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

describe('figures of several places', () => {
  it('are no errors where a place is all that names them, and the number is that of another place of the sentence', () => {
    const said =
      'In 2024 visitors to the Philippines came to 5.95 million. Among other hosts, France, Spain and Italy came first in ' +
      '2024, taking in 102 million, 93.8 million and 65.4 million, respectively.';
    assert.equal(findings(`# Visitors\n\n${said}\n`), 0);
  });

  it('are where the words name more than a place', () => {
    assert.equal(findings('# Visitors\n\nIn 2024, behind France, visitors to Spain came to 102 million.\n'), 1);
  });

  it('read the name of a place whole, whatever letters it holds', () => {
    assert.ok(!wordsOf('visitors to the Philippines').some((word) => /\p{Script=Han}/u.test(word)));
    assert.deepEqual(wordsOf('ppi'), wordsOf('PPI'));
    assert.ok(wordsOf('1月PPI同比').some((word) => /\p{Script=Han}/u.test(word)));
  });
});

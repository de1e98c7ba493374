import assert from 'node:assert/strict';
import { loadDataset } from '../../../src/core/dataset/index.ts';
import { judgeText } from './corpus.ts';

const dataset = loadDataset([
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  {
    uri: '/d/i.csv',
    text: `indicator,label_zh,label_en,aliases,sector,unit
wind,风电新增装机,,,power,kW
hydro,水电累计装机,,水电装机,power,kW
tea,茶叶销量,,,tea,t
fund,以旧换新带动销售额,,,trade,CNY
grain,粮食产量,,,farm,t
index,制造业采购经理指数,,制造业PMI,power,%
`,
  },
  {
    uri: '/d/o.csv',
    text: `indicator,time_period,role,bound,value,unit,unit_mult
wind,2023,actual,eq,7590,kW,4
wind,2024,actual,eq,7982,kW,4
hydro,2024,actual,eq,4.36,kW,8
tea,2024,actual,eq,1286,t,4
fund,2024,actual,gt,1.3,CNY,12
grain,2025,target,eq,7,t,8
index,2025-09,actual,eq,49.8,%,0
index,2025-08,actual,eq,49.4,%,0
`,
  },
]);

const HOME = '2024年，风电新增装机7982万千瓦，水电累计装机4.36亿千瓦，茶叶销量1286万吨。\n\n';

/** The codes raised on a sentence after one whose figures all agree. */
const raised = (said: string): readonly string[] =>
  judgeText(`${HOME}${said}`, dataset).findings.map((finding) => finding.code);

describe('figures of a part, or of another period, that the words tell', () => {
  for (const said of [
    '2024年，陆上风电新增装机7579万千瓦。',
    '2024年，常规水电累计装机3.77亿千瓦。',
    '2024年，水电（不含抽蓄）装机3.77亿千瓦。',
    '2024年茶叶国内销量758万吨。',
    '2024年，全球风电新增装机11700万千瓦。',
    '某企业2024年茶叶销量427万吨。',
    '碧螺春2024年茶叶销量427万吨。',
    '2024年家电以旧换新带动销售额9200亿元。',
    '2025年上半年销售额1.6万亿元，已超过2024年以旧换新带动销售额的1.3万亿元。',
    '2024年粮食产量14000亿斤，2025年目标与之大体相当。',
    '2025年9月制造业PMI为49.8%，与2024年9月的49.8%持平。',
  ])
    it(said, () => assert.deepEqual(raised(said), []));
});

describe('figures of the whole, though words stand before its name', () => {
  for (const [said, code] of [
    ['2024年，全国累计完成风电新增装机7579万千瓦。', 'figure.value'],
    ['截至2024年底，我国水电累计装机3.77亿千瓦。', 'figure.value'],
    ['2024年，陆上风电新增装机7928万千瓦。', 'figure.value'],
    // The other period stands in another part of the sentence.
    ['2024年，风电新增装机7590万千瓦；与2023年相比，水电装机持续增长。', 'figure.period'],
    ['2024年共实现茶叶销量2286万吨。', 'figure.value'],
  ] as const)
    it(said, () => assert.deepEqual(raised(said), [code]));
});

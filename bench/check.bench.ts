import { judge } from '../src/core/check/index.ts';
import { catalogueOf } from '../src/core/check/match/catalogue.ts';
import { DocumentContext } from '../src/core/check/match/context.ts';
import { candidatesFor } from '../src/core/check/match/match.ts';
import { chooseRow } from '../src/core/check/match/rows.ts';
import { loadDataset } from '../src/core/dataset/index.ts';
import type { Claim } from '../src/core/model/claim.ts';
import { claimsOf } from '../src/core/recognize/claim/index.ts';
import { readSyntax } from '../src/core/syntax/read.ts';

// Loads a dataset of 200,000 observations of 5,000 indicators and judges 800 figures against it. CPU time, so that a
// busy machine does not count. Goals: under 3 s to load, under 0.1 ms a look-up: of names and their rows for one claim, in
// words not met before and again (a figure is looked up twice, the second time when the document's subject is known).
const SECTORS =
  '轻工业 纺织业 钢铁 化工 汽车 造船 电子 医药 食品 建材 有色 煤炭 电力 石油 机械 家电 家具 造纸 皮革 电池'.split(' ');
const KINDS =
  '规模以上 民营 国有 外资 小微 大型 中型 东部 中部 西部 城镇 农村 高技术 传统 新兴 省属 市属 重点 示范 龙头 骨干 试点 绿色 数字 智能'.split(
    ' ',
  );
const HEADS = '营业收入 利润 产量 产能 出口 进口 固定资产投资 用电量 企业数量 研发经费'.split(' ');

function measured<T>(what: string, per: number, run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1000;
  process.stdout.write(`${what}: ${ms.toFixed(0)} ms${per > 1 ? `, ${(ms / per).toFixed(3)} ms each` : ''}\n`);
  return result;
}

const indicators = ['indicator,label_zh,label_en,aliases,sector,unit'];
for (let i = 0; i < 5000; i++) {
  const name = `${SECTORS[i % 20]}${KINDS[Math.floor(i / 20) % 25]}企业${HEADS[Math.floor(i / 500)]}`;
  indicators.push(`I${i},${name},revenue ${i},,${SECTORS[i % 20]},CNY`);
}
const observations = ['indicator,ref_area,time_period,role,bound,value,unit,unit_mult,source,source_quote'];
for (let i = 0; i < 200_000; i++)
  observations.push(
    `I${i % 5000},CN,${1985 + Math.floor(i / 5000)},actual,eq,${(i * 7.31).toFixed(2)},CNY,8,"来源, ${i}",引文`,
  );
const files = [
  { uri: '/d/datapackage.json', text: '{"resources":[{"path":"i.csv"},{"path":"o.csv"}]}' },
  { uri: '/d/i.csv', text: indicators.join('\n') },
  { uri: '/d/o.csv', text: observations.join('\n') },
];
const note = Array.from({ length: 400 }, (_, i) => {
  const name = `${SECTORS[i % 20]}${KINDS[i % 25]}企业${HEADS[i % 10]}`;
  return `${2000 + (i % 20)}年，${name}达${(i * 3.7 + 1).toFixed(1)}亿元，同比增长${(i % 9) + 0.3}%。`;
}).join('\n\n');

const dataset = measured('load 200,000 observations', 1, () => loadDataset(files));
measured('index 5,000 indicators', 1, () => catalogueOf(dataset));
const document = readSyntax(`# 轻工业运行笔记\n\n${note}`);
const claims = claimsOf(document);
const catalogue = catalogueOf(dataset);
/** The indicators a claim may speak of, each with the row that answers it. */
function lookUp(claim: Claim, context: DocumentContext): void {
  for (const { entry } of candidatesFor(claim, catalogue, context)) chooseRow(claim, entry.rows);
}
judge(claims.slice(0, 100), document, dataset);
const lookUpAll = (context: DocumentContext): void => {
  for (const claim of claims) lookUp(claim, context);
};
// The first time the code itself is still being compiled.
for (const how of ['first', 'then', 'then'] as const) {
  const context = new DocumentContext(document, catalogue.places);
  measured(`look up ${claims.length} claims, ${how}`, claims.length, () => lookUpAll(context));
  measured('the same again', claims.length, () => lookUpAll(context));
}
measured(`judge ${claims.length} figures`, claims.length, () => judge(claims, document, dataset));

import fc from 'fast-check';

/** Lines and pieces of every Markdown construct that a document cut in pieces could read otherwise. */
const LINES = [
  '2025年，规上企业营业收入达24.3万亿元。',
  '到2025年，新增50个集群，增长4%以上；',
  'Output rose **5.5%** in 2024.',
  '一、总体要求',
  '（一）主要目标',
  '单位：亿元',
  '　　缩进的一段',
  '# 标题',
  '## 二级 *重点*',
  '### closed ###',
  '#无空格',
  '====',
  '----',
  '---',
  '***',
  '- 项目',
  '- [ ] 待办',
  '-',
  '+ 加号',
  '* 星号',
  '1. 第一',
  '2) 第二',
  '10. 第十',
  '- - 双层',
  '1. ```',
  '2.1 Generation',
  '  - 嵌套',
  '   继续',
  '    四格',
  '\t制表',
  '> 引文',
  '> - 引文里的列表',
  '> ```',
  '>',
  '```',
  '````',
  '```json',
  '~~~',
  '   ```',
  '  ~~~',
  '``` a ` b',
  '<div>',
  '</div>',
  '<!-- policy-lens-disable-next-line figure.value 理由 -->',
  '<!-- 开',
  '-->',
  '<!-->',
  '<script>',
  '</script>',
  '<?php',
  '?>',
  '<!DOCTYPE a',
  '<![CDATA[',
  ']]>',
  '<b>行内</b>',
  ' <pre',
  '[甲]: https://example.org',
  '[^注]: 脚注。',
  '    脚注续',
  '[a b]: /x "t"',
  '[甲] 与 [^注] 与 [x][A  B] 与 [y][甲]',
  '![^注] 和 [^无]',
  '[甲',
  ']: /y',
  '> [甲',
  '> 丙]',
  '[甲 丙]: /z',
  '| 指标 | 数值 |',
  '| --- | --- |',
  '| 产量 | 5万吨 |',
  '产量 | 3',
  '|  | **3万吨** |',
  '|甲|乙|',
  '|---|---:|',
  '| 甲 || 丙 |',
  '| 甲 | 乙 | 丙 |',
  '|',
  '| 甲 | 2~3 ',
  '到**2025年**，营业收入达**24.3**万亿元',
  '**重点任务**',
  '**保障，**措施与**“甲”**乙',
  '***三星***与 ** 空 **和2**3',
  '**开着',
  '- **项目**：4家',
  '1. 二**2**',
  '### **三** 级',
  ':-',
  ':::target{#a}',
  '::::task',
  ':::',
  '::::',
  ':::目标[x]',
  ':::\ttask',
  '::figure[24.3%]{indicator=a}',
  ':target[突破25万亿元]{#r}',
  '比例1:n 好',
  'www.example.org 和 a@example.org http://x.org',
  '1~~3~~ 与 1~3月',
  '行尾两格  ',
  '反斜杠\\',
  '转\\*义 &amp; &nbsp;',
  '`代码 24%`',
  '\u0000空',
  '\ufeff标',
  'title: 2025年计划',
];

const ENDINGS = ['\n', '\n', '\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\n  \n', '\r\n', '\r\n\r\n', '\r', ''];

const line = fc.constantFrom(...LINES);
const ending = fc.constantFrom(...ENDINGS);

/** A document of any constructs in any order. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '---\ntitle: 计划\n---\n', '---\n', '\n', '  \n    code\n'),
    fc.array(fc.tuple(line, ending), { maxLength: 24 }),
  )
  .map(([head, lines]) => head + lines.map(([a, b]) => a + b).join(''));

export interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** An edit at a fraction of the text: mostly a few characters, now and then whole lines. */
export const edit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })),
  text: fc.oneof(
    fc.constantFrom('', '', '\n', '\n\n', '-', '`', '```', '>', '#', ' ', '|', ':', '[', ']', '<', '\r', '5', '好'),
    fc.tuple(ending, line, ending).map((parts) => parts.join('')),
  ),
});

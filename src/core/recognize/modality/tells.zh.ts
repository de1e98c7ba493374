/** What a Chinese sentence tells by words that are no modals: that it reports, though a plan says it. */

/** 同比增长, 比上年, 占…的, 主要原因是: nothing that is still to be done is told so. */
const REPORTS =
  /同比|环比|[比较](?:上年|去年|上一年|同期)|占[^，。；]{1,18}的(?:约|近|比重|比例)?\d|以来|居[^，。；]{0,6}第|排名/;

/** 2024年全国出生人口954万人，2023年为902万人: goals are told the other way round. */
const BACKWARDS =
  /((?:19|20)\d\d)年[^。；]{2,60}[，；](?:而|但)?(?:在)?((?:19|20)\d\d)年(?:同期|底|末)?[则仅只还才也]{0,2}[为是有]/;

/** True of a sentence that reports what happened in the year it names: 2024年国家铁路发送货物39.9亿吨，同比增长1.9%。 */
export function reports(sentence: string): boolean {
  if (REPORTS.test(sentence)) return true;
  const years = BACKWARDS.exec(sentence);
  return years !== null && Number(years[1]) > Number(years[2]);
}

/** 据民政部门通报，全国养老床位｜823万张; 我市共有养老机构｜86家: what there is, though rules tell of it. */
const FACT =
  /(?:^|[，。；\s])(?:根?据|按照?)[^，。；]{2,24}(?:通报|统计|公布|发布|介绍|普查|公报|数据|资料|显示)[^。；]{0,160}$|(?:全国|我国|全球|世界|全[省市区县州]|[我本][省市区县州])[^，。；\d]{0,8}(?:共有|现有|已有|共设|已建成|共建成)[^。；]{0,160}$/;
const LAID_DOWN = /应当|不得|必须|应[该不]|不[低少高超]|至少|最[高低多少]|按照|给予/;

/** True of a figure in a text of rules that tells how things stand; `sentence`: the words of its sentence before it. */
export const isFact = (sentence: string): boolean => FACT.test(sentence) && !LAID_DOWN.test(sentence);

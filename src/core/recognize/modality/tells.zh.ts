/** What a Chinese sentence tells by words that are no modals: that it reports, though a plan says it. */

/** 同比增长, 比上年, 占…的, 主要原因是: nothing that is still to be done is told so. */
const REPORTS =
  /同比|环比|[比较](?:上年|去年|上一年|同期)|占[^，。；]{1,18}的(?:约|近|比重|比例)?\d|以来|居[^，。；]{0,6}第|排名/;

/** True of a sentence that reports what happened in the year it names: 2024年国家铁路发送货物39.9亿吨，同比增长1.9%。 */
export const reports = (sentence: string): boolean => REPORTS.test(sentence);

import { type ModalityKind, words } from './mark.ts';

export const STRONG: Readonly<Partial<Record<ModalityKind, readonly string[]>>> = {
  target: words(`
    目标 | 力争 | 争取 | 确保 | 努力 | 计划 | 拟 | 将 | 要求 | 只要求 | 提出 | 部署 | 安排 | 任务 | 应当 |
    预期实现 | 预期达到 | 应达到 | 应不 | 须 | 必须 | 要 | 规划到 | 务必 | 预期目标 | 约束性指标 | 预期性指标 | 力求 | 瞄准 | 谋划 |
    目标值 | 实现目标 | 再推出 | 再培育 | 接续 | 继续保持 | 明确 | 我们将 | 定下 | 旧版 | 新版 | 上一版 | 上版
  `),
  actual: words(`
    已 | 已经 | 截至 | 截止 | 结果 | 落在 | 初步核算 | 经核算 | 统计 | 数据显示 | 现有 | 目前 | 仅为 | 完成了 |
    实现了 | 达到了 | 增长了 | 提高了 | 下降了 | 减少了 | 增加了 | 提升了 | 降低了 | 建成了 | 超过了 | 突破了 |
    形成了 | 刷新 | 收官 | 报告期 | 实际完成 | 实际为 | 实际达 | 累计发放 | 回升至 | 回落至 | 新低 | 新高 |
    居全国 | 位居 | 当前 | 由此前 | 录得 | 占到 | 仍占 | 仍有 | 公报 | 核算结果 | 近年来 | 以来 | 曾 | 超额 | 刚刚过去 |
    刚过去 | 决算数 | 决算为 | 问卷显示 | 调查显示 | 调研显示 | 抽样显示 | 监测显示 | 结果显示 | 样本显示 | 报告显示 | 资料显示 |
    问卷表明 | 调查表明 | 结果表明 | 数据表明 | 受访 | 被调查 | 样本户 | 走访
  `),
  forecast: words(`
    建议 | 曾建议 | 方案一 | 方案二 | 方案三 | 听证方案 | 备选方案 | 征求意见稿提出 | 征求意见稿拟 | 征求意见稿规定 | 征求意见稿明确 | 草案提出 | 草案拟 | 据称 | 预计 | 预测 | 有望 | 估计 | 预估 | 估算 | 预期将 | 可能 | 或将 | 或达 | 料将 |
    预判 | 展望 | 测算 | 一说 | 另一说 | 据传 | 传言称 | 有观点 | 有说法 | 有人认为 | 有人说 | 有分析 |
    有专家 | 有代表 | 有委员 | 有研究 | 提议 | 主张 | 呼吁 | 有人提出 | 有人主张 | 倡议 | 有媒体 | 有报道称 | 有机构 | 有文章 | 有研究认为 | 有学者 | 有声音 | 业内认为 | 业内人士认为 | 据估 | 推算 | 看好 | 或可 | 最多可 | 可带动 | 潜力 | 预期
  `),
  superseded: words(`
    流传 | 传闻 | 网传 | 传言 | 坊间 | 原计划 | 原定 | 原先 | 原目标 | 旧目标 | 原方案 | 曾计划 | 曾提出 |
    曾经提出 | 曾定 | 曾拟 | 此前计划 | 此前提出 | 此前的目标 | 此前目标 | 此前方案 | 此前预期 | 最初 |
    已废止 | 废止 | 原为 | 原规划 | 原要求 | 初稿 | 早先 | 征求意见稿曾 | 不再执行 | 老目标 |
    旧口径 | 原口径 | 作废 | 取代前 | 曾发布为 | 曾公布为 | 曾报为 | 曾核算为 | 曾披露为 | 曾统计为 | 曾测算为 |
    此前公布 | 此前发布 | 此前披露 | 原公布 | 原发布 | 原报 | 原统计 | 首次公布为 | 初次公布为 | 先前公布 |
    先前发布 | 修订前 | 调整前 | 核减前 | 核实前 | 更正前
  `),
  denied: words(`
    并非 | 不是 | 而非 | 而不是 | 绝非 | 并不是 | 误作 | 误写 | 误为 | 误读 | 误传 | 讹传 | 非指 | 误称 |
    错写 | 误记
  `),
  difference: words(`
    相差 | 差额 | 缺口 | 差距 | 之差 | 差值 | 尚差 | 还差 | 仍差 | 误差 | 相当于少 | 相当于多
  `),
  scenario: words(`
    每新建 | 每新增 | 每建成 | 每建设 | 每引进 | 每引育 | 每培育 | 每吸纳 | 每招用 | 每推广 | 每创建 | 每认定 | 每淘汰 | 每安装 | 每改造 | 每组织 |
    每超 | 每超过 | 每少 | 每多 | 每高 | 每低 | 每上涨 | 每增加 | 每提高 | 每下降 | 每降低 | 每减少 | 假设 | 假如 | 假定 | 如果 | 倘若 | 若 | 情景 | 设想 |
    例如某 | 举例 | 打个比方 | 理论上
  `),
  parameter: words(`
    额度最高 | 额度不超过 | 补助 | 贷款额度 | 补助额度 | 起付 | 售价 | 返还 | 予以 | 每人 | 每件 | 单件 |
    单户 | 单台 | 注资上限 | 限额 | 补贴 | 奖励 | 资助 | 罚款 | 罚金 | 处以 | 收费 | 电价 | 补偿 | 贴息 |
    税率 | 利率 | 减征 | 免征 | 单枪 | 单站 | 单体 | 单个项目 | 单个企业 | 单机 | 单套 | 单项 | 单家 | 单户 |
    门槛 | 准入 | 限值 | 浓度 | 配建 | 扣除 | 抵扣 | 抵免 | 起征 | 注册资本 | 保证金 | 违约金 | 赔偿 | 每千瓦 |
    每户 | 每吨 | 每台 | 每辆 | 每套 | 每亩 | 每个项目 | 每家 | 每次 | 每公里 | 每平方米 | 持股 | 表决 |
    缴存 | 费率 | 资本金 | 奖补 | 红线 | 每班 | 每部 | 每架 | 每人次 | 每床 | 每生 | 每立方米 | 每标箱 | 每单 |
    每项 | 每例 | 每千克 | 每公斤 | 每学时 | 租金 | 押金 | 滞纳金 | 票价 | 水价 | 气价 | 学费 | 首付 | 保费 | 担保费 |
    处罚 | 折扣
  `),
  limit: words(`
    不超过 | 不得超过 | 不高于 | 不低于 | 不得低于 | 不少于 | 不小于 | 不大于 | 最高 | 最低 | 上限 | 下限 |
    给予 | 予以 | 再给予 | 标准 | 按 | 一次性 | 以内 | 封顶 | 限额 | 原则上 | 不足 | 上浮 | 下浮
  `),
  vintage: words(`
    初步 | 初步数 | 初步估算 | 初步测算 | 初步统计 | 预计数 | 快报数 | 终值 | 修订 | 最终核实 | 核实数 | 年快报
  `),
};

/** True of a word of reports that may as well tell of what is foreseen, `near` it: 可能回落至5%, 由此前的2.0%调整为…. */
export const isTenseless = (word: string, near: boolean): boolean =>
  word === '由此前' || (near && /^(?:落在|回升至|回落至|新低|新高|刷新|位居|居全国|占到|超额|以来|近年来)$/.test(word));

/** 2025年销售面积将｜落在8.8亿平方米左右: said of what is to come. */
export const isAhead = (text: string, at: number): boolean =>
  /(?:[将会料]|有望|可能|预计)(?:继续|再|再次)?$/.test(text.slice(Math.max(0, at - 6), at));

const FORETELLS = /^(?:测算|预测|预计|预估|估计|估算|推算|预判)$/;

/** True of 将, `near` a word of forecasts or in a clause behind one of these: 据测算，2035年左右，人口｜将突破4亿人. */
export const isForetold = (verb: string, word: string, near: boolean): boolean =>
  /^[将要拟]$/.test(verb) && (near || FORETELLS.test(word));

/** Nobody's plan: what is said to be put in its place (上调至8000元) is said as well. */
export const HEARSAY = /^(?:流传|传闻|网传|传言|坊间)$/;

/** Words that end a superseded plan: 原定120亿元，7月调整为148亿元. */
export const REVISED = /(?:调整|修订|上调|下调|改|修正|追加)(?:为|到|至)/;

export const WEAK: Readonly<Partial<Record<ModalityKind, readonly string[]>>> = {
  actual: words(`
    同比 | 环比 | 比上年 | 较上年 | 比去年 | 较去年 | 为 | 达 | 占 | 了 | 是 | 有 | 累计 | 实现 | 完成 | 现 |
    收窄 | 其中 | 贡献 | 共有 | 拥有 | 保有 | 均为 | 超过 | 增长 | 下降 | 排名 | 仅
  `),
  target: words(`
    推广 | 培育 | 新增 | 建成 | 建设 | 打造 | 形成 | 新建 | 改建 | 达到 | 提高到 | 提升到 | 提升至 | 提高至 |
    降至 | 降到 | 突破 | 届时 | 不低于 | 不少于 | 左右 | 遴选 | 支持 | 推动 | 至少 | 引进 | 改造
  `),
};

/** Weak words of reports that a plan uses of its goals too. */
export const EITHER = /^(?:超过|完成|实现|累计|增长|下降)$/;

/** Longer words that hold one of the above and mean none of it. */
export const TRAPS = words(`
    保有量 | 拥有量 | 预期性 | 预期寿命 | 预期值 | 补贴性 | 补贴资金 | 奖补资金 | 补助资金 | 罚款收入 | 利率债 | 收费公路 | 主要 | 重要 | 需要 |
    要素 | 要点 | 纲要 | 摘要 | 首要 | 必要 | 只要 | 要么 | 要是 | 概要 | 要件 | 紧要 | 要闻 | 将近 | 将军 |
    大将 | 必须品 | 材料 | 原料 | 塑料 | 燃料 | 饲料 | 涂料 | 染料 | 照料 | 预料 | 资料 | 肥料 | 物料 | 废料 |
    面料 | 饮料 | 颜料 | 辅料 | 填料 | 拟定 | 模拟 | 虚拟 | 拟合 | 模拟文本 | 明确的 | 目标价 | 规划 | 为主 |
    为了 | 以为 | 认为 | 作为 | 成为 | 为什么 | 行为 | 为此 | 为核心 | 为重点 | 为抓手 | 为目标 | 分为 | 视为 | 一说法 | 统一说 | 唯一说 | 一说到 | 一说起 | 原报告 | 原报名 | 原报道 |
    到达 | 抵达 | 发达 | 达标 | 达成 | 雷达 | 占领 | 占地 | 独占 | 了解 | 除了 | 只有 | 所有 | 国有 | 有效 |
    有关 | 有序 | 有力 | 有利 | 有限 | 有机 | 有色 | 有条件 | 没有 | 具有 | 特有 | 有意 | 现代 | 现场 | 实现 |
    体现 | 出现 | 表现 | 发现 | 现行 | 现金 | 呈现 | 现货 | 现象 | 不仅 | 仅次 | 按照 | 按期 | 按时 | 按季度 |
    按月 | 按年 | 按可比 | 按不变 | 按现价 | 可能性 | 若干 | 倘 | 般若 | 是否 | 但是 | 还是 | 于是 | 尤其是 |
    特别是 | 凡是 | 正是 | 要不 | 标准化 | 标准体系 | 标准引领 | 国家标准 | 行业标准 | 标准供给 | 强制性标准 |
    依托现有 | 利用现有 | 用好现有 | 用足现有 | 盘活现有 | 整合现有 | 在现有 | 对现有 | 将现有 | 现有基础 |
    年标准 | 技术标准 | 任务书 | 历史性机遇 | 计划生育 | 五年计划 | 安排部署 | 统计局 | 统计公报 | 统计调查 |
    首次公开 | 支付平台 | 原料药 | 最高级 | 最高人民 | 建设性 | 建设用地 | 贷款余额 | 各项贷款 | 贷款增长 |
    电价改革 | 单项冠军 | 达沃斯 | 曾经 | 将来 | 不断 | 须知 | 小康 | 应用 | 供应 | 适应 | 相应 | 效应 | 响应 |
    已建项目 | 已建工程 | 已建设施 | 已建小区 | 已建农田 | 已建成项目 | 反应 | 应急 | 应对 | 展望未来 | 支付宝
  `);

/** Behind words of hearsay or of an old plan: what follows is no longer of it. 坊间流传的…并非原文，压减幅度是21%. */
export const SET_RIGHT = /[；;]|(?:并非|不是|并不|有误|不实|属误传)[^。]*，/;

/** Words of rules that name what is measured as well, and may be a plan's indicator. */
export const MEASURED = /^(?:浓度|费率|利率|税率|保费|担保费|[电水气票]价|租金|学费|收费)$/;

/** What is fixed for each: 缴费标准为每人每年｜400元. */
export const FIXED =
  /(?:缴费|收费|补助|补贴|资助|保障|低保|救助|支付|筹资|供养|待遇|供养金|养老金)(?:标准|定额)(?:统一|提高|调整|确定)?[为按是到]?(?:每[人户亩床生吨度])?(?:每[年月日次])?(?:不低于|不超过|最高)?约?$/;
/** 购买新能源乘用车的，补贴｜2万元: what a rule gives or takes in each case that it names. */
export const IN_CASE =
  /的，(?:[^，。；\d]{0,12})(?:补贴|补助|奖励|资助|奖补|补偿|减免|加收|扣除|抵扣|退还|罚款|处以?|给予)(?:[^，。；\d]{0,4})$/;
/** 按照每百户不少于｜20平方米补建, 按每万人至少｜3名配备: what is to be provided for so many. */
export const PER_NORM =
  /按照?[^，。；\d]{0,10}每[百千万十]?[^，。；\d]{1,4}(?:不[少低小]于|不得[少低小]于|不超过|至少|配[备建置]|设[置立])?(?:约)?$/;
/** 后者又统一为｜15%, 该比例下调至｜20%: a rate told of before. */
export const SAID_BEFORE =
  /^[^，。；]{0,4}?(?:后者|前者|[二两]者|[该上][一述]?(?:比例|标准|税率|利率|费率|上限|下限|限额|额度)|这一(?:比例|标准|税率|利率|费率|上限|下限|限额|额度))/;
/** 处｜1万元以上5万元以下罚款. */
export const FINED = /(?:处以?|并处|罚款)(?:[^，。；\d]{0,8})$/;
export const FINED_BEHIND = /^(?:以[上下])?的?(?:罚款|罚金)/;
/** 增速由此前的｜2.0%调整为…: a forecast that was. */
export const FORMER = /由(?:此前|之前|原先|原来|上次|年初|早先|前次)(?:预测|预期|预计|估计)?的(?:约)?$/;

/** 一、稳定产能。 An item of what is to be done, in a document without headings. */
export const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|第[一二三四五六七八九十]+条)/;

/** A goal that has been met: 均已提前实现2030年|目标. */
const MET =
  /(?:[已均]|提前|超额|如期|圆满|胜利)(?:[一-鿿]{0,2})(?:实现|完成|达到|达成|兑现)(?:了)?(?:20\d\d年)?[^，。；\d]{0,6}$/;

/** 完成全年|目标的52.3%: how far one has come. */
const DONE_OF = /(?:完成|占|达到?|实现|相当于|为)[^，。；\d]{0,8}(?:20\d\d年)?[^，。；\d]{0,4}$/;
const OF_GOAL = /^(?:任务|数|值|进度|总数|总量)?的(?:约|近|超过?)?\d{1,3}(?:\.\d{1,2})?[%％]/;

/** 每吨却要180元: what something costs is nobody's goal. */
const COSTS = /^要(?:花|付|交|缴)?(?:约|近)?\d[\d.,]*[千万亿]?元/;

/** 提前一年实现2025年20%的规划｜目标, 距离到2030年60%的｜要求: the goal of a figure named to compare with. */
const MET_FIGURE =
  /(?:(?:[已均也就]|提前|超额|如期|顺利|圆满)[^，。；]{0,8}(?:完成|实现|达到|达成|兑现)|(?:完成|实现|达到|达成|兑现)了|[高低好快慢优]于|[已均远]超[过出]?|距离?|对照|(?<![同环占])比|较)[^，。；]{0,28}?\d[^，。；]{0,8}的[^，。；的\d]{0,6}$/;

/** True of a word of goals that tells what has been done: 均已提前实现2030年目标, 完成全年目标的52.3%. */
export function isMet(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (COSTS.test(text.slice(start, end + 12)) || SET_AGAINST.test(before)) return true;
  return (
    MET.test(before) || MET_FIGURE.test(before) || (OF_GOAL.test(text.slice(end, end + 16)) && DONE_OF.test(before))
  );
}

/** 达到19.7%，高于18.9%左右的｜目标: the goal of that figure alone, nothing is set for those behind. */
const SET_AGAINST = /(?:[高低好快慢优]于|[，,已均远]超[过出])[^，。；]{0,10}\d[^，。；\d]{0,4}的[^，。；\d]{0,4}$/;

/** 发挥｜5家国家级中心作用, 依托现有｜20个站点: what there is already, to be made use of. */
const EXISTING =
  /(?:(?:用好|用足|发挥好?)(?:全[省市县区国]|我[省市县区国]|本[省市县区])?|(?:依托|背靠|借助|借力|利用|运用|用好|用足|发挥好?)(?:全[省市县区国]|我[省市县区国]|本[省市县区])?(?:现有|已有|已建成?|已认定))的?$/;
const THINGS = /[个家所座处支条名项台套艘架辆块片批口孔眼株只头]$/;
export const isThere = (clause: string, figure: string): boolean => THINGS.test(figure) && EXISTING.test(clause);

/** Words behind a figure, in its clause: 25万亿元的目标, 建设4万个充电枪的部署. */
export const BEHIND = /的(?:[一-鿿]{0,4})?(目标|要求|部署|安排|任务|计划|预期目标)/;
export const BEHIND_FORECAST = /的?(?:预测|预估|预判|预估值|预测值)/;

/** Of a table's column: 2025年基期值, 现状（2023年）, 决算数. */
export const BASE_HEAD =
  /(?:基期|基准|基础|现状|实际|实绩|决算|执行|完成)(?:值|数|情况|量|水平|年)?(?: ?[（(][^（(）)]{1,16}[)）])?$/;

/** 2025年预算, 年初预算数: planned. */
export const BUDGET_HEAD = /(?:预算|计划)(?:数|值|安排|目标)?(?: ?[（(][^（(）)]{1,16}[)）])?$/;

export const TARGET_HEADING = /目标|任务|重点工作|计划|安排|举措|措施|要求|部署|行动/;
export const GOAL_HEADING = /目标/;
export const ACTUAL_HEADING =
  /现状|背景|回顾|基础|成效|情况|运行|成就|形势|进展|问题|成绩|总结|统计|核对|执行|综述|速读|数据/;
/** What a note advises under such a heading is nobody's goal yet: 四、几点建议. */
export const ADVICE_HEADING = /建议|对策|设想/;
export const FORECAST_HEADING = /预测|情景|估算|测算/;

/** A difference to a goal: 比目标低了1.8万亿元. */
export const AGAINST_GOAL =
  /(?:[快慢高低多少优]于|超过|超出)[^，。；\d]{0,8}(?:目标|计划|预期|规划|预算)(?:值|数|要求|水平|目标)?(?:约|近)?$|[比较距离与](?:[^，。；]{0,24})(?:目标|计划|预期|规划|实际)(?:值|数|要求|水平|完成)?(?:[^，。；]{0,6})(?:低|高|多|少|差|超|短|缺)(?:出|了|过)?[约近]?$/;
/** A prescribed proportion: 按装机容量10%—15%的比例. */
export const BY_PROPORTION = /按(?:照)?[^，。；]{0,12}$/;
export const PROPORTION_BEHIND = /^(?:左右|以上|以下)?的(?:比例|标准|额度|费率|幅度|税率)/;

/** 《方案》提出，2025年…, 要求2026年、2027年…: a verb that puts forward, and nothing but other years up to the time. */
export const PUT_FORWARD =
  /^(?:提出|要求|明确|部署|定下|规划|目标|任务|计划|力争|争取|确保)(?:[是为])?[：:，,“"]?(?:到|至)?(?:20\d\d年?[、和与及]){0,4}$/;

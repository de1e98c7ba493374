import type { Direction } from '../../model/claim.ts';
import { byLength } from './phrase.ts';

/** Verbs and copulas between a subject and its level; no part of the indicator. */
export const LEVEL = byLength(`
  达到 达 为 是 有 约为 共有 共 共计 合计 总计 已达 已有 实现 完成 保持在 保持 稳定在 稳定 维持在 控制在 控制 落在 位于 处于 仅为 仅有 则为 依次为 依次是 依次达到 依次达 依次 分别为 分别是 分别达到 分别达 均达到 均达 均为
  各为 分别 累计达 累计达到 力争达到 要达到 应达到 须达到 需达到 要求达到 预计达到 预计达 预计为 预计 将达 将达到 可达 可达到 接近 相当于 等于 即 就是 折合 录得 收于 在 于 拥有 现有 由 从 自
  超额完成 跌破 跌穿 降破 击穿 首次 首度 将落 或落 预计落 突破 超过 超 超出 高于 低于 不足 不低于 不高于 不少于 不多于 不超过 至少 至多 最高 最低 最多 约 近 大约 大致 力争 仅 只有 只 高达 多达 已 已经 将 要 再 又 也 还 则 并 左右 以 到 至 每年 每 平均每年 按 给予 一次性 不得低于 不得少于 不得高于 不得超过 原则上 ： : 了 累计 总体 基本 总规模达 目标是 目标为 目标值为 即为 ≥ ≤ > < ＞ ＜ ~ ～
`);

/** Verbs of change whose figure is the new level: 提高到, 降至. */
export const TO = byLength(`
  增长到 增长至 增加到 增加至 增至 增到 提高到 提高至 提升到 提升至 上升到 上升至 升至 升到 扩大到 扩大至 扩充到 扩充至 扩容到 扩容至 扩至 达到 降低到 降低至 降至 降到 下降到 下降至 减少到 减少至 减至 压减到 压减至 压缩到 压缩至
  缩短到 缩短至 缩小到 缩小至 回落到 回落至 回升到 回升至 恢复到 恢复至 收窄到 收窄至 扩张到 上调至 上调到 下调至 下调到 调整为 调整到 调整至 转为 变为 攀升至 跃升至 涨至 跌至 提至 提到 控制到 发展到 增强到 强化到 拓展到 延长到 延长至
`);

/** Verbs of change whose figure is the change. */
export const BY: Readonly<Record<string, Direction>> = Object.fromEntries([
  ...byLength(
    `增长 增加 增 提高 提升 上升 上涨 升高 升 扩大 增多 新增 净增 增产 增收 多增 加快 回升 涨 攀升 多 高 走高 上浮 上调 扩张 快 跃升 增幅达 增幅为 增幅 增速达 增速为`,
  ).map((w) => [w, 'up'] as const),
  ...byLength(
    `下降 降低 降 减少 减 下跌 回落 缩小 收窄 压减 压缩 减产 减收 下滑 缩短 节约 节省 少 低 走低 萎缩 跌 下浮 下调 放缓 慢 净减 少增 削减 降幅达 降幅为 降幅`,
  ).map((w) => [w, 'down'] as const),
]);
export const BY_WORDS = byLength(Object.keys(BY).join(' '));
/** Change words that are also nouns to be kept in the phrase: 新增就业, 黑龙江增产. */
export const KEPT_CHANGE = new Set(['新增', '净增', '增产', '减产', '增收', '减收', '多增', '少增']);

/** Words between subject and change verb that say against what. */
export const YEAR_ON_YEAR = byLength('同比 按年 与上年同期相比 与去年同期相比 同期相比');
export const ON_PREVIOUS = byLength('环比 按季 按月');
export const ANNUAL = byLength('年均 年平均 平均每年 每年 年均复合 每年平均 平均 逐年');
/** Adverbs at the change verb. */
export const ADVERBS = byLength(`
  仅 只 再 又 也 还 共 合计 累计 总计 均 各 分别 依次 名义 实际 大幅 小幅 略 略有 微 明显 显著 稳步 持续 继续 可比 口径 可比口径 可比价 按可比价格计算 按可比价计算 按不变价计算 按不变价格计算 同口径 扣除价格因素 预期 预计 将 要 已 已经 力争 应 需 须 左右 进一步 率先 约 近 净 首次 反而 则 却 年度 当年 全年 期间 虽 虽然 仍 即 却 已经 又将 将再
`);

/** Verbs of doing whose object is counted: 推广300项…产品. */
export const DO = byLength(`
  推广 新增 新建 改建 扩建 建成 建设 培育 升级 打造 发布 推出 提供 满足 带动 创建 认定 支持 开展 组织 举办 引进 培训 淘汰 压减 改造 实施 制定 修订 制修订 形成 突破 攻克 扶持 遴选 选树 布局 设立 吸纳 安置 帮扶 救助 签约 落户 储备 启动 开工 投产 新开工 筹集 发放 拨付
  下达 投入 安排 发行 抽查 完成 实现 招引 引育 选育 孵化 新培育 新认定 新改建 新建改建 更新 替换 推动 投放 保障 生产 制造 生成 配备 配置 购置 采购 授予 评选 接续 打通 新设 增设 布设 建立 构建 搭建 组建 汇聚 集聚 拥有 具备 释放 减排 节约 节水 节能 覆盖 惠及 服务 增加 减少 扩大 出台 落实 研发 开发 应用 示范 招收 招聘 选派 派出 派驻 取得 获得 争取 力争 确保 推进 促进 加快 推荐 入选 征集 收集 达成 引导 撬动 吸引 补贴 补助 给予 拉动 累计 共 再 各 每年 年 计划 规划 拟 将 要 并 还 又 已 目前 至少 力争 新 接入 完善 纳入 提升 提高 改善 整治 治理 修复 恢复 保护 种植 播种 造林 绿化 审批 核准 备案 受理 办理 处置 查处 处理 检查 关停 关闭 退出 化解 腾退 盘活 出让 供应 投运 并网 新投产 新增投产 复制 交付 竣工 收储 分配 筹建 改扩建 选定 确定 公布 命名
`);

/** Leading words with no part in the indicator. */
export const LEAD = byLength(`
  其中 其中： 距离 距 同时 此外 另外 并且 而且 并 而 但 但是 且 与此同时 结果 进入 截至 截止 到 在 至 从 自 于 以及 和 及 与 、 再 还 也 又 另 则 即 换言之 也就是 也就是说 力争 确保 要求 只要求 只 提出 明确 规定 其 该 对 对照 按 按照 预计 估计 据 据统计 数据显示 目前 当前 这一 这 共 已 实现 完成 取得 录得 现有 累计实现 累计完成 全年实现 全年 今年 年末 年底 使 使得 让 将 把 推动 促进 努力 争取 各地 我们 因此 所以 由于 虽然 尽管 特别是 尤其是 包括 含 比如 例如 如 比 较 不过 反观 随后 之后 此后 期间 经 计划 规划 拟 并将 建议 原则上 不得 的 是 为 了 ： : 仍 仍有 这 据悉
`);

/** Abstract heads behind the counted thing: 充电枪的要求 → 充电枪. */
export const ABSTRACT = byLength(
  '目标 要求 任务 部署 安排 计划 规定 水平 目的 标志 约束 规划 设想 门槛 基础 背景 基础上 计划任务 范围 过程',
);

/** Generic attributes that need a noun: 规模, 占比. */
export const ATTRIBUTES = byLength(
  '总规模 总投资额 年收入 规模 产值 年产值 营收 营业收入 主营业务收入 年营业收入 年主营业务收入 销售收入 销售额 年销售额 投资额 总投资 投资 面积 容量 装机 装机容量 产能 年产能 产量 单机容量 功率 单枪功率 长度 里程 估值 市值 资产 资产规模 注册资本 金额',
);

/** What may not begin the noun of a counted thing: the clause goes on with a predicate. */
export const PREDICATE = byLength(
  '增产 减产 增收 减收 增长 下降 投入 开工 建成 完成 实现 达到 通过 获得 获评 获批 已 将 均 全部 同比 环比 较 占 位居 位列 居全国 来自 涉及 用于 由 被 与 以 是 仍 提高 提升 降低 减少 增加 扩充 扩大 扩容 不 就是 即 相当于 折合 等于 左右 上下 给予 予以 之间 于 到 至 、 等 的水平',
);

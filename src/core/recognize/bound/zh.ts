/**
 * Words before a figure, by bound. 以上, 以下, 以内 include the number, 超过, 不满, 以外 do not (Civil Code art. 1259).
 */
export const BEFORE_ZH: Readonly<Record<string, string>> = {
  ge: '不低于 不少于 不小于 不得低于 不得少于 不得小于 不能低于 不能少于 不应低于 不应少于 不应小于 应不低于 应不少于 不短于 不弱于 不下于 至少 最少 最低 起码 不下 大于等于 大于或等于 大于或者等于 高于或等于 高于等于 ≥ >= ＞= 上 保底 ⩾ ≧',
  gt: '超过 突破 超出 超 逾 大于 高于 多于 > ＞ 远超 远超过 已超 首超 超逾 越过 跨过 迈过 突破了 超越 快于 优于 强于',
  le: '不超过 不超 不高于 不大于 不多于 不得超过 不得高于 不得大于 不得多于 不能超过 不应超过 不应大于 不宜超过 不宜大于 不逾 不突破 不长于 最高 最多 至多 最大 最长 小于等于 小于或等于 小于或者等于 低于或等于 ≤ <= ＜= ⩽ ≦ 上限为 上限 封顶 不迟于',
  lt: '低于 小于 少于 不足 不到 不满 未满 未达 未达到 未到 未超 短于 不及 < ＜ 不达 跌破 跌穿 降破 击穿 失守',
  approx:
    '约 大约 约为 约合 约占 约达 约有 约需 近 接近 将近 大致 大概 ≈ 几近 差不多 逼近 接近于 大体 左右 ～ 约计 预计约',
  eq: '=＝',
};

/** Of these, the ones that reach over a verb to their figure: 至少新增1.4万个, 最高奖励500万元. */
export const FAR_ZH = '至少 最少 最高 最多 至多 不超过 不低于 不少于 不高于 不得超过 不得低于 不得少于 约 大约';

/** What may stand between such a word and its figure, besides spaces. */
export const LINKS_ZH =
  '为 是 有 达 到 达到 至 在 占 了 可达 可 给予 补助 奖励 补贴 支持 资助 一次性 新增 新建 建成 培育 建设 推广 完成 增长 提高 下降 降低 增加 减少 提升 安排 投入 再 需 需要 要 应 应当 每年 每人 每户 每月 每亩 每生 每床 每次 每日 达成 形成 打造 创建 引进 改造 实现 发展 出资 配备 配置 保留 延长 缩短 储备 开展 举办 组织 遴选 认定 支出 缴纳 拥有 覆盖 保持在 稳定在 控制在 保持 稳定 控制 压减 处置 盘活 开展 开设 开到 做到 提到 升到 降到 增至 降至 升至 提高到 提升到 扩大到 增加到 吸纳 发放 服务 惠及 带动 接待 引进 招引 孵化 修建 兴建 筹集 收储 于 合 将 人民币 或 等于 新改建 新建改建 培养 培训 突破 按 分别 分别为 分别达到 均 都';

/** These reach over what their share is of: 不超过总投资的30%; the others only up to 的 (超过总量的30%). */
export const PHRASE_ZH = '不超过 不低于 不少于 不高于 不得超过 不得低于 不得少于 不得高于 最高 至少 最低 不足';

/** 不足 reaches only over an amount: 不足首期交存额30%, but 供给不足问题. */
export const AMOUNT_ZH = /[额量值数款价费资积]$/;

/** A verb between the word and the share takes it for itself. */
export const PHRASE_BREAKS_ZH = ['由', '按', '部分', '达', '为', '是', '增长', '下降', '提高', '降低', '上升'];

/** Links after which a word such as 超过 still governs: 超过了, 高于或达到. */
export const NEAR_LINKS_ZH = '了 为 到 达 达到 至 在 于 过 有 是';

export const AFTER_ZH: Readonly<Record<string, string>> = {
  ge: '以上 及以上 或以上 和以上 （含）以上 (含)以上 （含） (含) 及其以上 起 之上 + ＋ 往上',
  le: '以下 及以下 或以下 和以下 （含）以下 (含)以下 以内 之内 （含）以内 及以内 之下 封顶 为限',
  approx: '左右 上下 许 前后',
  gt: '开外 以外 有余 有馀 出头 强 多 余 餘',
  lt: '弱',
};

/** 以上措施, 强化, 多元: these do not bound the figure before them. */
export const NOT_BOUND_AFTER_ZH: Readonly<Record<string, string>> = {
  起: '来步草到点动因诉色',
  强: '化劲烈制的省市企',
  弱: '化的',
  多: '元样次种个项家名年维式边双层方级的',
  余: '额下地热料',
  许: '可多诺',
  前后: '端',
  上下: '游级联功班水',
  左右: '',
  为限: '制',
};

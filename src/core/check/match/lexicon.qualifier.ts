/** What is done, or how a figure is come to: it says nothing of what is counted. */
const DOING_WORDS =
  '建成 建设 开展 开通 开工 开辟 安排 布放 发行 实施 创建 培育 培养 培训 接续 新增 新建 新设 新改建 改建 扩建 续建 推广 推出 推动 完成 实现 达到 累计 全年 年度 其中 组织 发放 投放 投入 投运 投产 安置 引进 引育 形成 获得 获批 拥有 共有 现有 总共 全部 带动 支持 力争 确保 预计 改造 治理 修复 收获 生产 销售 打造 认定 遴选 建立 设立 设置 配备 配建 布局 布设 签订 签约 落实 落地 制定 制修订 发布 举办 承办 服务 接待 吸引 集聚 保持 稳定 发展 提升 提高 增加 减少 降低 压减 淘汰 拆除 关停 搬迁 筹集 筹措 下达 拨付 兑付 补助 补贴 减免 办理 受理 查处 检查 抽查 处理 处置 回收 利用 储备 保障 供应 供给 覆盖 惠及 受益 参加 参与 吸纳 转移 解决 消除 化解 争取 计划 规划 拟 拟定 要求 明确 提出 目标 改为 调整 基本 平均 总体 整体 合计 共计 总计 年均 同比 环比 实际 名义 分别 仅 仅有 约 近 超 已 共 再 又 回看 回顾 展望 相比 相较 还 也 均 都 将 要 应 可 能 并 且 而 其 的 了 为 达 至 到 有 是 由 从 与 和 及 以 使 让 把 对 于 在 按 每年 每月 三年 五年 两年 年 月 日 底 末 初 期末 年末 年底 月末 季末 期间 截至 截止 截止到 自 当 较 比 同 若 如 如果 但 另 另外 此外 同时 只 据 经 预期 统计 初步 核算 显示 数据 结果 进入 新版 旧版 本轮 上一轮 首次 首批 方案 文件 指出 报告 通知 介绍 表示 即 占 水平 情况 方面 上述 这些 这一 该 之后 以来 之前 以前 今年 去年 上年 当年 本年 上半年 下半年 一季度 前三季度 目前 现在 一些 一批 第一 主要 重点 各类 各级 各地 年内 届时 起 后 前 内 中 上 下 里 时'.split(
    ' ',
  );
/** The whole of a country or place, where nothing else is meant. */
const WHOLES =
  '规模以上 规上 限额以上 限上 全国 我国 中国 国家 国内 全省 全市 全区 全县 全州 全镇 全域 全行业 全社会 全口径 本市 本省 本区 本县 我省 我市 我区 我县 新区 省内 市内 区内 境内 辖区 区域 行业 产业 企业 地区'.split(
    ' ',
  );

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'g');

export const DOINGS = anyOf(DOING_WORDS);
export const ALL_OF_IT = anyOf(WHOLES);

/** Parts of a people or country, as stems; what belongs together makes the whole. */
export const PARTS: readonly (readonly string[])[] = [
  ['female', 'male'],
  ['urban', 'rural'],
  ['youth'],
  ['children'],
  ['elderly'],
  ['migrant'],
];

/** Characters that end a word and begin no other: pairs do not reach across them. */
export const BREAKS_ZH = '的和与及或等以在为到达了个从由对将把按并是年底前后内外于其各该本至比较每均约超占少者也都再';
/** Pairs that do the same. */
export const BREAKING_PAIRS_ZH = '左右 不低 不少 不超 力争 分别 进行'.split(' ');

/** Words too general to show that a measure and a target are about one thing. */
export const COMMON_ZH: ReadonlySet<string> = new Set(
  `发展 建设 推进 推动 提高 提升 加强 加快 企业 产业 重点 水平 工作 达到 实现 完成 开展 实施 支持 鼓励 引导 完善 健全 建立 扩大 增加 增强 促进
  保持 强化 优化 培育 打造 领域 行业 项目 能力 体系 机制 规模 比例 比重 占比 数量 总量 总额 增长 增速 全国 全省 全市 全县 国家 主要 相关 有关 情况 进一
  一步 累计 年均 平均 同比 目标 指标 任务 措施 计划 行动 方案 政策 管理 服务 技术 生产 单位 部门 地区 城市 新增 新建 改造 改建 以内 创新 升级 控制 稳定 突破
  超过 降低 下降 减少 降至 提供 利用 使用 应用 加大 力度 积极 全面 大力 综合 关键 基础 质量 高质 量发 标准 组织 各类 产品 推广 中心 资金 投资 投入
  年度 亿元 万元 千元 万千 千瓦 瓦时 立方 方米 平方 公里 千米 公顷 万吨 亿吨 标准煤 万亩 万户 万人 人次 万辆 万台 万件 亿件 标箱 个月 亿立 补贴 补助 给予 资源 条件 设施 工程 用于 规上 上企`.split(
    /\s+/,
  ),
);

/** Different words for one thing; the first stands for all. */
export const SAME_ZH: readonly (readonly string[])[] = [
  ['节能', '能耗', '能源消耗', '能效', '能源消费', '余热'],
  ['数字化', '数控化', '智能工厂', '智能制造', '数字化车间', '智能化'],
  ['减排', '排放'],
  ['节水', '用水', '水资源', '漏损'],
  ['老年人', '养老', '老年', '老龄'],
  ['研发', '攻关', '科研', '研究开发'],
  ['床位', '护理型'],
  ['高速公路', '高速'],
  ['出口', '外贸', '进出口'],
  ['光伏', '农光互补', '渔光互补', '沐光'],
  ['就业', '稳岗', '岗位'],
  ['高校毕业生', '毕业生'],
  ['技能', '培训', '学徒制'],
];

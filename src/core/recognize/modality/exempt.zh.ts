/** Words in Chinese that put a figure outside any dataset: see `exempt` in condition.ts. */

/** Asks whether, not why or how much. */
export const ASKING = /能不能|能否|可否|可不可以|要不要|是否|是不是|会不会|该不该|应不应|有没有(?:可能|必要)|何不|不如/;
/** Told in the clause before a figure: something is to be made, so that its size is part of the goal. */
export const RESULT =
  /设立|建成|打造|培育|形成|推广|发布|组建|引进|新增|新建|改建|建设|实现|达到|完成|提供|满足|创建|认定|遴选|力争|目标/;
export const BOUND_BEFORE =
  /(?:超过|超|高于|大于|多于|低于|少于|小于|不足|不满|达到|不高于|不低于|不超过|不少于|逾)(?:了|约)?$/;
export const BOUND_BEHIND = /^(?:[（(][一-鿿]{1,6}[）)])?(?:及?以上|及?以下|以内|以外|左右)/;
/** 研发费用300万元|以上且占营业收入比重5%以上的企业: the first of two that must both hold. */
export const JOINT_CASE =
  /^以[上下内](?:且|并且|或者?)[^，。；]{2,24}以[上下内]的[^，。；的]{0,8}(?:企业|单位|项目|机构|个人|家庭|园区|平台|用户|产品|车辆|设备|地区|农户|主体)/;
/** …的， or …时，: the clause is a condition. */
export const CASE =
  /^(?:[（(][一-鿿]{1,6}[）)])?(?:(?:及?以上|及?以下|以内)?的[，,；;、]|(?:及?以上|及?以下|以内)?(?:的)?(?:时|情况下|情形下|情形的)[，,；;、])/;
/** What is measured, right before the figure and its bound: 建筑面积不超过, 年降水量. */
export const MEASURE_NOUN =
  /(?:面积|收入|比重|占比|比例|价格?|率|规模|人数|[产用水力流降销耗重容总]量|金?额|年限|功率|工资|资产|资本|投资|产值|投入|余额|浓度|高度|距离|长度|年龄|能耗|能力)(?:在|为|达)?(?:不?超过?|不?高于|大于|多于|不?低于|不?少于|小于|不足|不满|达到|逾)?$|中$/;
/** A noun follows that the figure describes: 以下的地区, 的小户型, 以下户型. */
export const OF_NOUN =
  /^(?:[（(][一-鿿]{1,6}[）)])?(?:(?:及?以上|及?以下|以内)的?|的)(?!目标|要求|任务|部署|安排|水平|增速|速度|比例|标准|左右)[一-鿿]/;
/** Nouns and verbs of rules: what stands with them is fixed by the rule itself. */
export const LEGAL_NOUN =
  /上限|下限|标准|租金|押金|价格|收费|补贴|补助|奖励|资助|罚款|罚金|涨幅|资本金|注册资本|额度|期限|资格|条件|限额|费用|承担|分担|保证金|违约|滞纳|利率|税率|费率|比率|折|门槛|户型|人均住房|处以|给予/;
/** A work to be done, or its inspection. */
export const WORK =
  /目标|力争|确保|努力|争取|抽查|检查|抽检|抽样|考核|巡查|覆盖|新增|新建|改建|建成|建设|完成|培育|推广|累计|压采|压减|削减|改造|开展|培训|培养|引进|创建|打造|发展|储备|组织/;
/** 支持500头以下｜牧场改造, 淘汰35蒸吨/小时以下燃煤锅炉: the size of those meant. 3年以上购销合同: how long it runs. */
const THOSE =
  '企业|单位|机构|主体|项目|工程|家庭|农户|养殖户|大户|户型|住房|商户|个体户|客户|用户|人员|职工|员工|儿童|婴幼儿|幼儿|老年人|老人|老旧小区|小区|社区|学校|幼儿园|医院|门店|商场|超市|园区|开发区|基地|牧场|养殖场|猪场|鸡场|农场|林场|茶园|果园|地块|耕地|水库|河流|河道|湖泊|码头|港口|船舶|渔船|车辆|货车|汽车|客车|机组|锅炉|窑炉|高炉|转炉|电炉|电站|变电站|装置|设备|生产线|矿井|煤矿|矿山|尾矿库|油库|仓库|冷库|景区|酒店|民宿|场所|建筑|公共建筑|村|乡镇|县|市|城市|地区|产品|药品|食品|商品|合同|订单|贷款|保单|存款|债券|租约|协议|学历|经历|经验|工龄';
export const OF_SIZE = new RegExp(
  `^(?:[（(][一-鿿]{1,6}[）)])?(?:及?以下|以内)的?(?!水平|目标|罚)[一-鿿]{0,6}?(?:${THOSE})`,
);
export const OF_SIZE_UP = new RegExp(`^(?:[（(][一-鿿]{1,6}[）)])?及?以上的?(?!水平|目标|罚)[一-鿿]{0,6}?(?:${THOSE})`);
/** Whom a measure is for: 支持｜500头以上牧场, 对｜20年以上老旧小区. */
export const FOR_THOSE =
  /(?:支持|鼓励|引导|推动|扶持|帮助|要求|督促|指导|允许|限制|禁止|淘汰|关停|清退|签订|签署|订立|面向|针对|优先|全部|所有|凡|对|将|为|把|与|给|向)[一-鿿]{0,3}$/;

/** Of a share, a class of cases must follow: 裁员率不高于5.5%的参保企业, not 60%的农户. */
export const OF_CLASS =
  /^(?:[（(][一-鿿]{1,6}[）)])?(?:(?:及?以上|及?以下|以内)的?|的)[一-鿿]{0,8}(?:企业|单位|项目|地区|家庭|人员|机构|主体|用户|车辆|产品|园区|县|市|区|乡镇|村)(?:[，,；;。、]|$)/;
/** Words that were used, no figures that hold: 培育20个品牌的说法. */
export const SAID_BEHIND = /^[^，。；\d]{0,12}的(?:说法|提法|表述|传言)|^[，,]以[^，。；]{1,12}为准/;
/** A goal or a rule given up, a figure since replaced: 120万套的目标被取消, 3吨的要求同时废止, 快报数16.2万亿元已调整. */
export const DROPPED_BEHIND =
  /^[^，。；\d]{0,6}的?(?:目标|方案|计划|提法|建议|设想|要求|规定|标准|条款|做法|限额|安排)[^，。；\d]{0,4}(?:取消|删去|删除|否决|搁置|撤回|未获通过|废止|失效|停止执行|不再执行|不再适用)|^[^，。；\d]{0,4}(?:已|现已|均已|后经|后来|后)(?:作|被|经)?(?:了)?(?:调整|修订|更正|订正|核减|修正|上修|下修|废止|作废)/;
/** Of a figure once given (曾为13.1亿元): what comes behind it says that it was put right. */
export const CORRECTED_BEHIND =
  /^[^，。；]{0,4}[，,](?:[^。；\d]{0,6}\d{1,2}月)?[^。；\d]{0,8}(?:修订|核减|核增|核实|调整|更正|订正|修正|下修|上修|重新核定)/;
/** 快报数为418亿元，以决算数为准: the figure before gives way. */
export const OVERRULED_BEHIND = /^[，,](?:但|应|现|均|请)?以[^，。；]{1,12}为准/;
/** 全年目标由年初的|6.8亿吨|上调为6.9亿吨: the goal that was. */
export const GOAL_FROM =
  /(?:目标|计划|任务|预算|预测|预期|预估|预计)(?:值|数)?(?:再次|进一步|相应|已)?[由从](?:[^，。；\d]{0,6}的)?(?:约|近)?$/;
export const GOAL_MOVED =
  /^(?:左右|以上|以内)?[^，。；\d]{0,2}(?:上调|下调|调整|提高|提升|调高|调低|调增|调减|修订|修正|追加|降低|压减|扩大|改)[^，。；\d]{0,3}[为至到]/;
export const ONCE_BEFORE =
  /曾[经一]?(?:[^，。；]{0,4}|[^，。；]{0,18}(?:写|记|列|报|公布|发布|算|定|估|统计|误写)[作为成])(?:约|近)?$/;
/** 按研发费用的30%给予支持: a share of somebody's cost that is granted. */
export const GRANT_SHARE_BEFORE = /按(?:照)?[^，。；]{1,18}(?:的|价)(?:最高|不超过|不低于)?$/;
export const GRANT_SHARE_BEHIND =
  /^(?:左右|以内|以下)?(?:的?(?:比例|标准|额度))?(?:给予|予以|进行|实行|实施|安排|发放|提供)?[^，。；\d]{0,6}(?:支持|补助|补贴|奖励|资助|配套|奖补|贴息|补偿|扶持|返还|减免|奖金)/;
/** 每项奖励100万元, 给予企业一次性补助50万元: what a case gets, not what was spent on all. */
export const GRANT_BEFORE =
  /(?:每[个位名]?[一-鿿]{1,3}|单[个项台套户][一-鿿]{0,3}|一次性|分别|对[^。；]{2,40}的[，,]?)(?:最高|再|可)?(?:给予|予以|发放)?[^，。；\d]{0,6}(?:奖励|补助|补贴|资助|奖补|补偿)(?:资金|标准)?(?:为|最高|不超过)?$/;
/** 上限200万元: what a grant may come to. */
export const CAP_BEFORE = /(?:上限|封顶|最高限额|最高不超过)(?:为|是|不超过)?$/;
/** 每区不少于2个 goes on with what is to be set up: 应当设立服务网点. */
export const EACH_PLACE = /^每个?(?:区|县|市|乡|镇|村|街道|社区|园区|州|省|地市|盟|旗)/;
export const SET_UP = /设立|设置|布局|建设|建立|配备|新建|建成|培育/;
/** 每1亿元投资带动…: a unit of reckoning. */
export const EACH = /每$/;
/** Rates fixed by law; 利率 is left out, as it is also reported. */
export const TAX = /(?:税率|费率|关税)[^，。；]{0,12}(?:由|从|为|按|至|到|的)[约]?$/;
/** 债务限额1452亿元 is what the law sets, not what is owed. */
export const LIMIT_BEFORE =
  /(?:保额(?:分别)?|限额|红线|门槛|起征点|限值|警戒线|起付线|封顶线|补贴标准|收费标准)[^，。；\d]{0,6}?(?:为|是|提高到|调整为)?约?$/;

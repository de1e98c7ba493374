import assert from 'node:assert/strict';
import { instructionEn, instructionZh } from '../../../src/core/outline/instructions.ts';

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Read as an instruction wherever it stands. */
const ZH = lines(`
  有序淘汰能效低于基准水平的窑炉
  加快补齐仓储短板
  因地制宜布局渔光互补基地
  以链主企业为抓手，集中攻克一批共性技术
  依托产业园区，开展共享检测
  持续优化审批流程，让企业少跑路
  坚决遏制盲目扩产
  研发耐候涂层材料
  实现乡镇快递网点全覆盖
  对骗取补助的，追回资金并通报
  每年抽查企业比例不低于10%
  稳步地推进旧路改造
  “加快整治黑臭水体”
`);
/** Only in a section of work or under a numbered heading. */
const ZH_WITHIN = lines(`
  各县区于季度结束后十日内报送进度
  市财政局会同有关部门建立拨付台账
  三年新改建村道400公里
  把节水要求纳入园区规划
  到2027年底前，各镇全面完成管网改造
  任何单位不得破坏监测设施
  2026年，在12个镇新增推广节水灌具3万套
  水利、林草、文化和旅游等部门要加强会商，跟踪问效
  对补贴对象每季度抽查比例不低于5%
  2026—2028年推广节能窗300项以上，完善保险补偿
  县水务局按月报送水情
  灌溉面积达到30万亩，推广节水灌具
  危房必须限期拆除改造
  全年农机推广300台
  节水灌溉推广面积必须达到30万亩
  各县不得拖欠水费
`);
const ZH_NOT = lines(`
  提供虚假票据的，不予奖补
  纺织业是本市的传统产业
  2024年，规模以上工业增加值增长6.1%
  到2025年，营业收入突破90亿元
  本办法所称小微企业，是指从业人员不足三百人的企业
  研发投入强度达到2.8%以上
  建设用地总规模控制在12万公顷以内
  发展基础更加牢固
  实现利润15亿元，同比增长5%
  本方案自印发之日起施行
  联系电话：0532-1234567
  监督电话12345
  举报热线为12345
  2026—2028年，水窖总量达到300座以上
  责任单位：市商务局
  申请人应当提交下列材料
  逾期未补正的，视为放弃
  到2027年底，新建商场、新建车站充电桩覆盖率力争达到80%
  与2022年相比，供水能耗降低3%左右，机组效率提高2个百分点以上
  水泥企业单位产品综合能耗较2020年降低5%
  节水增效是保障供水安全的重要抓手
  根据统计部门数据，2024年水产加工产值达64亿元，实现利润3亿元
  推广的灌具占全县三成
  市水务局推广的灌具很受欢迎
  以县为单位，农机化率达到90%
  市场回暖，实现利润3亿元
  到2027年，在全市推广面积达到30万亩
  到2027年，各县推广面积达到30万亩
  到2027年，各县粮食丰收
  新建住宅绿色建筑占比达到100%
  截至2025年底，建成泵站3座
`);
const EN = lines(`
  Retrofit 20,000 social homes a year
  Double the share of freight by rail
  By 2030, expand protected areas to 30% of land
  To speed up delivery, appoint a single commissioner
  In the steel sector, replace old furnaces
  Introduce, from 2026, a levy on imports
  Strictly control new capacity in cement
  Do not license new mines after 2027
  The department will publish a strategy in 2026
  The charging partnership will install 1,200 chargers along the corridors
  Operators that hold a licence shall extend fibre to all premises
  Rewet 10,000 ha of peatland every year
  Crack down on illegal quarrying
  Co-design the service with its users
  Mainstream safety in all budgets
  We are going to open ten depots
  We commit to publishing the list every year
  Breed and release sheep that stand the cold
  Watch the price of feed so that herders are warned
  Found schools that bring crafts and trades together
  A supplier must not disconnect a household without notice
  Never close a ward without notice
  Invest in sea walls along the coast
  Norland will build two ports
  The agency in charge must publish a map
  Light up all lanes of the old town
  Blend petrol with spirit from beets
`);
const EN_WITHIN = lines(`
  Local governments are encouraged to issue vouchers
  Priority will be given to rural schools
  Doubling the number of apprentices to 8,000
  Creation of five training centres
  The Agency is tasked with mapping all caves
  It is essential to phase out coal boilers by 2029
  Permits will be simplified in spring
  At least 200 clinics will be opened
`);
const EN_NOT = lines(`
  Almost 2 million adults lack basic skills
  Freephone 0800 100 200
  Building new homes is slow
  Clean water remains scarce
  Funding comes from the levy
  Building work began in May
  Spending on roads came to £3.1 billion
  At both yards the programme is expected to sustain 4,000 jobs
  Creation of jobs was weak in 2024
  Heat networks delivered 14,300 GWh
  Support for farmers rose to £2.4 billion
  Use of coal fell by 12%
  Test results improved
  Research spending reached 2.7% of GDP
  The plan will cost $3 billion
  In 2023 gas still provided 32% of output
  Contact the desk before 5.30 pm
  Total trade was 43 trillion yuan
  Support schemes are popular with farmers
  Nothing in this part shall limit a fisher's rights
  Rents, says the council, will support builders
  Guests will be delighted by the view
  The agency will celebrate ten years of service
  Altogether 420 MW are to be added by 2031
  At least 60% of the boats should be made in Norland
  Per unit of output, works should cut their waste
  Light rail is cheap
`);

const each = (texts: readonly string[], read: (text: string) => unknown, expected: unknown): void => {
  for (const text of texts) it(`${text} → ${expected ?? 'none'}`, () => assert.equal(read(text), expected));
};

describe('instructionZh', () => {
  each(ZH, instructionZh, 'plain');
  each(ZH_WITHIN, instructionZh, 'within');
  each(ZH_NOT, instructionZh, undefined);
});

describe('instructionEn', () => {
  each(EN, instructionEn, 'plain');
  each(EN_WITHIN, instructionEn, 'within');
  each(EN_NOT, instructionEn, undefined);
});

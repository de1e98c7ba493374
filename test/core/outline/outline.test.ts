import assert from 'node:assert/strict';
import type { Outline } from '../../../src/core/model/outline.ts';
import { kindOf, outlineOf } from '../../../src/core/outline/index.ts';
import { type Figure, read } from './support.ts';

const outline = (text: string, figures: readonly Figure[] = []): Outline => {
  const { document, claims } = read(text, figures);
  return outlineOf(document, claims);
};
const plan = (body: string): string => `# 某县水务行动方案\n\n## 重点任务\n\n${body}\n`;

describe('tasks', () => {
  it('keeps a heading that only groups others out, unless it stands under a heading of work', () => {
    const grouped =
      '# Plan\n\n## 2 First steps\n\n### 2.1 Wells\n\n- Drill the wells.\n\n### 2.2 Pipes\n\n- Lay the pipes.\n';
    assert.deepEqual(
      outline(grouped).tasks.map((t) => t.title),
      ['Wells', 'Pipes'],
    );
    const under = plan('### （一）治水\n\n#### 1. 治污\n\n建设泵站。\n\n#### 2. 防洪\n\n加固堤防，新建闸门。');
    assert.deepEqual(
      outline(under).tasks.map((t) => t.title),
      ['治水', '治污', '防洪'],
    );
  });
  it('reads the titled articles of rules, not the chapters', () => {
    const rules =
      '# 办法\n\n## 第二章 管理\n\n第四条 计量监测\n\n新建机井应当安装水表。\n\n第五条 本办法由市水务局解释。\n';
    assert.deepEqual(
      outline(rules).tasks.map((t) => `${t.label} ${t.title}`),
      ['第四条 计量监测'],
    );
  });
  it('takes an article of a chapter on work for a task whatever its title says, and no heading above it', () => {
    const rules =
      '# 办法\n\n## 第二章 建设任务\n\n第四条 年度任务\n\n（一）2026年新建机井300眼；\n\n（二）推广滴灌。\n';
    assert.deepEqual(
      outline(rules).tasks.map((t) => t.title),
      ['年度任务'],
    );
    // numbered as Markdown does; one item with a title is none
    const listed = '# 支持创新若干措施\n\n1. 加大研发奖补。对规上企业给予补助。\n2. 培育创新主体。组织专题培训。\n';
    assert.deepEqual(
      outline(listed).tasks.map((t) => t.title),
      ['加大研发奖补', '培育创新主体'],
    );
    assert.deepEqual(outline('# 支持创新若干措施\n\n1. 加大研发奖补。对规上企业给予补助。\n').tasks, []);
    assert.deepEqual(outline('# 办法\n\n## 年度任务\n\n新建机井300眼。\n').tasks, []);
  });
  it('reads who is responsible and by when', () => {
    const [task] = outline(plan('### （一）改造管网\n\n更换旧管。牵头单位：市水务局；完成时限：2026年底。')).tasks;
    assert.equal(task?.responsible, '市水务局');
    assert.equal(task?.deadline, '2026年底');
  });
  it('leaves out the emphasis of who is responsible', () => {
    const [task] = outline(plan('### （一）改造管网\n\n更换旧管。\n\n**牵头单位：市水务局**')).tasks;
    assert.equal(task?.responsible, '市水务局');
  });
  it('reads who leads in brackets, and in English', () => {
    const [task] = outline(plan('### （一）改造管网\n\n更换旧管。（市水务局牵头，各县按职责分工负责）')).tasks;
    assert.equal(task?.responsible, '市水务局牵头，各县按职责分工负责');
    const english =
      '# Water plan\n\n## 2 Actions\n\n### 2.1 Pipes\n\nReplace the old pipes.\n\nLead: Water Board. Due: March 2027.\n';
    const [own] = outline(english).tasks;
    assert.equal(own?.responsible, 'Water Board');
    assert.equal(own?.deadline, 'March 2027');
  });
  it('takes the short first sentence of a list item for its title, not for a task', () => {
    const o = outline('# 要点\n\n## 一、夯实底座\n\n1. 建设算力枢纽。推进中心扩容。\n2. 加快组网。新建基站2万个。\n');
    assert.deepEqual(
      o.tasks.map((t) => t.title),
      ['夯实底座'],
    );
    assert.deepEqual(
      o.measures.map((m) => m.text),
      ['推进中心扩容', '新建基站2万个'],
    );
  });
  it('puts measures under their task', () => {
    const o = outline(plan('### （一）甲\n\n建设泵站。\n\n### （二）乙\n\n更换旧管。'));
    assert.deepEqual(
      o.measures.map((m) => m.task),
      [0, 1],
    );
  });
});

describe('measures', () => {
  const texts = (text: string): string[] => outline(text).measures.map((m) => m.text);
  it('splits supporting several, keeps clauses of one action together', () => {
    assert.deepEqual(texts(plan('### （一）甲\n\n支持渔民更新船只，鼓励合作社建冷库。新建码头，配套道路。')), [
      '支持渔民更新船只',
      '鼓励合作社建冷库',
      '新建码头，配套道路',
    ]);
  });
  it('takes off what reports and what names the branch', () => {
    const text = plan('### （一）甲\n\n《方案》提出，推广滴灌。\n\n陶瓷领域，淘汰旧窑。\n\n责任单位：县水利局。');
    assert.deepEqual(texts(text), ['推广滴灌', '淘汰旧窑']);
  });
  it('splits where a grant goes before what it leads to, not at a comma in a number', () => {
    assert.deepEqual(
      outline(plan('### （一）改造管网\n\n对农户改厕补助3,000元,引导社会资本投入。')).measures.map((m) => m.text),
      ['对农户改厕补助3,000元', '引导社会资本投入'],
    );
  });
  it('reads commitments as work, not as aims', () => {
    assert.deepEqual(texts('# Homes plan\n\n## Commitments\n\n1. We will build 900 homes by 2030.\n'), [
      'We will build 900 homes by 2030',
    ]);
  });
  it('reads a plan broken down to a table', () => {
    const text = '# 任务分解方案\n\n| 任务 | 目标 |\n|---|---|\n| 新建幼儿园 | 6所 |\n| 合计 | 6所 |\n';
    const { document, claims } = read(text, [{ text: '6所' }]);
    const o = outlineOf(document, claims);
    assert.deepEqual(
      o.measures.map((m) => m.text),
      ['新建幼儿园'],
    );
    assert.deepEqual(
      o.links.map((l) => [l.measure, l.target]),
      [[0, 0]],
    );
  });
  it('takes the rows of a table with units and years for indicators', () => {
    const text =
      '# 实施方案\n\n## 二、任务\n\n| 任务 | 单位 | 2025年 | 2026年 |\n|---|---|---|---|\n| 改造燃气管道 | 公里 | 130 | 140 |\n| 加装电梯 | 部 | 18 | 20 |\n';
    assert.deepEqual(texts(text), []);
  });
  it('reads what rules lay down without a word of duty', () => {
    const text =
      '# 办法\n\n## 第二章 供给\n\n第五条 设施\n\n（一）单处托育设施建筑面积不小于200平方米；\n\n（二）托育机构用水、用电按照居民价格执行；\n\n（三）其他项目另按《方案》执行。\n';
    assert.deepEqual(texts(text), ['单处托育设施建筑面积不小于200平方米', '托育机构用水、用电按照居民价格执行']);
  });
  it('takes conditions listed under a lead-in for none', () => {
    const text =
      '# 办法\n\n## 第二章 申请\n\n第四条 申请人应当符合下列条件：\n\n（一）连续缴纳保险6个月；\n\n（二）建立台账。\n\n第五条 组织开展核查。\n';
    assert.deepEqual(texts(text), ['组织开展核查']);
  });
  it('reads none in sections of aims, background and closing', () => {
    assert.deepEqual(
      texts('# 方案\n\n## 主要目标\n\n推广滴灌面积3万亩。\n\n## 附则\n\n印发各镇执行。\n\n## 重点任务\n\n推广滴灌。'),
      ['推广滴灌'],
    );
  });
});

describe('sectors', () => {
  const names = (text: string): string[] => outline(text).sectors.map((s) => s.name);
  it('tells the parts of urban renewal, of intellectual property and of telecoms apart in Chinese', () => {
    assert.deepEqual(
      names(
        '# 城镇老旧小区改造方案\n\n## 一、老旧小区\n\n改造老旧小区50个。\n\n## 二、地下管网\n\n推进地下管网更新。\n',
      ),
      ['老旧小区改造', '地下管网'],
    );
    assert.deepEqual(names('# 专利转化行动方案\n\n专利转化。\n'), ['专利']);
    assert.deepEqual(names('# 宽带网络升级方案\n\n固定互联网宽带接入用户达到5万户。\n'), ['宽带']);
    assert.deepEqual(names('# 托育机构管理办法\n\n托育机构应当公示收费。\n'), ['托育']);
  });
  it('takes the longest name', () => {
    assert.deepEqual(names('# 新能源汽车产量快报\n\n新能源汽车产量增长。'), ['新能源汽车']);
    assert.deepEqual(names('# Offshore wind: notes\n\nOffshore wind grew.'), ['offshore wind']);
  });
  it('keeps to the branches a document enumerates, with the paragraph about each', () => {
    const o = outline(
      plan('造纸领域，推广再生浆，扩大在汽车上的应用。\n\n皮革领域，开发新革。\n\n电池行业，回收旧电池。'),
    );
    assert.deepEqual(
      o.sectors.map((s) => s.name),
      ['造纸', '皮革', '电池'],
    );
    assert.deepEqual(
      o.measures.map((m) => m.sector),
      [0, 1, 2],
    );
  });
  it('takes a branch no lexicon knows from the title', () => {
    assert.deepEqual(names('# 关于加快推进冰雪经济发展的若干措施\n\n制定措施。'), ['冰雪经济']);
    assert.deepEqual(names('# 县域经济运行简况\n\n总体平稳。'), []);
  });
  it('takes what the title of a policy is about, when it names no branch a lexicon knows', () => {
    assert.deepEqual(names('# 某市盲道建设管理办法\n\n盲道应当连续。'), ['盲道']);
    assert.deepEqual(
      names('# 临江县人民政府关于印发《临江县石斛发展三年行动计划（2025—2027年）》的通知\n\n种好石斛。'),
      ['石斛'],
    );
    for (const title of ['关于做好2025年重点工作的通知', '某省数字化转型实施方案', '得与失：一年札记'])
      assert.deepEqual(names(`# ${title}\n\n逐项落实。`), []);
  });
  it('leaves out what is named in passing', () => {
    assert.deepEqual(names('# 钢铁行业方案\n\n## 重点任务\n\n推广钢材在家具、船舶上的应用。'), ['钢铁']);
  });
  it('names a branch as the document does, where that is as good a name', () => {
    assert.deepEqual(names('# 高端医疗装备行动计划\n\n医疗装备营业收入增长，医疗器械出口下降。'), ['医疗装备']);
    assert.deepEqual(names('# 装备快报\n\n医疗器械产值增长，医疗器械出口下降。'), ['医疗器械']);
  });
  it('takes bodies, laws and shares for no branch', () => {
    assert.deepEqual(names('# 钢铁产量快报\n\n省能源局依据《煤炭法》通报，粗钢占工业用钢的比重上升。'), ['钢铁']);
    assert.deepEqual(names('# Steel output\n\nThe Ministry of Energy said steel output was 3% of GDP.'), ['steel']);
    assert.deepEqual(names('# 钢铁产量快报\n\n农业农村部、国家卫生健康委召开新闻发布会，粗钢产量上升。'), ['钢铁']);
    assert.deepEqual(names('# Steel output\n\nThe World Health Organisation said steel output rose.'), ['steel']);
  });
  it('lists what the aims name together, not every branch that a measure mentions', () => {
    const text =
      '# 轻工业方案\n\n## 主要目标\n\n老年用品、婴童用品增势良好。\n\n## 重点任务\n\n在健康、旅游等热点上培育增长极。\n';
    assert.deepEqual(names(text), ['轻工业', '老年用品', '婴童用品']);
  });
  it('lists the branches that have a section each', () => {
    const text =
      '# 绿色转型行动方案\n\n## 重点任务\n\n### （一）钢铁行业改造\n\n推广电炉。\n\n### （二）水泥行业改造\n\n推广新工艺，扩大在光伏玻璃上的应用。\n\n### （三）造纸行业改造\n\n推广中水回用，支持家具企业。\n';
    assert.deepEqual(names(text), ['钢铁', '水泥', '造纸']);
  });
  it('takes words that only look like a branch for none', () => {
    assert.deepEqual(names('# 造纸产量快报\n\n建筑面积扩大，发展环境改善，建筑面积再扩大。'), ['造纸']);
    assert.deepEqual(names('# Paper industry\n\nDeaths per 1,000 live births fell; plants are under construction.'), [
      'paper',
    ]);
  });
  it('reads hyphens as spaces and free endings', () => {
    assert.deepEqual(names('# Zero-emission vehicle mandate\n\nRules for cars.')[0], 'electric vehicles');
    assert.deepEqual(names('# Steel output\n\nSolar-powered works cut housing-related costs.'), ['steel']);
  });
  it('says the narrower of two English names once', () => {
    assert.deepEqual(names('# Homes plan\n\nSocial housing grew by a tenth. Housing is scarce.'), ['social housing']);
  });
  it("takes a title's narrower name for both in Chinese, unless the text speaks more of the broader", () => {
    assert.deepEqual(names('# 绿色建筑办法\n\n绿色建筑面积增长，绿色建筑提质，建筑施工有序。'), ['绿色建筑']);
    assert.deepEqual(names('# 绿色建筑办法\n\n建筑面广，建筑产值增长，建筑用工增长，绿色建筑提质。').sort(), [
      '建筑',
      '绿色建筑',
    ]);
  });
  it('gives a general branch that alone is in the title, however little is said of it', () => {
    assert.deepEqual(names('# Saving energy: the plan in brief\n\nLathes and looms.'), ['energy efficiency']);
    assert.deepEqual(names('# 某县人民政府关于修桥的通知\n\n修桥。'), []);
  });
  it('brings the branch it belongs to', () => {
    assert.deepEqual(names('# 粮食产量\n\n粮食丰收。').sort(), ['农业', '粮食']);
    assert.deepEqual(names('# 快递业务量创新高\n\n快递业务量增长。').sort(), ['快递', '邮政']);
  });
});

describe('links', () => {
  const text =
    '# 某县水务方案\n\n## 主要目标\n\n到2027年，滴灌面积达到30万亩，管网漏损率降至8%以内。\n\n## 重点任务\n\n### （一）节水\n\n推广滴灌。建设泵站12座。举办水法宣传周。\n';
  const figures = [{ text: '30万亩' }, { text: '8%' }, { text: '12座' }];
  it('links by sentence and by shared words, and says why', () => {
    const o = outline(text, figures);
    assert.deepEqual(
      o.links.map((l) => [l.measure, l.target, l.reason.zh]),
      [
        [0, 0, '都说到“滴灌”'],
        [1, 2, '同一句'],
      ],
    );
    assert.ok(o.links.every((l) => l.basis === 'inferred' && l.score > 0 && l.score < 1));
  });
  it('links no figure that only says whom a measure is about', () => {
    const rules = '# 某县用水办法\n\n## 第二章 管理\n\n第四条 计量\n\n对年取水超过5万吨的，安装水表800块。\n';
    const zh = outline(rules, [{ text: '5万吨' }, { text: '800块' }]);
    assert.deepEqual(
      zh.links.map((l) => l.target),
      [1],
    );
    const plan = '# Data plan\n\n## Actions\n\n1. Require data centres above 10 MW to cut losses by 5%.\n';
    const en = outline(plan, [{ text: '10 MW' }, { text: '5%' }]);
    assert.deepEqual(
      en.links.map((l) => l.target),
      [1],
    );
  });
  it('keeps a target that stands under a task to the measures of that task', () => {
    const apart =
      '# 某县实施方案\n\n## 重点任务\n\n### （一）建材\n\n推广余热发电。余热发电占比达到三成。\n\n### （二）供水\n\n检修余热发电机。\n';
    assert.deepEqual(
      outline(apart, [{ text: '三成' }]).links.map((l) => l.measure),
      [0],
    );
  });
  it('compares each of several figures told at once by its own indicator', () => {
    const plan =
      '# 某县方案\n\n## 主要目标\n\n公路里程、冷库库容分别达到800公里、30万吨。\n\n## 重点任务\n\n### （一）建设\n\n扩建冷库。\n';
    const o = outline(plan, [
      { text: '800公里', indicator: '公路里程' },
      { text: '30万吨', indicator: '冷库库容' },
    ]);
    assert.deepEqual(
      o.links.map((l) => l.target),
      [1],
    );
  });
  it('lets a measure whose own figure only qualifies serve others', () => {
    const plan =
      '# Sun plan\n\n## Targets\n\n- 600 GW of solar photovoltaics\n\n## Actions\n\n1. Oblige offices larger than 250 square metres to carry solar panels.\n2. Train fitters.\n';
    const o = outline(plan, [{ text: '600 GW' }, { text: '250 square metres' }]);
    assert.deepEqual(
      o.links.map((l) => [l.measure, l.target]),
      [[0, 0]],
    );
  });
  it('takes a goal at another level for none of a measure with a goal of its own', () => {
    const rules =
      '# 某市节水办法\n\n## 主要目标\n\n流域新增滴灌面积900万亩，流域滴灌设备产量3万套。\n\n## 重点任务\n\n### （一）节水\n\n推广滴灌设备，本市新增滴灌面积30万亩。检修水渠。\n';
    const o = outline(rules, [
      { text: '900万亩', unit: 'mu', value: '9000000' },
      { text: '3万套' },
      { text: '30万亩', unit: 'mu', value: '300000' },
    ]);
    assert.deepEqual(
      o.links.map((l) => l.target),
      [1, 2],
    );
  });
  it("serves no national goal with the measures of a city's rules", () => {
    const rules = (goal: string): string =>
      `# 某市节水办法\n\n## 主要目标\n\n${goal}滴灌面积达到900万亩。\n\n## 重点任务\n\n### （一）节水\n\n全市推广滴灌。检修水渠。\n`;
    const figure = [{ text: '900万亩', unit: 'mu', value: '9000000' }];
    assert.deepEqual(outline(rules('全国'), figure).links, []);
    assert.equal(outline(rules('流域'), figure).links.length, 1);
  });
  it('gives all figures of the goal that explains an item to its measure', () => {
    const plan = (explained: string): string =>
      `# Mill plan\n\n## Actions\n\n### Looms\n\n- Rebuild old looms. ${explained}\n- Teach weavers.\n`;
    const figures = [{ text: '3%' }, { text: '8 pools' }];
    const targets = (words: string): number[] => outline(plan(words), figures).links.map((l) => l.target);
    assert.deepEqual(targets('Dye costs should fall by 3%, with 8 pools shut.'), [0, 1]);
    assert.deepEqual(targets('Dye costs fall by 3%, with 8 pools shut.'), [0]);
  });
  it('compares a row of years by what its column counts', () => {
    const plan =
      '# Dye plan\n\n## Targets\n\n| Year | Indigo |\n|---|---|\n| 2030 | 12 |\n\n## Actions\n\n### Vats\n\n1. Support growers of indigo.\n2. Teach weavers.\n';
    assert.deepEqual(
      outline(plan, [{ text: '12', indicator: 'Indigo' }]).links.map((l) => [l.measure, l.target]),
      [[0, 0]],
    );
  });
  it('tells two figures of one English clause apart', () => {
    const plan =
      '# Gas plan\n\n## Targets\n\n- 10 Mt of methane made at home and another 12 Mt imported\n\n## Actions\n\n1. Set up import corridors.\n2. Support farms.\n';
    assert.deepEqual(
      outline(plan, [{ text: '10 Mt' }, { text: '12 Mt' }]).links.map((l) => [l.measure, l.target]),
      [[0, 1]],
    );
  });
  it('finds reasons only when asked, the same each time', () => {
    const [one] = outline(text, figures).links;
    assert.deepEqual(one?.reason, one?.reason);
    assert.equal(one?.reason.en, 'both speak of “滴灌”');
  });
  it('links nothing in a note', () => {
    const o = outline('# 读书笔记\n\n滴灌面积目标为30万亩。', [{ text: '30万亩' }]);
    assert.deepEqual([o.measures, o.links, o.suggestions], [[], [], []]);
    assert.deepEqual(o.targets, [0]);
  });
});

describe('the kind of a document', () => {
  const kind = (text: string): string => kindOf(read(text, []).document);
  it('is told by the beginning, so that a long document costs no more', () => {
    const orders = `## 一、任务\n\n${'支持企业建设高炉。\n\n'.repeat(300)}`;
    const reports = '2024年产量增长。\n\n'.repeat(600);
    assert.equal(kind(`# 某县文稿\n\n${orders}${reports}`), 'policy');
    assert.equal(kind(`# 某县文稿\n\n${reports}${orders}`), 'note');
  });
  it('is what the frontmatter says', () => {
    assert.equal(kind('---\nkind: 笔记\n---\n# 某县行动方案\n\n## 重点任务\n\n建设泵站。\n'), 'note');
  });
});

describe('annotation', () => {
  it('overrides what is inferred', () => {
    const text =
      '# 方案\n\n## 主要目标\n\n滴灌面积达到:target[30万亩]{#drip}，供水达到:target[5万吨]{#supply}。\n\n## 重点任务\n\n:measure[推广滴灌技术]{for=supply}，建设泵站。\n';
    const o = outline(text, [{ text: '30万亩' }, { text: '5万吨', role: 'other' }]);
    assert.deepEqual(o.targets, [0, 1]);
    assert.deepEqual(
      o.measures.map((m) => m.text),
      ['推广滴灌技术'],
    );
    assert.deepEqual(
      o.links.map((l) => [l.measure, l.target, l.basis, l.score]),
      [[0, 1, 'annotated', 1]],
    );
  });
  it('adds measures, tasks and sectors to a note', () => {
    const o = outline('# 笔记\n\n:task[治水]{#t}的:measure[修渠]属于:sector[水利]。');
    assert.deepEqual(
      [o.tasks[0]?.title, o.measures[0]?.text, o.sectors.map((s) => s.name)],
      ['治水', '修渠', ['水利']],
    );
  });
  it('names what does not exist without harm', () => {
    assert.deepEqual(outline('# 方案\n\n## 重点任务\n\n:measure[修渠]{for=none}。').links, []);
  });
});

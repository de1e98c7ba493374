import { type ModalityKind, words } from './mark.ts';

export const STRONG: Readonly<Partial<Record<ModalityKind, readonly string[]>>> = {
  target: words(`
    plan foresees | plans foresee | strategy foresees | programme foresees | program foresees | budget foresees |
    law foresees | bill foresees | act foresees | roadmap foresees | agreement foresees | directive foresees | scheme foresees |
    law envisages | bill envisages | plan sees | strategy sees | programme sees | budget sees | put aside | has put aside | have put aside | has set aside | have set aside | has earmarked | have earmarked |
    has pledged | have pledged | has allocated | have allocated | has budgeted | ring-fenced | will | will have | should have | must have | to have | has to | have to | has set | have set | shall |
    should | must | must not | shall not | should not | will not | target | targets | targeted | targeting |
    aim | aims | aimed | aiming | goal | goals | ambition | ambitions | committed | commits | commit |
    commitment | commitments | pledge | pledges | pledged | plans | planned | plans to | intends | intend |
    seek | seeks | is to | are to | be able to | wants | set aside | set apart | has set apart | have set apart | had set aside | had set apart | earmarked | earmarks | promise |
    promises | promised | agreed to | agree to | agrees to | has agreed to | have agreed to | decided to | resolved to | told to | ordered to | instructed to | obliged to | is asked to | are asked to | is urged to | are urged to | is requested to | are requested to | is called on to | are called on to | is called upon to | are called upon to | has decided to | have decided to | voted to | objective | objectives | needed | need | needs | to be |
    milestone | required to | is due to | are due to | allocates | allocated | is fixed at | hope to |
    hopes to | hopes for | hope for | set a goal | sets | calls for | call for | envisages | expects to | expect to | budgeted | is budgeted | are budgeted | envelope | budget provides |
    programme provides | plan to | planning to | are planning | is meant to | are meant to | was meant to |
    were meant to | was to be | were to be | was to have | were to have | was due to | were due to | had been due to |
    is supposed to | are supposed to | was supposed to | were supposed to | undertakes to | undertook to | vows | vowed
  `),
  actual: words(`
    was | has | have | were | rose | went up | went down | gone up | gone down | fell | grew | reached | came to | came in | stood at | stands at |
    provided | has been | have been | had been | recorded | registered | totalled | totaled | amounted to |
    averaged | accounted for | contributed | generated | exported | imported | produced | employed | held |
    covered | added | increased | decreased | declined | dropped | climbed | slipped | edged up | edged down |
    stayed | ran at | went to | announced | had | as of | so far | to date | already | actual | outturn |
    achieved | supplied | installed | connected | delivered | completed | received | attracted | invested |
    spent | paid | sold | built | created | made up | numbered | hit | exceeded | surpassed | narrowed | widened |
    jumped | gained | expanded | contracted | shrank | slowed | accelerated | operating | year on year |
    year-on-year | currently | last year | up from | down from | remained | counted | fallen | risen | grown |
    operated | served | used | emitted | consumed | became | left | baseline | kept | won | took |
    gave | brought | lived | worked | at present | now stands | has fallen | has risen | has grown |
    has reached | have reached | outstanding | doubled | tripled | said | showed | saw | rebounded | soared |
    fetched | changed hands | traded at | posted | earned | yielded | carried | treated | attended | visited |
    suffered | processed | handled | lost | owes | owed |
    surged | plunged | eased | latest | in operation | had been committed | has been committed |
    have been committed | was committed | were committed | had been allocated | have been allocated | peaked | it cost | which cost | data show | figures show | data showed | figures showed |
    bottomed out | under way | under construction
  `),
  forecast: words(`
    proposal | proposals | proposed | proposes | under discussion | suggested | suggests | forecaster | forecasters |
    high case | low case | central case | worst case | best case | pessimistic case | optimistic case | rumoured | forecast | forecasts | forecasted | projected |
    projects growth | projection | projections | estimated | estimate | estimates | could | might | would |
    expected to | is expected | are expected | expected | likely | potential | potentially | outlook | sufficient for |
    predicts | predicted | anticipates | anticipated | enough for | modelling | modelled | consultancy |
    analysts | think tank | may | upside | foresees | guess | speculation | room for | see growth |
    tipped to | at the present pace | at the current pace | at the current rate | at present rates | at current rates |
    on the current path | on present plans | on existing plans | without further measures |
    on current trends | on present trends | on current policies | on this trajectory | at this rate | reckon | reckons |
    fears | fear for | fears for | had been expected | was expected | were expected | has applied to | have applied to | had applied to | penciled in | pencilled in
  `),
  outlook: words(`
    expects | expect | foresee | sees | is set to | are set to | on track to | on track for | on course to | on course for | is poised to | are poised to |
    is bound to | are bound to | will need
  `),
  superseded: words(`
    had set | had asked for | first asked for | asked for | had put | had said | first estimate |
    former ambition | old aim | former aim | earlier aim | previous aim | original aim | initial aim | former goal | previous goal | old goal | widely quoted | opposition | earlier draft |
    previously planned | originally | original target | original plan | original goal | had planned |
    initial target | initially planned | no longer | had spoken of | had aimed | previous target |
    earlier target | earlier goal | old target | former target | had targeted | had proposed | once aimed |
    previous plan | earlier plan | first draft | superseded | abandoned | scrapped | dropped its target |
    had hoped | replaces the | withdrawn | had intended | had wanted | had called for | had at first | had initially | had first offered | had first proposed | had first asked | at first offered | initially offered | had been put at |
    first put at | initial estimate | earlier estimate | previous estimate | previously estimated | first reported |
    previously reported | originally reported | initially reported | earlier forecast | previous forecast |
    old promise | old pledge | old plan | old estimate | old forecast | old figure | earlier promise | earlier pledge |
    previous promise | previous pledge | former plan | former pledge | former promise | original pledge |
    original promise | original forecast | initial pledge | initial plan | initial goal | initial forecast | original draft | initial draft | first proposal | original proposal | initial proposal | draft spoke of | draft had | proposal spoke of | proposal had | first forecast |
    previous government had promised | previous government had pledged | previous government had wanted | previous government had planned | previous administration had promised | previous administration had pledged | previous administration had wanted | previous administration had planned | former government had promised | former government had pledged | former government had wanted | former government had planned | former administration had promised | former administration had pledged | former administration had wanted | former administration had planned | last government had promised | last government had pledged | last government had wanted | last government had planned | last administration had promised | last administration had pledged | last administration had wanted | last administration had planned | outgoing government had promised | outgoing government had pledged | outgoing government had wanted | outgoing government had planned | outgoing administration had promised | outgoing administration had pledged | outgoing administration had wanted | outgoing administration had planned |
    claims in | claims of | claim of | press reports of | earlier figure | abandoned goal | dropped goal
  `),
  denied: [
    'not',
    'never',
    'rather than',
    'instead of',
    'nor',
    'misquoted as',
    'misread as',
    'wrongly given as',
    'mistakenly',
  ],
  difference: [
    'shortfall',
    'gap',
    'difference between',
    'short of',
    'missing',
    'apart',
    'deficit to the target',
    'missed by',
  ],
  scenario: words(`
    impact assessment | impact assessments | if | suppose | supposing | assuming | assume | assumes | scenario | scenarios | hypothetical |
    hypothetically | for instance a | imagine | illustration
  `),
  parameter: words(`
    grant | eligible cost | eligible costs | statutory | subsidy | subsidies | subvention | ceiling | levy |
    penalty | penalties | fine | fines | tariff | tariffs | fee | fees | poverty line | threshold |
    thresholds | bids of | bid | surcharge | rebate | poverty | tax credit | tax rate | interest rate |
    eligible | deductible | allowance | reimbursed | reimburse | strike price | price cap | cap of |
    capped at | grant of | grants of | per applicant | per pump | not exceed | concession
  `),
  limit: words(`
    counted at | as high as | as much as | up to | no more than | not more than | at most | at least | no less than | maximum | minimum |
    covers | cover | capped | of | at | from | to | is | not exceed | exceed
  `),
  vintage: ['provisional', 'preliminary', 'revised', 'final', 'flash'],
};

export const WEAK: Readonly<Partial<Record<ModalityKind, readonly string[]>>> = {
  actual: words(`
    has | have | is | are | remains | up | down | holds | employs | covers | accounts for | stands
  `),
  target: words(`
    at least | no more than | raise | cut | reduce | expand | build | install | double | triple | deliver |
    connect | train | create | launch | lift | provide | achieve | reach | further
  `),
};

/** Longer words that hold one of the above and mean none of it. */
export const TRAPS = words(`
    would now have | would now be | than-expected | than-planned | than-forecast | than-estimated | than-usual | an estimated | not even | not quite | expected years | potential output | not less than | not fewer than |
    not more than | not later than | not only | not yet | no longer than | if any | plan period |
    five-year plan | budget estimate | budget estimates | advance estimate | advance estimates | will of | used to | may be found | target group | whether or not | need not | could not | as used |
    made-up | at will | action plan | must-run | is to say | that is to say | finance | added value |
    value added | left behind | not in | if not | goal-oriented | not because | held-out | goal numbers |
    built-in | set up | sets up | setting up | build up | builds up | scale up | scaled up | speed up | speeds up | step up | stepped up |
    draw up | draws up | drawn up | open up | start up | take up | put up
  `);

/** "The previous plan | delivered": its outcome, not the plan. */
export const DELIVERED =
  /^s? (?:has |had |have )?(?:already )?(?:delivered|built|created|achieved|installed|completed|connected|supplied|generated|attracted|supported|trained|led to|brought)\b[^.;]{0,40}$/;
/** "40% of homes | must", not "was 11% in 2024 | and should be below 9%", which says what comes next of the same subject. */
export const BEHIND =
  / (?:(?:target|targets|goal|goals|commitment|objective|ambition|is needed|are needed|more is needed)\b|(?<!\b(?:and|but) )(?:must|should|will)\b)/;
/** "98,345 heat pumps were installed", "£1.8bn already granted". */
export const BEHIND_ACTUAL =
  /^[a-z ]{0,30} (?:(?:were|was|had been|(?<!\b(?:will|to|must|should|shall|would|could|may) )have been|has been|already) (?:[a-z]+ed|built|spent|paid|sold|made|lost|given|held|cut|won|met|brought|taken|put|left)|(?:is|are|was|were) (?:being [a-z]+|under (?:way|construction|contract)|in (?:operation|service|use|place|force)|operating|running))\b|^ (?:already )?(?:spent|paid|invested|built|created|recorded|registered|reported|achieved|disbursed|sold|generated)\b(?! by\b)/;
/** "14,860 people were in custody", "1,605 people died": told of in the past, no plan. */
export const BEHIND_PAST =
  /^[A-Za-z ]{0,36} (?:(?:fetched|sold for|changed|traded|received|drew|bore|missed|passed|failed|applied|said|told|bought|owned|owed|earned|entered|joined|opened|closed)\b(?! by\b| (?:should|shall|must|will|(?:is|are) to)\b)|(?:were|was) (?:in|on|at|under|without|out of|still|aged|absent|homeless|there)\b|(?:died|lived|took|came|went|stood|rose|fell|grew|had|became|began)\b)/;
/** Past forms that are no participles: "In 2024 electric cars accounted for | 33.6%" reports, whatever the day of issue. */
export const FINITE_PAST =
  /^(?:was|were|rose|fell|grew|went|came|became|took|gave|brought|saw|showed|stood at|came to|went up|went down|accounted for|amounted to)$/;
/** "the share, now | 53.2%" */
export const NOW_BEFORE =
  /\b(?:now|so far|at present|currently) (?:(?:only|just|about|around|some|nearly) )?[$£€¥₹]?$/i;
/** "it is 7% | today" */
export const NOW_BEHIND = /^ (?:today|now|at present|currently)\b(?! (?:planned|proposed|expected|under discussion))/;
/** "the 14,000 planned", "€4 billion is to be paid out", "of certified seed are to be supplied", "of new money has been earmarked" */
export const BEHIND_PLANNED =
  /^ (?:of (?:[a-z-]+ ){1,5}?)?(?:(?:has|have|had) been (?:earmarked|assigned|set aside|set apart|ring-fenced|pledged|promised|reserved|allocated (?=over|for|from|between|until))\b(?! (?:so far|to date))|(?:is|are|was|were) to (?:be|go|come)\b)|^ (?!would |could |might |may )(?:[a-z]+ ){0,2}?(?:per \d[\d,]* )?(?:(?:is|are|was|were) to (?:be|go|come)|(?:needed|required|demanded|sought)\b(?! by)|wanted\b(?! by (?!20\d\d))|(?:that|which) (?:had|have|has|was|were)(?: been)? (?:originally |initially )?(?:planned|promised|pledged|targeted|foreseen|agreed|budgeted|intended|set|fixed)|agreed (?:for|at|on)\b|(?:that|which) (?:the |its |his |their )?(?:[A-Za-z]+ ){1,4}?(?:asks?|asked|calls?|called) for|(?:originally )?(?:planned|targeted|pledged|promised|budgeted|foreseen|earmarked|set aside|ring-fenced)(?! (?:to(?! (?:that|this|which) (?:end|purpose))|that)\b))\b/;
/** "has approved $55 million | for seed banks, to be spent by 2028" */
export const TO_BE_SPENT =
  /^(?: (?:for|on|to|towards) [A-Za-z -]{2,50})?, to be (?:spent|used|paid|invested|disbursed|built|delivered|completed)\b|^, (?:is|are|will be|has been|have been) (?:earmarked|set aside|set apart|reserved|ring-fenced)\b/;
/** "…, the institute predicts." */
const SAID_TO_COME =
  /^[^.;,\d]{0,24},? (?:the |its |most )?(?:[\w'’-]+ ){1,4}(?:expects?|forecasts?|predicts?|(?<!\d )projects(?<!\bto \w+ projects)|estimates?|reckons?|believes?|thinks?)(?=[.,;"”]|$)/;
/** A cheap look before: every word it may end in. */
const SAYS = /expect|forecast|predict|project|estimate|reckon|believe|think/;
/** True of words behind a figure that tell who foretells it. */
export const isSaidToCome = (behind: string): boolean => SAYS.test(behind) && SAID_TO_COME.test(behind);
/** "The penalty is €500 per MWh", "a premium of €120 a tonne". */
export const RATE_IS =
  /\b(?:caps?|ceilings?|deposits?|tolls?|fares?|stipends?|pensions?|penalt(?:y|ies)|fines?|lev(?:y|ies)|fees?|tariffs?|surcharges?|grants?|rebates?|premiums?|dut(?:y|ies)|allowances?|charges?|tax|bonus|subsid(?:y|ies))(?: (?:on|for) [a-z -]{2,30}| [a-z]+ (?:may|can|must) [a-z ]{2,20})? (?:is|are|is set at|stands at|remains)(?: (?:at|up to|about))? *[$£€¥₹]?$|\b(?:yearly|annual|monthly|weekly|daily|one-off|flat) (?:scholarship|grant|fee|payment|benefit|allowance|stipend|pension|charge) of *[$£€¥₹]?$/i;
export const RATE_OF =
  /\b(?:penalty|fine|levy|fee|tariff|surcharge|grant|rebate|premium|duty|allowance|charge|tax|bonus|subsidy|deposit|stipend|scholarship|pension|voucher|toll|fare|incentive|credit) of(?: up to| about)? *[$£€¥₹]?$/i;
export const RATE_UNIT = /^ ?(?:per|a|an|each|for (?:each|every)|of (?:payroll|turnover|eligible|the cost))\b|^ ?\//;
/** "the shortfall | has widened from $2.6 billion": what a gap was and came to has been measured. */
export const GAP_CHANGED =
  /^ (?:has |have |had )?(?:widened|narrowed|grown|grew|risen|rose|fallen|fell|shrunk|shrank|increased|decreased|declined|doubled|tripled)(?: [a-z]+ly)? from\b/;
/** "short of the planned 15 percent", "a goal of 3%", "The goal is now 6 GW". */
export const GOAL_BEFORE =
  /\b(?:planned|targeted|(?:targets?|goals?|objectives?|ambitions?|milestones?|benchmark|pledge|aim) of|(?:target|goal|aim|objective|ambition) (?:is|stands) now(?: at)?)(?: (?:about|around|at least|more than|over|nearly|some))? *[$£€¥₹]?$/i;

/** "11.7% in 2030 | relative to projections made in 2020" */
const BASE =
  '\\b(?:relative to|compared (?:with|to)|against|versus|below|above|than)(?: (?:in|under|the|its|their|earlier|previous|original|official|baseline|reference))*';
export const BASE_BEFORE = new RegExp(`${BASE} $`, 'i');
export const BASE_FORECAST = new RegExp(
  `${BASE} (?:forecasts?|projections?|estimates?|scenarios?)\\b|\\b(?:budget|advance) estimates?\\b`,
  'i',
);
export const BEHIND_FORECAST =
  /^(?: (?!that|which|who)[a-z]+){0,3} (?:would|could(?! not (?!be |have |exceed |reach ))|might) | (?:forecasts?|projections?|estimates?|scenarios?)\b|^ (?:[a-z]+ )?(?:assumed|projected|predicted|anticipated)\b|^ short\b(?! of\b)/;
/** "more than the 102.7 million of 2024": measured already. */
export const THAN =
  /\b(?:than|from|after|against|versus|compared (?:with|to)|twice|double|half)(?: (?:the|an?|about|around|some|only|just))* *[$£€¥₹]?$/i;
/** Told as a fact in the present: "Woodland covers 18.9%". */
export const STANDS =
  /\b(?:covers?|stands? at|accounts? for|makes? up|employs?|supplies|generates?|emits?|consumes?|is home to|there (?:is|are)|numbers?)(?: (?:now|only|just|about|around|some|nearly|almost|over|more than|roughly))* *[$£€¥₹]?$/i;
/** What a budget gives: "Education receives ₹47,860 crore, or 14 per cent". */
export const BUDGETS = /\b(?:receives?|gets?|goes to|go to|rises to|benefiting|is given|are given)\b[^.;]{0,40}$/i;

/** Heads of columns that report: `Outcome 2023-24`, `Latest value`, not `Result indicator`, `Current target`. */
export const ACTUAL_HEAD =
  /^(?:(?:latest|current|actual|observed|measured|recorded|reported|achieved|present) (?:values?|levels?|position|figures?|data|rates?|shares?|numbers?)|outcomes?|results?|observed|measured|recorded|reported|reached|position|today|now)\b(?! (?:targets?|goals?|indicators?|framework|expected|planned|areas?))/i;

export const TARGET_HEADING =
  /\b(?:target|targets|goal|goals|objective|objectives|commitments?|actions?|measures|tasks|what (?:we|will|is promised)|where we are going|promised|priorities|we will|programme|deliver)\b/i;
export const ACTUAL_HEADING =
  /\b(?:background|progress|where (?:we|they|it|things|matters|(?:the )?[a-z]+|[A-Z][a-z]+) (?:are|is|start|starts|stand|stands|stood|was|were)|context|results|so far|review|performance|baseline|baselines|record|outturn|recent developments|case for change|the challenges?|the problem|starting point|rationale|evidence|introduction|at a glance|diagnosis|recitals?|trends|overview|key (?:points|figures|facts)|current|state of play|announced|achievements?|sums|releases?|quarter|half|full year)\b(?! going)/i;
/** Words that announce forecasts. */
export const FORESEEN = /\b(?:forecasts?|projections?|projected|outlook|scenarios?|estimates?|expect\w*|propos\w+)\b/i;
export const FORECAST_HEADING = /\b(?:forecasts?|projections?|scenarios?|guess(?:ed)?|outlook)\b/i;
/** "10 million tonnes | produced at home | and another 10 million tonnes imported": in a list of goals no report. */
export const TAKEN =
  /^(?:produced|imported|exported|generated|created|built|installed|supplied|used|sold|consumed|held)$/;
export const ATTRIBUTE_BEHIND = /^(?: (?:at|in|by|from|within|abroad|locally|domestically|and|or)\b|[,;.)]|$)/;
/** "bringing what is | spent | on munitions to £6 billion": which money is meant. */
export const WHAT_IS = /\bwhat (?:is|was|has been|they|it|we|[a-z]+s) $/;
/** "By 2029 the Government intends to have:", over items that open with participles. */
export const TO_HAVE = /\b(?:to|will|shall|should|must) (?:then )?have ?[:：]?\s*$/;
/** "private investors | committed | $2.2 billion": what others gave is counted. */
export const GIVERS =
  /\b(?:investors|firms|companies|lenders|donors|banks|businesses|philanthropies|buyers|developers) $/i;
/** "forecasts a price of 44 cents | and plans to | spend": what comes next is meant to be. */
export const AND_MEANS = /\band (?:plans?|intends?|aims?|wants?|means?|has (?:pledged|promised|agreed)|is) to\b/;
/** Behind `installed`: the word is part of a name. */
export const INSTALLED = /^ (?:[a-z-]+ ){0,3}(?:capacity|base|power|fleet)\b/;
/** Money given for a time ahead is planned: "has been given ₹2,703 crore for FY2025-26". */
export const ALLOTTED = /\b(?:given|allocated|granted|allotted|assigned|awarded|provided)\b[^.;]{0,16}$/i;

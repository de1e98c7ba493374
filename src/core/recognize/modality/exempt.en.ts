/** Words in English that put a figure outside any dataset: see `exempt` in condition.ts. */

/** A question that asks whether or whether not. */
export const ASKING =
  /^(?:["“‘']\s*)?(?:can|could|should|would|will|shall|might|is|are|do|does|did|was|were|why not|what if|how about)\b/i;
/** "The Board projects spending of": foretold by somebody. */
export const PROJECTS =
  /\b(?:board|institute|agency|ministry|office|bank|commission|council|committee|fund|service|authority|bureau|university|it|they) (?:now |also )?(?:projects|forecasts?|predicts?) (?:an?|that|its|spending|revenues?|demand|growth|costs?|output|sales|it)\b[^;]*$/i;
/** "The Economic Survey projects", "Moody's forecasts": a name and its foretelling, not "12 projects". */
export const NAME_PROJECTS =
  /(?:^|[^.]\b)(?:[A-Z][\w&'’-]*|[A-Z]{2,}) (?:now |also |still )?(?:projects|forecasts|predicts|foresees|anticipates|pencils in) (?!and\b|of\b|for\b|in\b|worth\b)[^.;]*$/;
/** "The change costs | €310 million a year": reckoned for a step that is only being taken. */
export const STEP_COSTS =
  /\b(?:change|measure|reform|step|extension|increase|rise|cut|concession|exemption|relief|freeze|proposal)s? (?:will cost|would cost|costs?|is (?:put|costed) at)(?: (?:the [a-z]+|about|around|some|nearly|an estimated|roughly))* *[$£€¥₹]?$/i;
/** "Its first phase is built for | 8 million passengers": what it can take, not what came. */
export const DESIGNED =
  /\b(?:is|are|was|were|be) (?:built|designed|sized|laid out) (?:for|to (?:carry|handle|take|hold|serve|treat|process))(?: (?:up to|about|around|some|nearly|more than|over|at least))* *$/i;
/** "Each new place is costed at | £345,000" */
export const COSTED_AT = /\b(?:is|are|was|were) costed at(?: (?:about|around|some|nearly|roughly))? *[$£€¥₹]?$/i;
/** "The law sets a limit of", "the directive allows up to", "the Code caps interest at" */
export const LAW_SETS =
  /\b(?:[Tt]he|[Tt]his|[Aa]|[Uu]nder the) (?:[A-Za-z-]+ ){0,2}?(?:law|[Aa]ct|[Rr]egulations?|[Dd]irective|statute|rules?|[Cc]ode|[Oo]rdinance|treaty|constitution) (?:now |only )?(?:sets?|allows?|permits?|caps?|prescribes?|imposes?|lays down|limits?|stipulates?|fixes|provides for)\b(?![^.;]*\b(?:targets?|goals?|objectives?|aims?)\b)[^.;]{0,60}$/;
/** "penalised at", "are taxed at", "is liable to a fine of", "face fines of up to" */
export const PENALISED =
  /\b(?:penalised|penalized|fined|taxed|levied|liable to|subject to|face|faces|facing|punishable by|risks?|incurs?|attracts?)\b[^.;]{0,40}?\b(?:at|by|fines?|penalt(?:y|ies)|charges?|surcharges?|tax(?:es)?|lev(?:y|ies)|cap|ceiling|limit|maximum|minimum|imprisonment)(?: of)?(?: (?:up to|at most|at least|about|around|a maximum of|more than))* *[$£€¥₹]?$/i;
/** "a tariff of 15% | took effect", "A levy of €30 per tonne | applies from 2027", "tariffs of up to 25% | on steel". */
export const CHARGE_OF =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|fees?|fines?|penalt(?:y|ies)|tolls?|tax|excise|deposits?|charges?|caps?|quotas?) of(?: (?:up to|about|around|at least|at most|more than|between))* *[$£€¥₹]?$/i;
export const CHARGED_BEHIND =
  /^(?: per [a-z]+| a [a-z]+)? (?:took effect|takes effect|appl(?:y|ies|ied)|came into force|entered into force|enters into force|(?:is|are|was|were|will be) (?:charged|levied|imposed|payable|due|introduced)|on|for)\b/;
/** "Grants of £7,500 | are available": what each case gets; sums in millions are all that is granted. */
export const GRANTS_OF =
  /\b(?:grants?|vouchers?|bursar(?:y|ies)|scholarships?|bonus(?:es)?|premiums?|stipends?|rebates?|allowances?|loans|payments?|subsidies|awards|compensation) of(?: (?:up to|between|about|around|at least|at most))* *[$£€¥₹]?$/i;
export const GRANTED_BEHIND =
  /^ (?:(?:is|are|will be|can be|shall be|may be) (?:available|payable|paid|offered|awarded|granted|given|provided)|per|for (?:each|every)|to (?:each|every|the|an?) [a-z]+|a (?:year|month|week|head|person|child|household|home|hectare|tonne))\b/;
export const IN_MILLIONS = /million|billion|trillion|crore|lakh|\d ?(?:m|bn|tn)\b/i;
/** "growers get | €4,000 | for each hectare they clear" */
export const GETS =
  /\b(?:gets?|receives?|are paid|is paid|are given|pays?|are entitled to|can claim|qualify for|earns?)(?: (?:up to|about|around|at least|an extra|an additional))* *[$£€¥₹]?$/i;
export const EACH_BEHIND = /^ (?:for (?:each|every)|per (?!cent)|a (?:head|hectare|tonne|child|kilo))\b/;
/** "Support is limited to | €200,000 | per undertaking" */
export const LIMITED_TO =
  /\b(?:is|are|be) (?:limited|capped|restricted)(?: to| at)(?: (?:a maximum of|at most))? *[$£€¥₹]?$/i;
/** "Eligible households have an income of", "with an income below | £36,000 | are eligible" */
export const ELIGIBLE_BEFORE =
  /\b(?:eligib\w+|qualif\w+|entitle\w*)\b[^.;]{0,60}\b(?:income|turnover|assets|wealth|earnings|savings|rent|price|value)s? (?:of|at|is|below|under|above|over|up to|not exceeding|no more than)[a-z ]{0,16}[$£€¥₹]?$/i;
export const CLASS_WORD = /\b(?:with|earning|having|whose|employing|owning)\b/i;
export const ELIGIBLE_BEHIND =
  /^(?: or (?:less|more|below|under))?,? (?:(?:is|are|will be|become|be) (?:eligible|entitled|exempt)|qualify|can apply|may apply)\b/;
/** "The system must have a capacity of no more than | 45 kW": which of them a rule is for. */
export const MUST_HAVE =
  /\b(?:must|shall|has to|have to|need to|should) (?:have|be of) (?:an? )?(?:[a-z]+ )?(?:capacity|size|area|output|income|turnover|power|rating|efficiency|warranty|lifetime|range|weight|volume|value|length|width|height|age) of(?: (?:at least|at most|more than|less than|under|over|up to|between|(?:no|not) (?:more|less) than))? *[$£€¥₹]?$/i;
/** "You can get | £7,500 | towards a heat pump", "Shops without a licence are fined | £2,500" */
export const YOU_GET =
  /\b(?:you (?:can|could|may|will) (?:get|claim|receive|apply for|borrow)|(?:is|are|be) fined)(?: up to| at least)? *[$£€¥₹]?$/i;
/** "₹1 crore | for each winner", "₹15 crore | per application" */
export const FOR_EACH =
  /^ (?:for (?:each|every) (?!year|month|quarter|week|day|(?:person|inhabitant|resident|citizen)(?: living\b| in\b|[.,;]|$))\w|per (?:application|applicant|project|plant|vehicle|company|household|undertaking|firm|family|farm|farmer|student|pupil|case|worker|site|school|patient|beneficiary|shipper|operator|producer|developer|investor|landlord|owner|supplier|undertaking|recipient|claimant|provider)\b)/;
/** Told of what was paid or measured, not of what each case gets. */
export const WAS_GIVEN =
  /\b(?:paid|spent|costs?|was|were|received|got|raised|earn(?:ed|s)|averaged?s?|reached|stood|rose|fell|came|amount(?:ed|s)|spends?|generates?d?)\b/i;
/** "Households save up to | £500 | a year": reckoned for some of them. */
export const SAVES =
  /\b(?:households?|famil(?:y|ies)|parents|drivers|homes?|homeowners|consumers|commuters|customers|tenants) (?:will |can |could )?saves?(?: (?:up to|about|around|an average of|on average|some))* *[$£€¥₹]?$/i;
/** "Small makers, selling fewer than | 5,000 vehicles | a year, have more time": whom a rule is for. */
export const SET_OFF_BEFORE =
  /, (?:those )?(?:selling|employing|earning|producing|owning|emitting|using|with|having|importing|handling|treating|farming) (?:(?:an? |annual )*(?:income|turnover|output|capacity|area|staff|herd)s? )?(?:of )?(?:(?:more|fewer|less|larger|smaller) than|over|under|above|below|at least|up to) *[$£€¥₹]?$/i;
export const SET_OFF_BEHIND = /^[^,.;]{0,40}, (?:are|is|have|has|must|shall|may|need|pay|get|can|do|does|will)\b/;
export const TOWARDS_BEHIND = /^ towards (?:an?|the|your|each)\b/;
/** "Each dollar invested yields | $9" */
export const UNIT_YIELDS =
  /\b(?:each|every) (?:dollar|euro|pound|rupee|yuan|krona|yen) (?:[a-z]+ ){0,4}?(?:yields?|returns?|saves?|brings?|generates?|creates?)(?: in| back| an estimated| about| around)* *[$£€¥₹]?$/i;
/** "The law fixes the rate at" */
export const FIXES =
  /\bfix(?:es)? (?:the|its|a) (?:[a-z-]+ ){0,2}(?:rate|price|levy|fee|tax|wage|contribution) at *[$£€¥₹]?$/i;
/** "for sentences of up to 18 months" */
export const SENTENCED =
  /\b(?:(?:prison|jail|custodial) (?:sentences?|terms?)|sentences?|imprisonment|detention) (?:of|for)(?: (?:up to|at least|more than|less than|under|over|at most))? *$/i;
/** "Estates owning more than 1,000 ha must", "Programmes that spend under 70%": whom a rule is for. */
export const CLASS_BEFORE =
  /\b[a-z]+s (?:that|which|who|[a-z]{3,}ed (?:by|for|at)|with|owning|employing|earning|having|producing|using|selling|emitting|handling|generating|consuming|larger than|smaller than|longer than|shorter than|heavier than|older than|younger than|taller than|of|over|above|under|below)\b[^,.;]{0,36}?(?:\b(?:(?:no )?(?:more|less|fewer|larger|smaller|greater|higher|lower) than|over|under|above|below|exceeding|at least|up to|of))? *[$£€¥₹]?$/i;
export const CLASS_BOUND =
  /\b(?:(?:more|less|fewer|larger|smaller|greater|higher|lower|longer|shorter|heavier|older|younger|taller) than|over|under|above|below|exceeding|at least) *[$£€¥₹]?$/i;
export const CLASS_BEHIND = /^[^,.;:]{0,40}\b(?:must|shall|may|are|have to|need|can|pay|receive|get|qualify)\b/;
export const OR_MORE = /^ or (?:more|less|fewer|over|above|larger)\b/;
/** "These rules bind every airport whose traffic came to | more than 800,000": whom rules are for. */
export const SCOPE =
  /\b(?:rules?|regulations?|directive|law|act|code|obligations?|dut(?:y|ies)|they|these|those|it|articles?|chapter|mandate|requirements?|exemptions?|provisions?|sections?)\b[^.;]{0,30} (?:binds?|appl(?:y|ies) (?:only )?to|covers?|concerns?|governs?|extends? to|exempts?|excludes?)\b[^.;]{3,180}\b(?:whose|with|that|which|where|employing|having|operating)\b[^.;]{0,60}$/;
export const SCOPE_BOUND =
  /\b(?:(?:more|less|fewer|larger|smaller|greater|higher|lower) than|over|under|above|below|exceed(?:s|ed|ing)?|at least|no(?:t)? more than)(?: [a-z]+)? *[$£€¥₹]?$/i;
export const OR_MORE_OF = /^(?: [a-z-]+){0,3} or (?:more|less|fewer|over|above|larger)\b/;
/** A share that somebody has to keep: "shall be not less than | 90% of", "empty space shall not exceed | 50%". */
export const MUST_KEEP =
  /^(?![^.;]*\b(?:fines?|penalt|fees?|lev(?:y|ies)|interest|deposits?|prices?|charges?|tax|grants?|aid|subsid|dut(?:y|ies)|premiums?|turnover|tariffs?|rebates?|refunds?|rents?|wages?|costs?|pay|paid)\b)[^;]*\b(?:shall|must|has to|have to|is to|are to)\b[^.;]*$/i;
export const DUTY_BEHIND =
  /^(?: of (?!(?:the |its |their )?(?:price|turnover|costs?|value|tax|wage|salary|fine|fee)\b)|[.,;)]|$)/;
/** "Require firms with more than | 250 employees | to draw up a plan": whom a measure is for. */
export const REQUIRED_OF =
  /^(?:\s*\d+[.)])?\s*(?:Require|Oblige|Ask|Allow|Exempt|Enable|Invite|Help|Encourage|Compel|Force|Support|Offer|Free|Relieve) (?:all |every |small |large |new |public )*[a-z]+s? (?:with|employing|having|of|over|above|under|below|using|owning|earning|that have|whose)\b[^.;]*$/;
/** A work to be done, or its inspection. */
export const WORK =
  /\b(?:target|goal|build|deliver|install|train|create|complete|inspect|audit|check|sample|reduce|cut|increase|raise|expand|reach|achieve)\w*\b/i;
/** Each £1 million invested: a unit of reckoning. */
export const EACH = /\b(?:each|every)(?: (?:additional|extra|further))? *[$£€¥₹]?$/i;
/** "that the law allows" */
export const LAW_BEHIND =
  /^[a-z ]{0,20}(?:that|which) the (?:law|rules?|regulation|directive|statute|treaty|act) (?:allows?|permits?|sets?|requires?)/i;
/** "the statutory limit of", "a legal maximum of" */
export const LAW_BEFORE =
  /\b(?:statutory|legal|regulatory) (?:[a-z]+ )?(?:limit|minimum|maximum|ceiling|cap|floor|threshold)(?: (?:of|is|at))? *[$£€¥₹]?$/i;
/** "sell it at no more than", "loans are available up to", "hold the monthly pass at", "at a cost of not more than" */
export const PRICED =
  /(?:\b(?:sell|sells|sold|priced|let|charged?|charges|fined?|available)\b[^,.;]{0,16}\b(?:at|for|up to)|\b(?:hold|keep|set|cap|freeze)s? [a-z ]{0,24}\b(?:pass|fares?|tickets?|tolls?|rents?|fees?|charges?) (?:at|to)|\bat an? (?:(?:unit|average|flat|fixed) )?(?:cost|price|rate|average|charge|fee) of|\b(?:is|are|be) (?:raised|set|fixed|kept|lowered|cut) (?:to|at))(?: (?:no|not) (?:more|less) than| at (?:most|least))? *[$£€¥₹]?$/i;
/** "The cost to business is put at roughly £31m": reckoned beforehand. */
export const COSTED =
  /\bcosts?\b[^.;]{0,30}\b(?:put|estimated|reckoned) at(?: (?:about|around|roughly|some|nearly|over))? *[$£€¥₹]?$/i;
/** Duties and taxes, with their rate right behind a preposition; what they brought in is none. */
export const DUTY =
  /\b(?:(?:customs|import|export|excise|stamp|anti-dumping) dut(?:y|ies)|VAT|tax rates?|tariff rates?)\b(?!.*\b(?:revenues?|receipts?|collections?|rose|fell|grew|growth|yield)\b).*\b(?:from|to|at|of|by)(?: about)? *$/i;
/** "A planned rebate of €275 million was dropped" */
export const DROPPED_BEHIND =
  /^[a-z ]{0,20}\b(?:was|were|has been|have been|had been) (?:dropped|scrapped|withdrawn|abandoned|shelved|cancelled|rejected|struck)\b/i;
/** Works and orders that were dropped are counted: "61 projects worth $15.7 billion were dropped". */
export const DROPPED_THINGS =
  /\b(?:projects?|plants?|orders?|flights?|trains?|investments?|deals?|contracts?|jobs?|posts?|cases?|loans?|charges?|shipments?)\b/i;
/** "an estimated" before an amount that lies ahead. */
export const ESTIMATED = /\b(?:estimated|expected|projected)(?: to be)? *[$£€¥₹]?$/i;
export const LIKELY_BEHIND = /^[a-z\d ]{0,16}\b(?:more|most|less) likely\b/i;
/** "8.6% higher than the revised estimate": worked out from two others; not "over the plan period". */
export const DERIVED =
  /^ (?:(?:higher|lower|more|less|fewer|better|worse) than|above|below|over|under|short of) (?:the|its|their) (?:RE|BE|(?:revised|budget|first|original) (?:estimates?|budget|plan)|outturn|actuals?|target|plan|forecast|budget|goal)\b(?! (?:period|years|term|horizon|cycle))/;
/** "revised upwards from 5.7 Mt" */
export const REVISED_FROM =
  /\brevised(?: (?:slightly|sharply))?(?: (?:up|down)(?:wards?)?)? from(?: (?:a|an|about|around|some))? *[$£€¥₹]?$/i;
/** "has been revised to 252 million from | the 249 million published a year ago" */
export const REVISED_TO_FROM =
  /\b(?:revised|corrected|restated)(?: (?:slightly|sharply))?(?: (?:up|down)(?:wards?)?)? to [^;:]{1,40} from(?: (?:a|an|the|its|about|around|some))?(?: (?:earlier|previous|initial|first|original|preliminary|provisional))? *[$£€¥₹]?$/i;
/** "Refund | 10 per cent | of the cost of processing": the rate of an aid. */
export const REFUNDS =
  /\b(?:refund|reimburse|repay|rebate|subsidi[sz]e)s?(?: (?:them|firms|producers|companies|households|farmers|applicants))?(?: (?:up to|at most|at least|half or))? *$/i;
export const OF_COST =
  /^ of (?:the|their|its|your|all|eligible) (?:[a-z-]+ ){0,2}?(?:costs?|price|expenses?|expenditure|outlay|bill|fees?|premiums?)\b/;
/** "The goal for 2030 is raised from | 9%": what it was before. */
export const GOAL_FROM =
  /\b(?:targets?|goals?|objectives?|ambitions?|aims?|pledges?|commitments?|ceilings?|caps?|limits?|quotas?|forecasts?|estimates?|projections?)\b[^.;]{0,50}\b(?:raised|lifted|increased|lowered|cut|reduced|revised|tightened|strengthened|upgraded|downgraded|rises?|rose|goes up|go up|went up|scaled (?:up|back|down))(?: (?:up|down|slightly|sharply))? from(?: (?:a|an|about|around|some))? *[$£€¥₹]?$/i;
/** "of 61–66% by 2035, made in December, | has been abandoned" */
export const ABANDONED_BEHIND =
  /^(?: (?:by|for|in) [\d/–-]+)?(?:, [^,.;]{3,48},)? (?:was|were|has been|have been|had been|is) (?:since |later |now )?(?:dropped|scrapped|withdrawn|abandoned|shelved|cancelled|given up|rejected)\b/;
/** "than the RE of ₹3.15 lakh crore" */
export const ESTIMATE_OF = /\b(?:RE|[Rr]evised [Ee]stimates?) of *[$£€¥₹]?$/;
/** "within the | 4.5–5% | ceiling" */
export const WITHIN = /\bwithin (?:the|its|a|their)(?: [a-z]+)? *$/i;
export const LIMIT_BEHIND = /^ (?:[a-z]+ )?(?:ceiling|limit|cap|threshold|tolerance|corridor)\b/;
/** "within the ceiling of 3 per cent" */
export const LIMIT_OF =
  /\bwithin (?:the|its|a) [a-z -]{0,24}(?:ceiling|limit|cap|threshold|norm|maximum) of *[$£€¥₹]?$/i;

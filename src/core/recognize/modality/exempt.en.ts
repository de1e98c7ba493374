/** Words in English that put a figure outside any dataset: see `exempt` in condition.ts. */

/** A question that asks whether or whether not. */
export const ASKING =
  /^(?:["“‘']\s*)?(?:can|could|should|would|will|shall|might|is|are|do|does|did|was|were|why not|what if|how about)\b/i;
/** "The Board projects spending of": foretold by somebody. */
export const PROJECTS =
  /\b(?:board|institute|agency|ministry|office|bank|commission|council|committee|fund|service|authority|bureau|university|it|they) (?:now |also )?(?:projects|forecasts?|predicts?) (?:an?|that|its|spending|revenues?|demand|growth|costs?|output|sales|it)\b[^;]*$/i;
/** "The law fixes the rate at" */
export const FIXES =
  /\bfix(?:es)? (?:the|its|a) (?:[a-z-]+ ){0,2}(?:rate|price|levy|fee|tax|wage|contribution) at *[$£€¥₹]?$/i;
/** "for sentences of up to 18 months" */
export const SENTENCED =
  /\b(?:(?:prison|jail|custodial) (?:sentences?|terms?)|sentences?|imprisonment|detention) (?:of|for)(?: (?:up to|at least|more than|less than|under|over|at most))? *$/i;
/** "Estates owning more than 1,000 ha must", "Programmes that spend under 70%": whom a rule is for. */
export const CLASS_BEFORE =
  /\b[a-z]+s (?:that|which|who|with|owning|employing|earning|having|producing|using|selling|emitting|handling|generating|consuming|larger than|smaller than|of|over|above|under|below)\b[^,.;]{0,36}?(?:\b(?:(?:no )?(?:more|less|fewer|larger|smaller|greater|higher|lower) than|over|under|above|below|exceeding|at least|up to|of))? *[$£€¥₹]?$/i;
export const CLASS_BOUND =
  /\b(?:(?:more|less|fewer|larger|smaller|greater|higher|lower) than|over|under|above|below|exceeding|at least) *[$£€¥₹]?$/i;
export const CLASS_BEHIND = /^[^,.;:]{0,40}\b(?:must|shall|may|are|have to|need|can|pay|receive|get|qualify)\b/;
export const OR_MORE = /^ or (?:more|less|fewer|over|above|larger)\b/;
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
/** "an estimated" before an amount that lies ahead. */
export const ESTIMATED = /\b(?:estimated|expected|projected)(?: to be)? *[$£€¥₹]?$/i;
export const LIKELY_BEHIND = /^[a-z\d ]{0,16}\b(?:more|most|less) likely\b/i;
/** "8.6% higher than the revised estimate": worked out from two others. */
export const DERIVED =
  /^ (?:(?:higher|lower|more|less|fewer|better|worse) than|above|below|over|under) (?:the|its|their) (?:RE|BE|(?:revised|budget|first|original) (?:estimates?|budget|plan)|outturn|actuals?|target|plan|forecast|budget|goal)\b/;
/** "revised upwards from 5.7 Mt" */
export const REVISED_FROM =
  /\brevised(?: (?:slightly|sharply))?(?: (?:up|down)(?:wards?)?)? from(?: (?:a|an|about|around|some))? *[$£€¥₹]?$/i;
/** "than the RE of ₹3.15 lakh crore" */
export const ESTIMATE_OF = /\b(?:RE|[Rr]evised [Ee]stimates?) of *[$£€¥₹]?$/;
/** "within the ceiling of 3 per cent" */
export const LIMIT_OF =
  /\bwithin (?:the|its|a) [a-z -]{0,24}(?:ceiling|limit|cap|threshold|norm|maximum) of *[$£€¥₹]?$/i;

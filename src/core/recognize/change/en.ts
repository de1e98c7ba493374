/** Verbs of change, all forms: the figure is the change, a level behind `to`. */
export const UP_VERBS = [
  'rise',
  'rises',
  'rose',
  'risen',
  'rising',
  'grow',
  'grows',
  'grew',
  'grown',
  'growing',
  'increase',
  'increases',
  'increased',
  'increasing',
  'climb',
  'climbs',
  'climbed',
  'climbing',
  'jump',
  'jumps',
  'jumped',
  'jumping',
  'gain',
  'gained',
  'gains',
  'expand',
  'expands',
  'expanded',
  'expanding',
  'surge',
  'surged',
  'surging',
  'recover',
  'recovers',
  'recovered',
  'soar',
  'soared',
  'soaring',
  'advance',
  'advanced',
  'raise',
  'raises',
  'raised',
  'raising',
  'edged up',
  'edge up',
  'ticked up',
  'inched up',
  'picked up',
  'went up',
  'go up',
  'goes up',
  'moved up',
  'rebounded',
  'rebound',
  'accelerated',
  'accelerate',
  'accelerating',
  'improved',
  'boost',
  'boosted',
  'strengthened',
  'scale up',
  'scaled up',
];
export const DOWN_VERBS = [
  'fall',
  'falls',
  'fell',
  'fallen',
  'falling',
  'drop',
  'drops',
  'dropped',
  'dropping',
  'decline',
  'declines',
  'declined',
  'declining',
  'decrease',
  'decreases',
  'decreased',
  'decreasing',
  'shrink',
  'shrinks',
  'shrank',
  'shrunk',
  'shrinking',
  'contract',
  'contracted',
  'contracting',
  'slip',
  'slips',
  'slipped',
  'slide',
  'slid',
  'ease',
  'eases',
  'eased',
  'easing',
  'cut',
  'cuts',
  'cutting',
  'reduce',
  'reduces',
  'reduced',
  'reducing',
  'lower',
  'lowers',
  'lowered',
  'lowering',
  'edged down',
  'edge down',
  'ticked down',
  'went down',
  'go down',
  'goes down',
  'dipped',
  'dip',
  'plunged',
  'plunge',
  'tumbled',
  'slumped',
  'slowed',
  'slow',
  'slows',
  'slowing',
  'narrowed',
  'narrow',
  'halve',
  'halved',
  'slashed',
  'weakened',
  'sank',
  'retreated',
  'trimmed',
  'trim',
  'shed',
];
/** `up 5 percent`, `down 2`: the particle alone, behind a comma, a bracket or a verb of being. */
export const PARTICLES: Readonly<Record<string, 'up' | 'down'>> = { up: 'up', down: 'down' };
/** What may stand before a lone particle; elsewhere it belongs to another verb (set up, made up, break down). */
export const PARTICLE_BEFORE =
  /(?:^|[,(;:–—]|\b(?:was|were|is|are|be|been|yuan|dollars|euros|percent|tonnes|units|year|jobs|people|gw|mw|million|billion|trillion|and|it|them|\d)) ?$/;

/** Nouns of change: the figure follows with `of` or a verb of being, in ratio units. */
export const UP_NOUNS = [
  'growth',
  'increase',
  'increases',
  'rise',
  'gain',
  'gains',
  'expansion',
  'inflation',
  'jump',
  'surge',
  'uptick',
  'growth rate',
  'growth target',
  'upturn',
  'acceleration',
  'pickup',
];
export const DOWN_NOUNS = [
  'decline',
  'declines',
  'drop',
  'fall',
  'decrease',
  'reduction',
  'reductions',
  'cut',
  'cuts',
  'contraction',
  'slowdown',
  'dip',
  'shrinkage',
  'slump',
  'deceleration',
  'downturn',
];
export const MULTIPLES = [
  'double',
  'doubled',
  'doubling',
  'triple',
  'tripled',
  'tripling',
  'treble',
  'trebled',
  'quadruple',
  'quadrupled',
];

/** Longer words that hold a change word and mean none. */
export const TRAPS = [
  'up to',
  'write down',
  'writes down',
  'wrote down',
  'written down',
  'cutting edge',
  'cutting-edge',
  'increase in',
  'lower middle',
  'lower limit',
  'lower bound',
  'lower house',
  'lower-income',
  'lower income',
  'rise to the',
  'growing season',
  'contracts for difference',
  'fall under',
  'fall within',
  'falls under',
  'falls within',
  'drop-in',
  'slide rule',
  'growth plan',
  'growth fund',
];

/** Right behind the figure: "a 5 percent rise", "2 points higher", "5 percent more than". */
export const BEHIND =
  /(?: (?:annual|yearly|year-on-year|year-over-year|real|nominal|net|overall|further|faster|average|quarterly|monthly|quarter-on-quarter))* ?\b(growth|increase|rise|gain|jump|surge|uptick|expansion|decline|drop|fall|cut|reduction|decrease|contraction|slowdown|higher|above|more|faster|greater|larger|lower|below|less|slower|fewer|smaller|dearer|costlier|cheaper|stronger|weaker|longer|shorter|(?:thicker|heavier|deeper|wider|richer|bigger|busier|quicker|warmer|taller|thinner|lighter|shallower|narrower|poorer|cooler)(?= than\b)|up|down)\b(?! to\b)/y;
export const BEHIND_DOWN = new Set([
  'decline',
  'drop',
  'fall',
  'cut',
  'reduction',
  'decrease',
  'contraction',
  'slowdown',
  'lower',
  'below',
  'less',
  'slower',
  'fewer',
  'smaller',
  'cheaper',
  'weaker',
  'shorter',
  'thinner',
  'lighter',
  'shallower',
  'narrower',
  'poorer',
  'cooler',
  'down',
]);
/** Of these a comparison must follow: 5 percent more THAN; "above" and "below" want a period or level. */
export const BEHIND_COMPARES = new Set('more less fewer greater larger smaller above below'.split(' '));

/** Between a verb and its figure: fillers only, or anything and `by`. */
export const VERB_FILLER =
  /^[ ,]*(?:(?:by|a|an|some|about|around|nearly|almost|roughly|approximately|over|just|only|another|further|additional|at|least|most|more|less|than|up|a further|on average|average|of|annually|slightly|sharply|steadily|modestly|year on year|year-on-year|as much as|fully|well|in real terms|respectively) *)*[$£€¥₹]?$/i;
export const BY =
  /\bby (?:(?:about|around|nearly|almost|roughly|approximately|over|at least|at most|more than|less than|no less than|not less than|up to|a further|another|some|an? average of|between|only|just) ?)*[$£€¥₹]?$/i;
/** `rose at a rate of 3%`, `growing at an annual pace of 3%`: the figure is the change after all. */
export const PACE = /^ at an? (?:[a-z-]+ ){0,2}(?:rate|pace) of(?: (?:about|around|nearly|almost|some|over|just))? ?$/i;
/** Between a verb and its figure: the figure is where the change starts or ends. */
export const LEVEL = /\b(?:to|from|reach(?:ing|ed)?|above|below|at|between)\b(?: [a-z]+){0,4} ?[$£€¥₹]?$/i;
/** Between a noun of change and its figure. */
export const NOUN_FILLER =
  /^(?: (?:in|of|for|over|during|rate|rates|target|goal)(?: [a-z][a-z-]*){0,6})?[ ,:]*(?:\b(?:of|was|were|is|at|averaged|averaging|reached|stood at|came to|remained|slowed to|slowing to|slows to|accelerated to|picked up to|hit|would be|will be|should be|to be|target of|rate of|around|about|some|nearly|only|roughly|approximately|over|at least|more than|between|set at|just|almost|under) ?)+[$£€]?$/i;
/** `by 2020 growth`: words that open a clause of their own between two figures of a list. */
export const FUNCTION_WORDS =
  /\b(?:was|were|is|are|be|been|reach|reached|to|of|has|have|had|came|come|stood|account|accounted|share|covering|contributed|from|by|with|at|which|that|where|supply|supplied|total|totalled|worth|against|compared|added|amounted|hit|remained|than|over|under|above|below|per)\b/i;
/** Times that may stand between two figures of a list: "in the first and". */
export const TIME_WORDS =
  /\b(?:in|for|during|(?:by|until)(?= (?:19|20)\d\d)) (?:the )?(?:first|second|third|fourth|same|previous)?(?: ?(?:quarter|half|year|period))?(?:(?: of)? ?(?:19|20)\d\d)?/gi;
/** `Norland expanded by 2.6 percent, | Sarvia by | 4.8 percent`: the verb is left out. */
export const GAPPED =
  /^(?: in (?:19|20)\d\d)?(?:,| and|, and|, while|, but| but| while) (?:in |for )?(?:the )?[A-Za-z][\w'’-]*(?: [A-Za-z][\w'’-]*){0,3} by (?:about |around |nearly |almost |over |only |just )?$/;
/** `fell most steeply, by 21%`: an adverb and a comma before the amount. */
export const LATE_BY = /^(?: [a-z]+){0,3}, by (?:about |around |nearly |almost |some |over |only |just )?[$£€¥]?$/i;
/** `fell by £1.6 billion, or 18 per cent`: the same change once more. */
export const OR = /^,? or (?:about |around |nearly |almost |some |roughly |just )?$/i;
/** Between a rate of change and an earlier one it is set against. */
export const AGAINST =
  /^(?: (?:in|for|during|over) [A-Za-z0-9 ]{1,30})?,? (?:(?:far|much|slightly|well)? ?(?:more|less|faster|slower|higher|lower|up|down) (?:than|from)|after|compared (?:with|to)|against|versus)(?: (?:the|a|an|about|around|nearly|only|just))* ?$/i;

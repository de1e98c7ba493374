import type { Direction } from '../../model/claim.ts';

const phrases = (lines: string): readonly string[] =>
  lines
    .split(/[\n,]+/)
    .map((w) => w.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);

/** Words between a subject and its level; no part of the indicator. */
export const LEVEL = phrases(`
  was, were, is, are, be, been, being, stood at, stands at, stand at, standing at, stood, came to, comes to, came in at, came, reached, reach, reaches, reaching, hit, hits, totalled, totaled,
  totals, total, totalling, totaling, amounted to, amounting to, amounts to, amount to, of, at, to, with, by, from, remained, remains, remain, stays, stayed, stay, held at, has, have, had, having, a, an, the, its, their, some,
  another, only, just, still, also, then, about, around, roughly, nearly, almost, over, above, below, under, at least, at most, up to, more than, less than, fewer than, exceed, exceeds, exceeded, exceeding, surpass,
  surpassed, surpasses, provided, provides, provide, supply, supplies, supplied, accounted for, accounts for, account for, accounting for, made up, makes up, make up, making up, represented, represents, represent, representing,
  worth, valued at, set at, fixed at, kept at, pegged at, priced at, consumed, consumes, used, uses, provides for, sets aside, allocates, estimated at, put at, counted at, will, would, should, shall, must, may, might, can, could, is to, are to, to be, expected, projected, planned, aims for, aim for, aims to reach, aims at, targeted, so far, now, already, currently, in total, altogether, as high as, as low as, no more than, no less than, no fewer than, not less than, not more than, not exceed,
  equal to, equals, equivalent to, or, and, namely, i.e., there were, there are, there is, there was, it was, it is, average, averaged, averages, averaging, between, further, additional, as much as, as many as, attained, recorded, posted, registered, saw, ended at, closed at, contribute, contributed, contributes, for, minimum of, maximum of, total of, reported, achieve, achieves, achieved, achieving, got to, sits at, sit at, sat at, runs at, ran at, which, that, in all, kept at, maintained at, maintain, per cent to, capped at, limited to, at an annual rate of, at an annual rate, at a rate of, at a pace of, at an average rate of, at an annual pace of, at a yearly rate of, ran, went, moved, measured, numbered, topped, counts, counted, led the field, led the way, led the list, topped the list, topped the table, came first, came top, passed the mark, stable at, flat at, steady at, unchanged at, little changed at, put it at, put them at, turned, passed, attended, performed, took, alone, met, meets, meet, meeting, brought, brings, back, back at, back to, edged, inched, ticked, nudged, crept, beneath, past
`);

/** Change words, whose figure is the change unless `to` follows. */
export const CHANGE: Readonly<Record<string, Direction>> = Object.fromEntries([
  ...phrases(`rose, rise, rises, rising, risen, grew, grow, grows, growing, grown, increased, increase, increases, increasing, climbed, climb, climbs, climbing, gained, gain, gains, gaining, expanded, expand, expands, expanding, advanced, jumped, jump,
    surged, surge, soared, edged up, went up, gone up, go up, ticked up, up, higher, raised, raise, raises, raising, boosted, boost, lifted, lift, improved, improve, improving, accelerated, faster, picked up, added, growth, expansion, uplift, widened, widen, widens, doubling, recovered, strengthened`).map(
    (w) => [w, 'up'] as const,
  ),
  ...phrases(`fell, fall, falls, falling, fallen, dropped, drop, drops, dropping, declined, decline, declines, declining, decreased, decrease, decreases, decreasing, shrank, shrink, shrinks, shrinking, contracted, contract, contraction, edged down, went down, gone down, go down, down, lower, lowered, lowering,
    cut, cuts, cutting, reduced, reduce, reduces, reducing, reduction, slipped, slip, dipped, dip, slid, plunged, lost, loss, saved, saving, slower, slowed, eased, narrowed, narrow, narrows, trimmed, trim, halving, shed`).map(
    (w) => [w, 'down'] as const,
  ),
]);
/** Change words that are nouns or verbs of doing, to be kept where they make the name: growth, added. */
export const NOUNS_OF_CHANGE = new Set(['growth', 'expansion', 'contraction', 'loss']);
export const ADVERBS = phrases(
  'by, only, just, merely, sharply, slightly, further, modestly, strongly, steadily, again, also, a, an, another, on average, annually, cumulatively, about, around, roughly, some, nearly, almost, over, more than, at least, up to, as much as, in real terms, real, year on year, year-on-year, quarter on quarter, quarter-on-quarter, month on month, month-on-month, of, the, average, annual, total',
);

export const YEAR_ON_YEAR =
  /\b(?:year[- ]on[- ]year|year[- ]over[- ]year|yoy|y-o-y|y\/y|(?:from|than|over|on|compared with|against) (?:a|one|the|the same period (?:a|of the|last)?|same period) ?(?:previous |last |prior )?year(?: earlier| ago| before)?|(?:from|than) (?:twelve|12) months (?:earlier|ago|before)|from a year (?:ago|earlier)|on the year|(?:than|from|over|on) (?:last|the previous|the prior) year)\b/i;
export const ON_PREVIOUS =
  /\b(?:quarter[- ](?:on|over)[- ]quarter|month[- ](?:on|over)[- ]month|qoq|q-o-q|mom|m-o-m|q\/q|m\/m|(?:from|than|over|on|compared with) (?:in )?the (?:(?:previous|prior|preceding|last) (?:quarter|month)|(?:first|second|third|fourth)(?: quarter)?(?! (?:half|year|[a-z]+ (?:months|quarters|weeks|years)))))\b/i;
export const ANNUAL =
  /\b(?:a year on average|on average (?:each|per|a|every) year|annual(?:ly)? (?:average )?|average annual|per (?:year|annum)|a year|each year|every year|annually|compound)\b/i;

/** Leading words with no part in the indicator. */
export const LEAD = phrases(`
  and, but, while, whereas, with, of which, including, in which, the, a, an, its, their, also, then, overall, in, of, for, by, at, on, as, to, so, or, yet, thus, hence, it, this, that, these, those, there, our, some, from, meanwhile, however, moreover, altogether, total of, which, where, when, since, because, although, though, after, before, from, plus, still, nor, they, only, more than, at least, e.g., i.e., namely, compared with, against, versus, than, because of, now, already, currently, together, jointly, even so, is, are, was, were, has, have, had, will, should, must
`);

/** Verbs of saying and planning: what follows is the thing, what stands before is the speaker. */
export const SAYING =
  /\b(?:expects?|expected to see|plans?(?= (?:for|to)\b)|aims? (?:for|at|to)|targets?(?= (?:of|an?|the)\b)|sets?(?: out)?|requires?|calls? for|wants?|seeks?|forecasts?|proposes?|announced?|includes?|sees?|foresees?|envisages?|says?|said|notes?|commits? (?:to|itself to)|pledges?|promises?|asks? for|shows?|estimates?|intends? to|projects|predicts?|reckons?|(?:aim|goal|target|objective|mark|ambition|milestone|commitment) of (?:an?|the)(?= ))\b/gi;

/** Verbs of doing whose object is counted. */
export const DO =
  /\b(?:build|builds|built|create|creates|created|train|trained|add|adds|(?<!value )added|install|installs|installed|deploy|deploys|deployed|deliver|delivers|delivered|support|supported|connect|connects|connected|restore|restores|restored|plant|planted|open|opens|opened|complete|completes|completed|launch|launched|provide|provides|provided|invest|invests|invested|allocate|allocates|allocated|spend|spent|employ|employs|employed|generate|generates|generated|produce|produces|produced|release|released|establish|establishes|established|set up|sets up|develop|develops|developed|retrofit|upgrade|upgrades|upgraded|issue|issued|fund|funded|promote|promotes|promoted|cultivate|cultivates|cultivated|foster|fosters|fostered|reach|serve|serves|served|cover|covers|covered|exported|imported|hold|holds|held|win|offer|offers|offered|sold|sell|sells|recruit|hire|hires|hired|save|saved|construct|constructed|electrify|electrified|reskill|upskill|register|registered)$/i;

/** A change measured: `cut emissions by`, `raise the share of renewables to`. */
export const TRANSITIVE =
  /^(?:.*\b(?:to|will|should|must|would|can|could|may|and) )?(cut|reduce|lower|lowering|reducing|cutting|raise|raising|increase|increasing|boost|boosting|lift|lifting|improve|improving|grow|expand|expanding|trim|shrink|cuts|reduces|raises|increases|raised|reduced|lowered|increased|boosted|expanded) (.+)$/i;
/** Comparatives behind a figure that is a difference: 1.0 percentage point faster. */
export const COMPARATIVE =
  /^(thicker|heavier|deeper|wider|richer|bigger|busier|quicker|warmer|taller|thinner|lighter|shallower|narrower|poorer|cooler|dearer|costlier|cheaper|stronger|weaker|longer|shorter|faster|higher|more|up|larger|slower|lower|less|fewer|down|smaller)\b/i;
export const COMPARATIVES: Readonly<Record<string, Direction>> = {
  faster: 'up',
  higher: 'up',
  more: 'up',
  up: 'up',
  larger: 'up',
  slower: 'down',
  lower: 'down',
  less: 'down',
  fewer: 'down',
  down: 'down',
  smaller: 'down',
  dearer: 'up',
  costlier: 'up',
  cheaper: 'down',
  stronger: 'up',
  weaker: 'down',
  longer: 'up',
  shorter: 'down',
  thicker: 'up',
  heavier: 'up',
  deeper: 'up',
  wider: 'up',
  richer: 'up',
  bigger: 'up',
  busier: 'up',
  quicker: 'up',
  warmer: 'up',
  taller: 'up',
  thinner: 'down',
  lighter: 'down',
  shallower: 'down',
  narrower: 'down',
  poorer: 'down',
  cooler: 'down',
};
export const REAL = /\bin real terms\b|\breal\b|\bat constant prices\b/i;

/** Where the noun behind a figure ends. */
export const NOUN_END =
  /\s(?:was|were|is|are|be|will|would|should|shall|must|may|can|could|has|have|had|by|to|from|than|that|which|who|whose|where|when|while|compared|since|during|until|up|down|with|as|through|so|but|because|if|after|before|stays?|remains?|remained|came|rose|fell|grew|offers?|lived|against|versus|went|goes|go|comes|or|each|per|a|an|annually|every|more|promised|planned|agreed|expected|needed|required|foreseen|assumed|intended|projected|targeted|earlier|previously|originally)\b/i;

/** Subjects that name nothing by themselves: the thing was named before. */
export const EMPTY_SUBJECT =
  /^(?:(?:own|new|main|national|official|legal|binding|overall) )?(?:goal|aim|target|objective|figure|total|threshold|ambition|milestone|limit|level|mark|claim|number|plan|annual|a year|short|not|lower|higher|widely quoted|almost double|mere|per|top|compared)$/i;
/** Words of comparison and manner that name nothing: the thing was named before. */
export const FILLER =
  /^(?:(?:well|far|just|still|only|even|slightly|somewhat|much|way|rather|considerably|significantly|marginally|almost|nearly|exactly|roughly|a little|a bit|again|but|not|now) )*(?:short|ahead|behind|lower|higher|fewer|more|less|better|worse|larger|smaller|faster|slower|up|down|twice|double|triple|half|thrice|slightly|respectively|together|altogether|in all|all told|on average|in total|out|within|away|off|otherwise|instead|likewise|again|elsewhere|meanwhile|both|each|all|others|so|much|far)(?: (?:than|as|of|from))?$/i;
/** What may follow a comparative and is no noun: `30% more than`, `5% higher on the year`. */
export const NO_NOUN =
  /^(?:than|on|in|at|from|over|by|for|and|or|but|of|to|year|quarter|month|compared|against|again|still|yet|each|every|per|a|an|the|this|that|last|next|now|so|as|with|while|when|after|before|since|if|often|likely|expensive|quickly|slowly|rapidly)\b/i;
/** What a preposition sets apart behind a figure, times left out: `for children`, `to counties in the west`. */
export const SET_OFF =
  /^(?:to|for|from|among) (?!(?:the |a |an |each |every |its |their |this |that |last |next |all |at )*(?:end|years?|period|decade|quarter|half|months?|weeks?|days?|season|first|second|third|whole|time|same|previous|moment|now|instance|example|level|date|purpose|total|a|one|two|three|be|do|have)\b)[a-z]/i;
/** A predicate begins: `832 counties left the list`, `8.8% of posts were unfilled`. */
export const FINITE =
  /\b(?:was|were|is|are|had|has|have|will|would|can|could|may|must|should|shall|left|took|went|got|came|fell|rose|ran|gave|made|saw|met|held|paid|chose|voted|lived?|works?|worked|used?|owned?|received?|attended|completed|passed|joined|moved|returned|reported|said)\b/i;
/** `that of glass`, `those of residents`: the thing named before, of another. */
export const THAT_OF = /^(?:that|those) (of|for|in|among|from) (?=[a-z])/i;
/** `are thought to emit`: who thinks so is no part of the name. */
export const THOUGHT =
  / (?:is|are|was|were) (?:thought|believed|estimated|said|reckoned|reported|known|assumed|considered|expected) to (?=[a-z])/i;
/** `in its first year it cost`: the time before the pronoun. */
export const ITS_TIME = /^(?:[a-z]+ ){0,2}(?:year|month|quarter|season|decade|half) (?=(?:it|they) )/i;
/** List numbers before a measure: `II.3 Shift …`, `3.2 Solarise …`, or alone right before the figure: `1.3 | 250 ha`. */
export const NUMBERING = /^(?:[IVX]{1,4}\.\d+|\d+(?:\.\d+)+|\d+[.)])(?:\s+(?=[A-Z])|\s*$)/;
/** Verbs of saying and planning at the end: the speaker alone stands before the figure. */
export const SPEAKER =
  /(?:^|\s)(?:(?:ensur|secur|guarante)(?:es?|ing)|makes? sure|counts|lists|shows?|showed|suggests?|indicates?|reveals?|finds?|found|wants?|asks? for|asked for|calls? for|expects?|requires?|seeks?|aims? for|projects|predicts?|commits? to|pledges?|promises?|foresees?|envisages?|had expected|sees?)$/i;

/** `demand is forecast to grow by`: what is foretold, nobody who foretells. */
export const FORETOLD =
  / (?:is|are|was|were|has been|have been) (?:now |still )?(?:forecast|expected|projected|predicted|estimated|set|due|likely|seen|on track|on course)(?: to)?$/i;

/** Words that are nouns as often: a verb only at the start or behind a modal, `to` or `and`. */
export const NOUN_OR_VERB =
  /(?:^|\b(?:to|will|should|must|would|can|could|may|shall|and|we|not) )(?:build|plant|cover|hold|win|offer|fund|issue|support|release|launch|save|register|train|export|import|upgrade|retrofit|hire|recruit|spend|serve|reach)$/i;
export const BARE =
  /\b(?:build|plant|cover|hold|win|offer|fund|issue|support|release|launch|save|register|train|export|import|upgrade|retrofit|hire|recruit|spend|serve|reach)$/i;

/** Nothing but words of comparison before the figure. */
export const COMPARED =
  /^(?:and |as |but |well )?(?:compared (?:with|to)|as against|against|versus|up from|down from|after)(?: (?:a|an|the|about|some|only|just))?$/i;
/** Verbs between an owner and what he has: they name nothing themselves. */
export const OWNER_VERB =
  /(?<=^|\s)(?:earned|posted|recorded|reported|registered|generated|enjoyed|made|took|drew|attracted|realised|realized|achieved|had|have|has|showed|saw|brought in|took in|booked)(?=\s|$)(?! (?:to|been|of|by)\b)/i;
/** What was done with an amount: `2.6 million tonnes saved`. */
export const DONE =
  /^(?:(?:were|was|are|is|have been|has been|being) )?(?:saved|installed|added|stored|produced|harvested|recycled|exported|imported|sold|built|laid|treated|generated|connected|restored|completed|captured|avoided|consumed|removed|delivered)\b/i;
/** Starts with a bare noun phrase of two words or more. */
export const BARE_NOUN =
  /^(?!(?:of|in|for|on|by|to|from|at|than|as|with|and|or|but|a|an|the|over|under|up|down|per|year|quarter|month|respectively|annually|higher|lower|more|less|fewer|faster|slower|above|below|was|were|is|are|be|will|would|should|has|had|have|who|which|that|this|last|compared|against|between|during|after|before|growth|increase|rise|each|every|it|they)\b)[a-z][a-z-]+ [a-z]/i;
/** Verbs whose ratio is a share of a whole. */
export const SHARE_VERB =
  /\b(?:accounted for|accounts for|account for|accounting for|made up|makes up|make up|making up)\b/;
/** What money was given for, by the verb before it: `the agency spent €88 million on fire prevention`. */
export const MONEY_VERBS: Readonly<Record<string, string>> = {
  spend: 'spending on',
  spent: 'spending on',
  invest: 'investment in',
  invests: 'investment in',
  invested: 'investment in',
  allocate: 'allocation for',
  allocates: 'allocation for',
  allocated: 'allocation for',
};

import type { Direction } from '../../model/claim.ts';
import * as en from './lexicon.en.ts';
import { comparedNoun, hasPredicate, isOpening, predicateBeyond, setOff } from './opening.en.ts';
import { type Basis, type Draft, type Frame, type Reading, readingOf, type Topic } from './phrase.ts';
import { cutPrefix, cutSuffix, firstWords, nounIn, tidy } from './words.en.ts';

interface Tail {
  rest: string;
  change: Direction | undefined;
  /** The change word taken off. */
  word: string;
  /** The words taken off, nearest the figure last. */
  taken: string;
}

const CHANGE_WORDS = Object.keys(en.CHANGE).sort((a, b) => b.length - a.length);

/**
 * Reads the indicator phrase of one figure in an English clause.
 * `GDP came to` → subject; `up` → only a basis; `gas provided | of output` → a share; `at least | new urban jobs` → counted.
 */
export function readEn(frame: Frame): Reading {
  // `compared with Rs 2.38 lakh crore in the revised estimates`: the same thing, measured before.
  if (frame.unit !== 'count' && en.COMPARED.test(frame.left)) return Object.assign(readingOf(''), { gapped: true });
  const tail = cutTail(frame);
  const behind = tidy(frame.right);
  const comparative = tail.change ? null : en.COMPARATIVE.exec(behind);
  const compared = comparative ? comparedNoun(behind.slice(comparative[0].length), frame) : '';
  if (comparative && (compared || /\bthan\b/.test(behind))) {
    tail.change = en.COMPARATIVES[(comparative[1] as string).toLowerCase()];
    tail.taken = 'by';
  }
  const basis = basisOf(tail, frame);
  const change = basis ? tail.change : undefined;
  const gapped = tail.taken === '' && !tail.change;
  const place = placeOf(tail.rest);
  const found = subjectOf(basis ? tail.rest : tail.rest || tail.word, tail);
  // `among young people | it was`: the pronoun went with its verb
  if (found.subject && /^it (?:was|is)\b/.test(tail.taken) && /^among /i.test(tail.rest)) found.subject += ' it';
  // `67.3 per 1,000 live births from 85.1`: what stands between two ends of a change belongs to the first.
  const turned = frame.afterFigure && /^(?:from|to)\b/.test(tail.taken) && !en.THAT_OF.test(found.subject);
  const { subject, verb } = turned ? { subject: '', verb: '' } : found;
  const own = readingOf('');
  own.basis = basis;
  own.change = change;
  own.place = place;
  own.gapped = gapped;
  // `2024 saw a drop of 3 percent in energy intensity`: the noun of change names its thing behind the figure.
  const ofThing =
    basis && /^(?:a|an|the)\b.*\bof\b/.test(tail.taken)
      ? /^in ((?!.*\b(?:period|quarter|half|month|year)\b).+)$/i.exec(behind)
      : null;
  if (ofThing?.[1]) return Object.assign(own, { subject: nounIn(ofThing[1]) });
  if (basis && !subject) {
    const of = /^(?:growth |reduction |rise |increase |fall |drop |cut )?(?:in|of|for) (.+)$/i.exec(behind);
    const thing = of?.[1] && !en.REAL.test(behind) ? nounIn(of[1]) : compared;
    return Object.assign(own, { subject: thing });
  }
  if (!subject && !verb && !basis) own.attribute = setOff(frame, behind);
  // `Own timber met a fifth of demand (9.8 million m3 were cut)`
  const done = frame.unit === 'other' && !subject && !basis && !frame.opensSentence ? en.DONE.exec(behind) : null;
  if (done) return Object.assign(own, { attribute: done[0].replace(/^.* /, '') });
  if (frame.unit === 'ratio' || frame.unit === 'times' || frame.unit === 'points')
    return rateReading(
      own,
      subject,
      verb,
      behind,
      tail,
      isOpening(frame, tail),
      frame.afterFigure,
      predicateBeyond(frame),
    );
  return thingReading(own, { subject, verb }, behind, tail, frame);
}

/** Completes the reading of an amount, a count or a measure: what it is spent on, what is counted, or the subject. */
function thingReading(
  own: Draft,
  { subject, verb }: { readonly subject: string; readonly verb: string },
  behind: string,
  tail: Tail,
  frame: Frame,
): Reading {
  const { basis } = own;
  const use = frame.unit === 'money' && !basis ? en.MONEY_VERBS[verb.toLowerCase()] : undefined;
  const spentOn = use ? /^(?:on|in|for|to) (.+)$/i.exec(behind)?.[1] : undefined;
  if (spentOn) return Object.assign(own, { subject: tidy(`${subject} ${use} ${nounIn(spentOn)}`), verb });
  // `far less than the 9.4 million passengers of 2019`: what was named before.
  const again = en.FILLER.test(tail.rest);
  const noun =
    basis || again || (own.attribute && frame.unit !== 'count')
      ? ''
      : countedNoun(frame, behind, subject, isOpening(frame, tail));
  if (noun && !subject && !verb)
    return Object.assign(own, {
      subject: frame.noun || tidy(nounIn(behind).replace(/^of /i, '')) || noun,
      counted: noun,
    });
  if (noun) {
    own.subject = noun;
    own.counted = tidy(`${subject} ${verb} ${noun}`);
    own.verb = verb;
    return own;
  }
  const purpose =
    frame.unit === 'money' && subject && !basis
      ? /^for (?!the (?:first|second|third|last|next|year|period|purpose|whole|full)|example|instance|now|all)[a-z].*$/i.exec(
          behind,
        )?.[0]
      : undefined;
  // `had announced $265 billion in clean-energy projects`
  const into =
    frame.unit === 'money' && !basis && / [a-z]+ed$/.test(subject) ? /^in ([a-z].*)$/i.exec(behind)?.[1] : '';
  if (into) return Object.assign(own, { subject: tidy(`${subject} ${nounIn(into)}`) });
  own.subject = purpose ? `${subject} for ${nounIn(purpose.slice(4))}`.replace(/ for $/, '') : subject || verb;
  return own;
}

/** Completes `own`, the reading so far. */
function rateReading(
  own: Draft,
  subject: string,
  verb: string,
  behind: string,
  tail: Tail,
  opens: boolean,
  parallel: boolean,
  shared: string,
): Reading {
  const whole = /^(?:by (?:weight|volume|value|number|area|mass) )?of (.+)$/i.exec(behind)?.[1];
  // `81 percent of the clean-energy money went to …`: with nothing before it the predicate is part of the name.
  if (whole && !own.basis && opens) {
    return Object.assign(own, {
      subject: `share of ${nounIn(whole)}`,
      counted: tidy(`share of ${firstWords(whole, 10)} ${shared}`),
      whole: nounIn(whole),
    });
  }
  if (whole && !own.basis) {
    const contribution = /\bcontribut/.test(tail.taken);
    return Object.assign(own, {
      subject,
      verb: contribution ? 'contribution' : subject ? '' : verb,
      whole: nounIn(whole),
    });
  }
  // `while men made up 91 percent`: of the whole named before.
  if (!own.basis && subject && en.SHARE_VERB.test(tail.taken)) return Object.assign(own, { subject, whole: '' });
  const growth =
    /^(?:annual |average |year-on-year |real |gdp )*(growth|reduction|increase|cut|decline|fall|drop)\b/i.exec(behind);
  if (growth && !own.basis) {
    return Object.assign(own, {
      subject: tidy(`${subject} ${nounIn(behind)}`),
      change: en.CHANGE[(growth[1] as string).toLowerCase()],
    });
  }
  // `88.4 per cent had drinking water and 61.7 per cent safely managed sanitation`
  if (!subject && !verb && parallel && !own.basis && en.BARE_NOUN.test(behind))
    return Object.assign(own, { subject: nounIn(behind) });
  own.subject = subject;
  return own;
}

function cutTail(frame: Frame): Tail {
  const tail: Tail = { rest: tidy(frame.left.replace(en.NUMBERING, '')), change: undefined, word: '', taken: '' };
  for (let turn = 0; turn < 12; turn++) {
    const verb = tail.change ? undefined : cutSuffix(tail.rest, CHANGE_WORDS);
    const cut = cutSuffix(tail.rest, tail.change ? en.ADVERBS : en.LEVEL);
    // `made up 47 percent` is no rise.
    const changed = verb && (cut?.word.length ?? 0) > verb.word.length ? undefined : verb;
    // `growth was 4.5 percent`, `growth of 5 percent`: a noun with its verb is the subject itself.
    if (changed && (en.NOUNS_OF_CHANGE.has(changed.word) || /value added$/i.test(tail.rest))) break;
    // rose to, fell from: the figure is a level.
    const level = /^(?:to|from|above|below|under|beneath|past|beyond)\b/.test(tail.taken);
    if (changed) {
      tail.rest = changed.rest;
      if (!level) {
        tail.change = en.CHANGE[changed.word];
        tail.word = changed.word;
      }
      continue;
    }
    if (!cut) break;
    tail.rest = cut.rest;
    tail.taken = `${cut.word} ${tail.taken}`.trim();
  }
  cutTransitive(tail);
  return tail;
}

/** `cut emissions by`, `raise the share of renewables to`: the change stands before its object. */
function cutTransitive(tail: Tail): void {
  const match = /^(?:by|to|from)\b/.test(tail.taken) ? en.TRANSITIVE.exec(tail.rest) : null;
  if (!match || tail.change) return;
  tail.rest = tidy(match[2] as string);
  if (!tail.taken.startsWith('by')) return;
  tail.word = (match[1] as string).toLowerCase();
  tail.change = en.CHANGE[tail.word];
}

/** What a change word makes of the figure, by its unit and the words around. */
function basisOf(tail: Tail, frame: Frame): Basis | undefined {
  const around = `${frame.left} ${frame.right}`;
  if (!tail.change) {
    // `(and 1.6 percent on the previous quarter)`: the relation alone says it.
    if (frame.unit !== 'ratio') return undefined;
    return en.ON_PREVIOUS.test(around) ? 'qoq' : en.YEAR_ON_YEAR.test(around) ? 'yoy' : undefined;
  }
  if (frame.unit === 'points') return 'points';
  if (frame.unit !== 'ratio' && frame.unit !== 'times') return tail.word === 'added' ? undefined : 'amount';
  if (en.REAL.test(around)) return 'real';
  if (en.ON_PREVIOUS.test(around)) return 'qoq';
  if (en.YEAR_ON_YEAR.test(around)) return 'yoy';
  if (en.ANNUAL.test(around)) return 'annual';
  return frame.planned ? 'rate' : 'yoy';
}

const MODALS: readonly string[] = [
  'should',
  'will',
  'would',
  'must',
  'could',
  'can',
  'may',
  'to',
  'shall',
  'also',
  'still',
  'has',
  'have',
  'is',
  'are',
  'was',
  'were',
  'we',
  'be',
];

/** The thing before the figure, without the speaker, connectives and a verb of doing at the end. */
function subjectOf(text: string, tail: Tail): { subject: string; verb: string } {
  if (
    !en.FORETOLD.test(text) &&
    (en.SPEAKER.test(text) || en.SPEAKER.test(`${text} ${tail.taken.split(' ', 1)[0] ?? ''}`))
  )
    return { subject: '', verb: '' };
  let rest = text.replace(en.NUMBERING, '').replace(en.FORETOLD, '');
  let from = 0;
  // Not matchAll, which makes a pattern of its own each time.
  en.SAYING.lastIndex = 0;
  for (let m = en.SAYING.exec(rest); m; m = en.SAYING.exec(rest))
    if (m.index > 0 && m.index + m[0].length < rest.length) from = m.index + m[0].length;
  rest = tidy(rest.slice(from));
  for (let turn = 0; turn < 6 && !en.THAT_OF.test(rest); turn++) {
    const next = cutPrefix(rest, en.LEAD);
    if (next === undefined) break;
    rest = next;
  }
  rest = tidy(
    rest
      .replace(en.THOUGHT, ' ')
      .replace(en.ITS_TIME, '')
      .replace(/^(?:it|they) (?=cost)/i, ''),
  );
  const added = tail.word === 'added' && text !== 'added' ? 'added' : '';
  const isNoun = en.BARE.test(rest) && !en.NOUN_OR_VERB.test(rest);
  const verb = (isNoun ? undefined : en.DO.exec(rest)?.[0]) ?? added;
  if (verb && verb !== added) rest = tidy(rest.slice(0, -verb.length));
  // Modals and `to` before the verb of doing, and adverbs before it.
  for (let turn = 0; turn < 4; turn++) {
    const cut = cutSuffix(rest, MODALS);
    if (!cut) break;
    rest = cut.rest;
  }
  rest = ownedThing(rest.replace(/\s[a-z]+ly$/, ''));
  return { subject: en.EMPTY_SUBJECT.test(rest) || en.FILLER.test(rest) ? '' : rest, verb };
}

/** `enterprises earned operating revenue` → operating revenue of enterprises: the verb names nothing. */
function ownedThing(subject: string): string {
  const perfect = / (?:had|has|have) ([a-z]+ed)$/i.exec(subject);
  if (perfect) return `${subject.slice(0, perfect.index)} ${perfect[1]}`;
  const match = en.OWNER_VERB.exec(subject);
  if (!match) return subject;
  const owner = subject.slice(0, match.index).trim();
  const thing = tidy(
    subject.slice(match.index + match[0].length).replace(/^(?:an?|the|its|their|total|combined)\s+/i, ''),
  );
  if (!thing) return owner;
  return owner ? `${thing} of ${owner}` : thing;
}

function countedNoun(frame: Frame, behind: string, subject: string, opens: boolean): string {
  // `832 counties left the list`, `330,000 jobs are tied to …`: what the things did tells them apart.
  if (frame.unit === 'count' && opens && behind && (!frame.beforeFigure || hasPredicate(frame)))
    return tidy(`${frame.noun} ${firstWords(behind, 8)}`);
  if (frame.unit === 'count' || frame.unit === 'none') {
    const tail = frame.noun && !/^(?:of|in|for|at|across)\b/i.test(behind) ? '' : nounIn(behind);
    return tidy(`${frame.noun} ${frame.noun || !/^(?:of|in|for|on|at|across)\b/i.test(tail) ? tail : ''}`);
  }
  const of = /^(?:worth )?of (.+)$/i.exec(behind);
  if (of?.[1]) return nounIn(of[1]);
  // `5 GW installed`, `2.6 million tonnes saved`
  const done = frame.unit === 'other' ? en.DONE.exec(behind)?.[0] : undefined;
  if (done) return done;
  return subject === '' || frame.left.trim() === '' ? nounIn(behind.replace(/^(?:in|for|on) /i, '')) : '';
}

/** `Value added in the primary industry` → `in the primary industry`: what a parallel clause replaces. */
const placeOf = (text: string): string => /\b(?:in|for|at|among|across) (?:the )?[^,]+$/i.exec(text)?.[0] ?? '';

const CHANGE_NAMES: Readonly<Record<Basis, { readonly up: string; readonly down: string }>> = {
  yoy: { up: 'growth', down: 'decline' },
  qoq: { up: 'quarter-on-quarter growth', down: 'quarter-on-quarter growth' },
  annual: { up: 'average annual growth', down: 'average annual reduction' },
  rate: { up: 'growth', down: 'reduction' },
  amount: { up: 'increase', down: 'decrease' },
  points: { up: 'change', down: 'change' },
  real: { up: 'real growth', down: 'real growth' },
  nominal: { up: 'nominal growth', down: 'nominal growth' },
};

/** `The economy grew 5 percent` speaks of the gross domestic product. */
const ECONOMY =
  /^(?:(?:the )?(?:national |chinese |whole )?economy|gross domestic product|economic output|(?:china's|the country's|national) (?:economy|gdp))(?=$| growth)/i;

/**
 * The phrase as a statistician would name it: GDP growth, gas share of output, new urban jobs. `subject` is the
 * reading's, completed. Empty when nothing names it.
 */
export function nameEn(reading: Reading, subject: string, topic: Topic): string {
  const name = bareName(reading, subject, topic);
  const { attribute } = reading;
  if (!name || !attribute || name.includes(attribute)) return name;
  // `£3 for adults and £2 for children`: the second takes the place of the first.
  const at = name.lastIndexOf(` ${attribute.split(' ', 1)[0]} `);
  return `${at > 0 ? name.slice(0, at) : name} ${attribute}`;
}

function bareName(reading: Reading, subject: string, topic: Topic): string {
  const { counted, whole, basis, change, verb } = reading;
  if (counted) return counted;
  const named = (subject || topic.subject).replace(ECONOMY, 'GDP');
  const name = basis === 'qoq' ? named.replace(QUARTERLY, ' ').trim() : named;
  if (whole !== undefined) {
    const of = whole || topic.whole;
    if (!of || (!whole && /^share of /.test(name))) return of ? name : `${name} share`;
    // `80% of iron and 60% of zinc`: the second is a share of its own whole.
    if (/^share of /.test(name)) return `share of ${of}`;
    return tidy(verb === 'contribution' ? `${name} contribution to ${of}` : `${name} share of ${of}`);
  }
  if (!name || !basis) return name;
  if (basis === 'real') return `real growth of ${name}`;
  const rate = CHANGE_NAMES[basis][change ?? 'up'];
  // `growth … the second rose by 0.8 percent`: the name is a rate of change already.
  if (!/\bgrowth$/.test(name)) return `${name} ${rate}`;
  return basis === 'qoq' ? name.replace(/(?:quarter-on-quarter )?growth$/, rate) : name;
}

/** `Quarter-on-quarter GDP growth`: told by the basis. */
const QUARTERLY = /\s*\bquarter[- ]on[- ]quarter\b\s*/i;

/**
 * The subject; of a gapped parallel (`in the secondary industry 23,068.2`) the
 * earlier head with the new place.
 */
export function subjectEn(reading: Reading, topic: Topic): string {
  const { subject, place } = reading;
  const it = /^(?:(.*?)\s)?it$/i.exec(subject);
  // `among young people it was 14.6%`
  if (it) return it[1] ? `${topic.subject} ${it[1]}` : topic.subject;
  if (reading.gapped && topic.place && place?.endsWith(subject)) {
    return topic.subject.endsWith(topic.place)
      ? topic.subject.slice(0, -topic.place.length) + place
      : `${topic.subject} ${place}`;
  }
  return subject;
}

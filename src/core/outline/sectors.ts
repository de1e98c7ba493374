import { type Span, span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import type { Sector } from '../model/outline.ts';
import type { SectorEntry } from './lexicon.ts';
import { type Material, type Place, type Sighting, sightingsOf } from './sightings.ts';

/**
 * What being seen in a place adds to the log odds that a careful reader lists the branch; `general` is added for names
 * such as 能源 or `energy`. Rounded from a logistic regression over annotated documents in both languages, whose held-out
 * score does not depend on the last digit.
 */
const PLACES: Partial<Record<Place, { readonly once: number; readonly again?: number; readonly general?: number }>> = {
  title: { once: 0.55, general: 0.25 },
  section: { once: 0.55, general: 0.3 },
  heading: { once: 0.55, general: 0.3 },
  head: { once: 0.15 },
  topic: { once: 3 },
  label: { once: 0.1 },
  aim: { once: 0.8 },
  subject: { once: 0.65, again: 0.35, general: -0.75 },
  goal: { once: 0.8, again: 0.2, general: -0.75 },
  instruction: { once: 0.1, again: 0.2, general: -0.45 },
  other: { once: 0, again: 0.15 },
};
const GENERAL = -1.15;
/** Seen once in all, passing mentions left out. */
const SINGLE = -0.3;
/** Times the logarithm of how often it is seen, and its share of what is seen most often. */
const OFTEN = 0.85;
/** Named in instructions alone: a tool or an input as often as a branch. */
const DONE = -0.4;
const SHARE = 0.45;
/** A branch of the title's family, and of another one, when the title names a branch. */
const KIN = 0.55;
const STRANGER = -0.8;
/** Under such a title every general branch is at home. */
const WHOLE = /^(?:宏观经济|macroeconomy)$/;
/** For each branch named before it, up to so many. */
const LATER = -0.1;
const LATEST = 8;
const BASE = -0.35;
const ENOUGH = -0.4;
/** The one that comes first is given even when it is less sure. */
const ENOUGH_ALONE = -1.2;
/** So many are named in most documents; more, up to `MOST`, only where they are sure. */
const USUAL = 6;
const SURE = 1.3;
const MOST = 7;
/**
 * Where so many branches have a section of their own, the document is divided by its branches, general ones less
 * plainly; one that no heading names is hardly one of them.
 */
const DIVIDED = 3;
const OUTSIDE = -1;
const DIVISION = { fine: 1.6, general: 1.2 };
/** From so many run-in heads on, the document enumerates its branches itself. */
const ENUMERATED = 4;

/** A word of the title or a heading says more about how a document names a branch. */
const WORDS: Partial<Record<Place, number>> = { title: 5, section: 3, heading: 3, topic: 5, head: 3 };

interface Found {
  readonly name: string;
  readonly entry: SectorEntry | undefined;
  readonly counts: Partial<Record<Place, number>>;
  /** How often each word is used that may stand for its name. */
  readonly words: Map<string, number>;
  span: Span;
  body: Span;
}

/**
 * The branches a document treats, in text order: what it enumerates itself (造纸领域，…; `In the steel sector, …`), or else
 * those most likely by where and how often they are named. A branch named in passing is none.
 */
export function* sectorsOf(material: Material): Steps<Sector[]> {
  const all = withoutUmbrellas(collect(yield* sightingsOf(material)), material.document.language);
  const topics = all.filter((f) => f.counts.topic);
  const chosen =
    topics.length >= ENUMERATED
      ? all.filter((f) => f.counts.topic || (f.counts.title && !f.entry?.general))
      : likely(all);
  for (const f of chosen) {
    const broader = f.entry?.broader;
    if (!broader || !f.counts.title || chosen.length >= MOST || chosen.some((g) => g.name === broader)) continue;
    chosen.push({ ...f, name: broader, entry: undefined, words: new Map() });
  }
  return chosen
    .sort((a, b) => a.span.start - b.span.start)
    .map((f) => ({ name: wordFor(f), span: f.span, body: f.body }));
}

function collect(sightings: readonly Sighting[]): Found[] {
  const found = new Map<string, Found>();
  for (const s of sightings) {
    const one = found.get(s.name) ?? {
      name: s.name,
      entry: s.entry,
      counts: {},
      words: new Map<string, number>(),
      span: s.at,
      body: span(s.at.end, s.at.end),
    };
    one.counts[s.place] = (one.counts[s.place] ?? 0) + 1;
    const headed = one.counts.topic === 1 && s.place === 'topic';
    const term = s.term.toLowerCase();
    if (term === s.name || s.entry?.synonyms.includes(term))
      one.words.set(term, (one.words.get(term) ?? 0) + (WORDS[s.place] ?? 1));
    if (s.body && (headed || one.body.start === one.body.end)) one.body = s.body;
    if (headed || (!one.counts.topic && s.at.start < one.span.start)) one.span = s.at;
    found.set(s.name, one);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** What the document itself calls a branch, when that is as good a name as ours. */
function wordFor(f: Found): string {
  const [first] = [...f.words].sort((a, b) => b[1] - a[1] || (a[0] === f.name ? -1 : 1));
  return first?.[0] ?? f.name;
}

/**
 * `water` beside `drinking water`, 建筑 beside a title's 绿色建筑: the narrower name says it, and takes over what was seen of the other. A title's
 * `climate` stays beside `climate finance`, which is no kind of climate.
 */
function withoutUmbrellas(all: readonly Found[], language: 'zh' | 'en'): Found[] {
  if (language === 'zh') {
    const titled = all.filter((f) => f.counts.title);
    const within = (f: Found): boolean =>
      titled.some((g) => g.name !== f.name && g.name.endsWith(f.name) && seen(g) > seen(f));
    return all.filter((f) => f.counts.title || !within(f));
  }
  const words = new Map(all.map((f) => [f, f.name.split(' ').map((word) => word.replace(/(?:ies|y|s)$/, ''))]));
  const narrower = (f: Found): Found[] =>
    all.filter((g) => {
      const own = words.get(f) ?? [];
      const others = words.get(g) ?? [];
      const kind = own.every((word, i) => others[others.length - own.length + i] === word);
      return others.length > own.length && (kind || (!f.counts.title && own.every((word) => others.includes(word))));
    });
  const left = all.filter((f) => {
    const into = narrower(f).sort((a, b) => seen(b) - seen(a))[0];
    if (into && !f.entry?.general) {
      for (const [place, count] of Object.entries(f.counts) as [Place, number][])
        into.counts[place] = (into.counts[place] ?? 0) + count;
      if (f.span.start < into.span.start) into.span = f.span;
    }
    return !into;
  });
  return left.sort((a, b) => a.span.start - b.span.start);
}

const seen = (f: Found): number =>
  Object.entries(f.counts).reduce((sum, [place, count]) => (place === 'passing' ? sum : sum + count), 0);

/** Those likely to be listed, the likeliest first. */
function likely(all: readonly Found[]): Found[] {
  const titled = all.filter((f) => f.counts.title);
  const families = new Set(titled.map((f) => f.entry?.family));
  const whole = titled.some((f) => WHOLE.test(f.name));
  const most = Math.max(1, ...all.map(seen));
  const divided = all.filter((f) => f.counts.section && !f.counts.title).length >= DIVIDED;
  const scored = all.map((f, i) => {
    const times = seen(f);
    const apart = families.size > 0 && !f.counts.title && !(whole && f.entry?.general);
    const kin = apart ? (families.has(f.entry?.family) ? KIN : STRANGER) : 0;
    const onlyDone = f.counts.instruction === times ? DONE : 0;
    const often = onlyDone + OFTEN * Math.log(1 + times) + SHARE * (times / most) + (times <= 1 ? SINGLE : 0);
    const division = divided ? divisionOf(f) : 0;
    const score =
      BASE + division + placed(f) + often + kin + LATER * Math.min(i, LATEST) + (f.entry?.general ? GENERAL : 0);
    return { f, score };
  });
  const head = (f: Found): number => (f.counts.title && !f.entry?.general ? 1 : 0);
  const ranked = scored.filter((one) => seen(one.f) > 0).sort((a, b) => head(b.f) - head(a.f) || b.score - a.score);
  const [first] = ranked;
  const enough = ranked.filter((one, i) => i < MOST && one.score >= (i < USUAL ? ENOUGH : SURE));
  return enough.length || !first || first.score < ENOUGH_ALONE ? enough.map((one) => one.f) : [first.f];
}

const divisionOf = (f: Found): number =>
  f.counts.section ? DIVISION[f.entry?.general ? 'general' : 'fine'] : f.counts.title || f.counts.heading ? 0 : OUTSIDE;

function placed(f: Found): number {
  let sum = 0;
  for (const [place, weight] of Object.entries(PLACES)) {
    const count = f.counts[place as Place] ?? 0;
    if (count > 0) sum += weight.once + (f.entry?.general ? (weight.general ?? 0) : 0);
    if (count > 1) sum += weight.again ?? 0;
  }
  return sum;
}

import { type Span, span } from '../base/span.ts';
import type { Steps } from '../base/steps.ts';
import type { Sector } from '../model/outline.ts';
import type { SectorEntry } from './lexicon.ts';
import { type Material, type Place, type Sighting, sightingsOf } from './sightings.ts';
import { NAMED, SECTOR, SECTORS_GIVEN } from './weights.ts';

/** Under such a title every general branch is at home. */
const WHOLE = /^(?:宏观经济|macroeconomy)$/;

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
  const sightings = yield* sightingsOf(material);
  yield;
  const all = withoutUmbrellas(collect(sightings), material.document.language);
  const topics = all.filter((f) => f.counts.topic);
  const chosen =
    topics.length >= SECTORS_GIVEN.enumeratedFrom
      ? all.filter((f) => f.counts.topic || (f.counts.title && !f.entry?.general))
      : likely(all);
  for (const f of chosen) {
    const broader = f.entry?.broader;
    if (!broader || !f.counts.title || chosen.length >= SECTORS_GIVEN.most || chosen.some((g) => g.name === broader))
      continue;
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
      one.words.set(term, (one.words.get(term) ?? 0) + (NAMED[s.place] ?? 1));
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
    const { times, overNarrower } = SECTORS_GIVEN.titled;
    if (into && f.counts.title && seen(f) >= Math.max(times, overNarrower * seen(into))) return true;
    if (into && (!f.entry?.general || f.counts.title)) {
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
  const divided = all.filter((f) => f.counts.section && !f.counts.title).length >= SECTORS_GIVEN.dividedFrom;
  const scored = all.map((f, i) => {
    const times = seen(f);
    const apart = families.size > 0 && !f.counts.title && !(whole && f.entry?.general);
    const kin = apart ? (families.has(f.entry?.family) ? SECTOR.kin : SECTOR.stranger) : 0;
    const onlyDone = f.counts.instruction === times ? SECTOR.onlyDone : 0;
    const often =
      onlyDone + SECTOR.often * Math.log(1 + times) + SECTOR.share * (times / most) + (times <= 1 ? SECTOR.single : 0);
    const division = divided ? divisionOf(f) : 0;
    const score =
      SECTOR.base +
      division +
      placed(f) +
      often +
      kin +
      SECTOR.later * Math.min(i, SECTOR.latest) +
      (f.entry?.general ? SECTOR.general : 0);
    return { f, score };
  });
  const plain = titled.some((f) => !f.entry?.general);
  const head = (f: Found): number => (f.counts.title && !(plain && f.entry?.general) ? 1 : 0);
  const ranked = scored.filter((one) => seen(one.f) > 0).sort((a, b) => head(b.f) - head(a.f) || b.score - a.score);
  const [first] = ranked;
  const enough = ranked.filter(
    (one, i) =>
      i < SECTORS_GIVEN.most &&
      (head(one.f) || one.score >= (i < SECTORS_GIVEN.usual ? SECTORS_GIVEN.enough : SECTORS_GIVEN.sure)),
  );
  return enough.length || !first || first.score < SECTORS_GIVEN.enoughAlone ? enough.map((one) => one.f) : [first.f];
}

const divisionOf = (f: Found): number =>
  f.counts.section
    ? SECTOR.divided[f.entry?.general ? 'general' : 'fine']
    : f.counts.title || f.counts.heading
      ? 0
      : SECTOR.outside;

function placed(f: Found): number {
  let sum = 0;
  for (const [place, weight] of Object.entries(SECTOR.places)) {
    const count = f.counts[place as Place] ?? 0;
    if (count > 0) sum += weight.once + (f.entry?.general ? (weight.general ?? 0) : 0);
    if (count > 1) sum += weight.again ?? 0;
  }
  return sum;
}

import { remembered } from '../../base/remember.ts';
import type { Claim } from '../../model/claim.ts';
import type { DocumentSyntax } from '../../syntax/document.ts';
import * as en from './lexicon.en.ts';
import * as zh from './lexicon.zh.ts';
import { normalise } from './words.ts';

const ZH_PLACE = new RegExp([...zh.PLACES].sort((a, b) => b.length - a.length).join('|'), 'g');
const EN_PLACE = new RegExp(
  `\\b(?:${[...en.PLACES, ...en.PLACE_FORMS.keys()].join('|')}|united kingdom|united states|euro area|euro zone)\\b`,
  'gi',
);
/** A place that ends in what it is: 云泽省, 江临市. Only trusted at the start of a label or title. */
const NAMED =
  /^(?:关于|中国)?([\p{Script=Han}]{2,4}?(?:省|市|自治区|自治州|州|县|新区|区))(?![份场域间级会]|民(?![航营用政族]))/u;
/** Beginnings that look like a place and are none: 城市新增, 国家示范区. */
const NO_PLACE =
  /^(?:城|全|本|我|各|某|新增|直辖|国家|工业|农业|农村|自然|重点|脱贫|贫困)|(?:示范|服务|园|产|景|小|社|灌|库|矿|林|牧|地|保护|排放|试验|试点|先行|核心|合作|功能|住宅|老|郊|山|片|校|厂|疫|灾)区$|(?:示范|试点|重点|贫困|脱贫|摘帽|大|强)县$|(?:超|楼|股|上|菜|夜|车|花|早)市$/;
/** 国家 for the whole country, not for a rank or an authority: 国家级, 国家统计局. */
const COUNTRY = new RegExp(`(?:${zh.WHOLE_COUNTRY.join('|')})(?!级|统计|发展改革|能源局|税务|标准|重点)`);
const LOCAL = new RegExp(zh.HERE.join('|'));

/** Latin letters, of full width too. */
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ]/;

/** Places known by name in a text, Chinese and English. */
export function knownPlaces(text: string): readonly string[] {
  const found = new Set<string>(text.match(ZH_PLACE) ?? []);
  if (!LETTER.test(text)) return [...found];
  for (const [word] of normalise(text).matchAll(/[a-z]+/g)) {
    const place = en.PLACE_FORMS.get(word) ?? word;
    if (en.PLACES.has(place)) found.add(place);
  }
  return [...found];
}

/** The place a label or title begins with, if it says what it is: 江临市2024年…. */
export function namedPlace(text: string): string | undefined {
  const [start, name] = NAMED.exec(text.trim()) ?? [];
  // What a label ends in is the thing itself: 低排放区.
  return name && start !== text.trim() && !NO_PLACE.test(name) ? name : undefined;
}

/** The places a title or phrase names: the known ones, and the one it begins with. */
export const placesOf = (text: string): readonly string[] =>
  [...knownPlaces(text), namedPlace(text) ?? ''].filter((place) => place !== '');

/** The text without the places it names, for comparing what is left. */
export function withoutPlaces(text: string): string {
  const named = namedPlace(text);
  const rest = named ? text.replace(named, ' ') : text;
  return rest.replace(ZH_PLACE, ' ').replace(EN_PLACE, ' ');
}

export const saysCountry = (text: string): boolean => COUNTRY.test(text);
export const saysHere = (text: string): boolean => LOCAL.test(text);

/** Sentences and headings are shared by many figures. */
export const placesIn = remembered(knownPlaces, 8000);

/** `Luxembourg (1.00%), Sweden (0.79%)`: what a figure in brackets is of stands right before them. */
const BESIDE = /(?:^|[^\p{L} ])\s*(?:and |or |with )?((?:the )?\p{Lu}[\p{L} '-]{2,30}) \($/u;
export const besideOf = ({ span }: Claim, source: string): string =>
  source.charAt(span.start - 1) === '('
    ? (BESIDE.exec(source.slice(Math.max(0, span.start - 40), span.start))?.[1] ?? '')
    : '';

/** Characters back in a block for a place that a figure may still be of. */
const PLACE_BACK = 600;
const SENTENCE = /[.;。；\n]\s/;

export const noPlaces = (): readonly string[] => [];

/** `China … to 3,600 GW. Its forest stock is to exceed 24 billion cubic metres.` */
export function placesBefore({ block, span, context }: Claim, { blocks, text }: DocumentSyntax): readonly string[] {
  const from = Math.max(blocks[block]?.span.start ?? span.start, span.start - PLACE_BACK);
  const told = [...text.slice(from, span.start).split(SENTENCE).reverse(), ...context.headings];
  return told.map(placesIn).find((places) => places.length) ?? [];
}

import * as en from './lexicon.en.ts';
import * as zh from './lexicon.zh.ts';
import { normalise } from './words.ts';

const ZH_PLACE = new RegExp([...zh.PLACES].sort((a, b) => b.length - a.length).join('|'), 'g');
/** A place that ends in what it is: 云泽省, 江临市. Only trusted at the start of a label or title. */
const NAMED = /^(?:关于|中国)?([\p{Script=Han}]{2,4}?(?:省|市|自治区|自治州|县|新区))/u;
const COUNTRY = new RegExp(zh.WHOLE_COUNTRY.join('|'));
const LOCAL = new RegExp(zh.HERE.join('|'));

/** Places known by name in a text, Chinese and English. */
export function knownPlaces(text: string): readonly string[] {
  const found = new Set<string>(text.match(ZH_PLACE) ?? []);
  for (const [word] of normalise(text).matchAll(/[a-z]+/g)) if (en.PLACES.has(word)) found.add(word);
  return [...found];
}

/** The place a label or title begins with, if it says what it is: 江临市2024年…. */
export function namedPlace(text: string): string | undefined {
  const name = NAMED.exec(text.trim())?.[1];
  return name && !/^(?:城|全|本|我|各|某|新增|直辖)/.test(name) ? name : undefined;
}

export const saysCountry = (text: string): boolean => COUNTRY.test(text);
export const saysHere = (text: string): boolean => LOCAL.test(text);

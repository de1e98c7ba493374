import { GOODS_EN } from './lexicon.goods.en.ts';
import { LAND_EN } from './lexicon.land.en.ts';
import { PUBLIC_EN } from './lexicon.public.en.ts';
import { SERVICES_EN } from './lexicon.services.en.ts';

/** The branches of the economy and the fields of public policy that English documents name. */
export const SECTORS_EN = [...LAND_EN, ...GOODS_EN, ...SERVICES_EN, ...PUBLIC_EN];

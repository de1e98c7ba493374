import { GOODS_ZH } from './lexicon.goods.zh.ts';
import { LAND_ZH } from './lexicon.land.zh.ts';
import { PUBLIC_ZH } from './lexicon.public.zh.ts';
import { SERVICES_ZH } from './lexicon.services.zh.ts';

/** The branches of the economy and the fields of public policy that Chinese documents name. */
export const SECTORS_ZH = [...LAND_ZH, ...GOODS_ZH, ...SERVICES_ZH, ...PUBLIC_ZH];

export type { BlockContext } from './context.ts';
export { Contexts } from './context.ts';
export { type ClaimOptions, claimsOf, claimsOfBlock } from './document.ts';

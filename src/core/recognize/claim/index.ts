export type { BlockContext } from './context.ts';
export { Contexts } from './context.ts';
export { batchesOf, type ClaimOptions, claimsOf, claimsOfBlocks, type PlacedBlock, readingClaims } from './document.ts';

export { directFigures } from './direct.ts';
export type { ChangeForm, ChangeMark, Directed } from './mark.ts';
export { recognizeChange } from './recognize.ts';

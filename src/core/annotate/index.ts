/** Annotation in Markdown: what directives and control comments mean, what is wrong with them, and edits that make them. */
export { type Anatomy, type Attribute, anatomyOf, attributesIn } from './anatomy.ts';
export {
  ATTRIBUTES,
  type DirectiveName,
  isFigureMark,
  isId,
  linkedIds,
  SPELLING,
  writeAttribute,
} from './attributes.ts';
export { applyBindings, BINDINGS_FILE, type Binding, barePhrase, readBindings, withBinding } from './bindings.ts';
export { isRuleCode, RULE_CODES } from './codes.ts';
export {
  type Attributes,
  applyEdits,
  attributeEdits,
  bindEdits,
  type Edited,
  ignoreEdits,
  keepsProse,
  linkEdits,
  markAround,
  markEdits,
  removeEdits,
  renameEdits,
  spelling,
  takenIds,
} from './edit.ts';
export { annotationAt, freeId, type IdMention, idAt, idMentions, quickTargetIds, targetIds } from './ids.ts';
export { type Judged, removalOf, type SilencedPlace, silencedPlaces, unsilenced, withSilence } from './silence.ts';
export { ALONE, annotationFindings, type Known, type Names, nearest } from './validate.ts';

export { tellsRole } from './heads.ts';
export type { ModalityKind, ModalityMark } from './mark.ts';
export { recognizeModality } from './recognize.ts';
export { type RoleContext, type RoleReading, rolesOf, timeOf } from './role.ts';

export type { ModalityKind, ModalityMark } from './mark.ts';
export { recognizeModality } from './recognize.ts';
export { type RoleContext, type RoleReading, rolesOf, tellsRole, timeOf } from './role.ts';

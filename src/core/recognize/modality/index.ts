export { headingRole, tellsRole } from './heads.ts';
export type { ModalityKind, ModalityMark } from './mark.ts';
export { recognizeModality } from './recognize.ts';
export { type RoleContext, type RoleReading, rolesOf } from './role.ts';
export { timeOf } from './time.ts';

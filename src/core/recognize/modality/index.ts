export { headingRole, headRole, tellsRole } from './heads.ts';
export type { ModalityKind, ModalityMark } from './mark.ts';
export type { RoleContext, RoleReading } from './reading.ts';
export { recognizeModality } from './recognize.ts';
export { rolesOf } from './role.ts';
export { timeOf } from './time.ts';

export { type PersonalKind, type PersonalPlace, personalDataIn, withoutPersonalData } from './personal-data-in-text';

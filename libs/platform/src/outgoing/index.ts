export { isPublicAddress } from './public-address';
export { outgoing, type Outgoing, type OutgoingRequest } from './outgoing';
export type { Reach } from './reach';
export { RefusedAddress } from './refused-address';
export { isInner, targetOf } from './target';

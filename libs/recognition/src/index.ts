export { PointsSubjects, type PointsSubject } from './journal/points-subjects';
export { Ledger } from './ledger/ledger';
export type { Occasion, Posting } from './ledger/posting';
export { ExpirePoints } from './loyalty/expire-points';
export { WarnOfExpiry } from './loyalty/warn-of-expiry';
export { RecognitionModule } from './recognition.module';
export { BringReputation, type BroughtReputation } from './reputation/use-cases/bring-reputation';

import type { RateClass } from './rate-class';

/** By what a limit counts: network address, account, the address that strangers try to sign in to, or a device known to its owner. */
export type CountedBy = 'address' | 'account' | 'target' | 'targetAndAddress' | 'device';

export interface RateLimit {
  readonly counts: CountedBy;
  readonly limit: number;
  readonly seconds: number;
}

/** Every operation, whatever it does; counted per process. */
export const generalLimits: readonly RateLimit[] = [
  { counts: 'address', limit: 50, seconds: 10 },
  { counts: 'address', limit: 240, seconds: 60 },
  { counts: 'account', limit: 300, seconds: 60 },
];

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Limits by class (quality.md, *Decided*). Those of acts are counted exactly, for all processes together. */
export const limitsOf: Readonly<Record<RateClass, readonly RateLimit[]>> = {
  read: [],
  search: [
    { counts: 'account', limit: 60, seconds: minute },
    { counts: 'address', limit: 60, seconds: minute },
  ],
  suggest: [{ counts: 'address', limit: 120, seconds: minute }],
  // Asked for by a press of a button, and the dearest of what anybody may read: a long text takes a good part of a second.
  preview: [{ counts: 'address', limit: 30, seconds: minute }],
  // Opening a stream; a page that loses its own comes again, later and later.
  live: [
    { counts: 'account', limit: 60, seconds: minute },
    { counts: 'address', limit: 120, seconds: minute },
  ],
  act: [{ counts: 'account', limit: 60, seconds: minute }],
  signIn: [
    { counts: 'targetAndAddress', limit: 5, seconds: 15 * minute },
    { counts: 'address', limit: 30, seconds: hour },
    { counts: 'target', limit: 20, seconds: hour },
    { counts: 'device', limit: 5, seconds: 15 * minute },
  ],
  // The second step of a sign-in, and signing in by passkey. Wrong codes are counted for the account besides (ProofAttempts).
  factor: [{ counts: 'address', limit: 60, seconds: hour }],
  register: [{ counts: 'address', limit: 3, seconds: hour }],
  reset: [
    { counts: 'address', limit: 3, seconds: hour },
    { counts: 'target', limit: 3, seconds: hour },
  ],
  ask: [
    { counts: 'account', limit: 1, seconds: 30 },
    { counts: 'account', limit: 30, seconds: day },
  ],
  answer: [
    { counts: 'account', limit: 1, seconds: 10 },
    { counts: 'account', limit: 40, seconds: hour },
  ],
  comment: [{ counts: 'account', limit: 60, seconds: hour }],
  vote: [{ counts: 'account', limit: 150, seconds: day }],
  // Articles are rated without an account too: the network address is all there is to count.
  rate: [
    { counts: 'account', limit: 150, seconds: day },
    { counts: 'address', limit: 60, seconds: hour },
  ],
  // Publishing without a review is paid like any other: who writes ten articles a day writes for the points.
  publish: [{ counts: 'account', limit: 10, seconds: day }],
  redeem: [{ counts: 'account', limit: 5, seconds: minute }],
  // Each may write a mail to somebody who did not ask for it.
  invite: [
    { counts: 'account', limit: 20, seconds: day },
    { counts: 'address', limit: 40, seconds: day },
  ],
  upload: [{ counts: 'account', limit: 10, seconds: minute }],
  export: [{ counts: 'account', limit: 3, seconds: hour }],
};

/** Staff answer more than others. */
export const staffFactor = 5;

/** Classes counted per process: a read must not write to the database. */
export const countedInMemory: ReadonlySet<RateClass> = new Set<RateClass>(['read', 'search', 'suggest', 'preview', 'live']);

import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';
import type { TrustEndingName, TrustKindName, TrustLapseName } from './trust.terms';

/** Staff or an expert of the space said whether an answer is true. */
export class TrustMarked extends ThreadEvent {
  readonly answerId: string;
  readonly questionId: string;
  readonly kind: TrustKindName;
  readonly markedBy: string;
  readonly byStaff: boolean;
  /** Of the answer. */
  readonly authorId: string | null;
  /** Staff of the space earn nothing in it. */
  readonly authorIsStaff: boolean;
  /** They hid the name here: what it earns must not show beside it. */
  readonly authorHidden: boolean;

  constructor(fields: Fields<TrustMarked>) {
    super(fields);
  }
}

/** The mark of an answer was taken off. */
export class TrustCleared extends ThreadEvent {
  readonly answerId: string;
  readonly questionId: string;
  readonly kind: TrustKindName;
  /** Whether the staff had said so. */
  readonly byStaff: boolean;
  readonly clearedBy: string;
  readonly as: TrustEndingName;

  constructor(fields: Fields<TrustCleared>) {
    super(fields);
  }
}

/** A verified answer has to be checked again. */
export class TrustLapsed extends ThreadEvent {
  readonly answerId: string;
  readonly questionId: string;
  readonly because: TrustLapseName;

  constructor(fields: Fields<TrustLapsed>) {
    super(fields);
  }
}

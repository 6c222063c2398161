import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

export type VotedKind = 'question' | 'answer';
export type VoteSign = 1 | -1;
/** Beyond the votes a day for one author that earn by the rules of the moment, and from accounts that are new by them, the score counts and the points do not. */
export type VoteCounts = 'full' | 'score_only';

export class VoteCast extends ThreadEvent {
  readonly contentId: string;
  readonly contentKind: VotedKind;
  readonly questionId: string;
  readonly value: VoteSign;
  readonly voterId: string;
  readonly authorId: string | null;
  /** Staff of the space earn nothing in it. */
  readonly authorIsStaff: boolean;
  /** The author hid the name here: what it earns must not show beside it. */
  readonly authorHidden: boolean;
  readonly counts: VoteCounts;
  /** Why it only scores, where the voter's account is what is new. */
  readonly voterIsNew: boolean;

  constructor(fields: Fields<VoteCast>) {
    super(fields);
  }
}

export class VoteRetracted extends ThreadEvent {
  readonly contentId: string;
  readonly contentKind: VotedKind;
  readonly questionId: string;
  readonly value: VoteSign;
  readonly voterId: string;
  readonly authorId: string | null;

  constructor(fields: Fields<VoteRetracted>) {
    super(fields);
  }
}

import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** The asker, or staff on the asker's behalf, said: this answer solved the problem. */
export class AnswerAccepted extends ThreadEvent {
  readonly answerId: string;
  readonly questionId: string;
  readonly authorId: string | null;
  readonly askerId: string | null;
  readonly acceptedBy: string;
  readonly byStaff: boolean;
  /** Staff of the space earn nothing in it. */
  readonly authorIsStaff: boolean;
  readonly askerIsStaff: boolean;
  /** They hid the name here: what it earns must not show beside it. */
  readonly authorHidden: boolean;
  readonly askerHidden: boolean;

  constructor(fields: Fields<AnswerAccepted>) {
    super(fields);
  }
}

export class AcceptanceWithdrawn extends ThreadEvent {
  readonly answerId: string;
  readonly questionId: string;
  readonly authorId: string | null;
  readonly askerId: string | null;
  readonly withdrawnBy: string;
  /** Acceptances of the question that still stand. */
  readonly othersStanding: number;
  /** The question in which it was accepted, which may have been merged since: its asker has the credit. */
  readonly acceptedIn: string;
  /** Others that were accepted there, of answers that its asker did not write: they keep the asker's credit. */
  readonly othersByOthers: number;
  /** It solved the problem once, and does so no longer; otherwise it was marked by mistake. */
  readonly noLongerTrue: boolean;

  constructor(fields: Fields<AcceptanceWithdrawn>) {
    super(fields);
  }
}

/** Of several solutions one was chosen to be shown first, or no longer is. */
export class SolutionPlaced extends ThreadEvent {
  readonly answerId: string;
  readonly questionId: string;
  readonly first: boolean;
  readonly placedBy: string;

  constructor(fields: Fields<SolutionPlaced>) {
    super(fields);
  }
}

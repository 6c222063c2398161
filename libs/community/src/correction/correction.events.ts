import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';
import type { CorrectionKindName, CorrectionStateName } from './correction.states';

/** A correction came to another state; `proposed` is its first. */
export class CorrectionMoved extends ThreadEvent {
  readonly correctionId: string;
  readonly answerId: string;
  readonly questionId: string;
  readonly kind: CorrectionKindName;
  readonly state: CorrectionStateName;
  /** Null: nobody, the author's time was over. */
  readonly by: string | null;
  /** Of the answer. */
  readonly authorId: string | null;
  readonly proposerId: string;
  /** Staff of the space earn nothing in it. */
  readonly authorIsStaff: boolean;
  readonly proposerIsStaff: boolean;
  /** They hide the name here: what it earns must not show beside it. */
  readonly authorHidden: boolean;
  readonly proposerHidden: boolean;
  /** Within the time in which the author is asked alone. */
  readonly inTime: boolean;

  constructor(fields: Fields<CorrectionMoved>) {
    super(fields);
  }
}

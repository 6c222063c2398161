import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';
import type { CorrectionStateName } from './correction.states';

/** A correction came to another state; `proposed` is its first. */
export class CorrectionMoved extends ThreadEvent {
  readonly correctionId: string;
  readonly answerId: string;
  readonly questionId: string;
  readonly state: CorrectionStateName;
  readonly by: string;

  constructor(fields: Fields<CorrectionMoved>) {
    super(fields);
  }
}

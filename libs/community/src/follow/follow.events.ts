import type { Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

export class FollowChanged extends ThreadEvent {
  readonly questionId: string;
  readonly accountId: string;
  readonly follows: boolean;

  constructor(fields: Fields<FollowChanged>) {
    super(fields);
  }
}

/** Somebody has the same problem, or no longer has it. */
export class AffectedChanged extends ThreadEvent {
  readonly questionId: string;
  readonly accountId: string;
  readonly affected: boolean;

  constructor(fields: Fields<AffectedChanged>) {
    super(fields);
  }
}

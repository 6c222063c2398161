import { DomainEvent, type Fields } from '@kehila/platform';
import type { ExpertState } from './expert.rules';

/** Whether somebody is an expert of a space came to another state. */
export class ExpertMoved extends DomainEvent {
  readonly accountId: string;
  readonly spaceId: string;
  /** Null: nothing so far. */
  readonly from: ExpertState | null;
  /** Null: not on the way any more. */
  readonly to: ExpertState | null;
  /** Null: by the numbers. */
  readonly by: string | null;

  constructor(fields: Fields<ExpertMoved>) {
    super(fields);
  }

  override get aggregate(): string {
    return `expert:${this.spaceId}:${this.accountId}`;
  }
}

/** Whether staff of a space say yes before somebody becomes an expert there was changed. */
export class ExpertPolicyChanged extends DomainEvent {
  readonly spaceId: string;
  readonly confirmedByStaff: boolean;

  constructor(fields: Fields<ExpertPolicyChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `space:${this.spaceId}`;
  }
}

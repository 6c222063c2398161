import { DomainEvent, type Fields } from '@kehila/platform';
import type { AppealOutcomeName } from './appeals';

/** Somebody objects to a decision about their text. */
export class DecisionAppealed extends DomainEvent {
  readonly itemId: string;
  readonly decisionId: string;

  constructor(fields: Fields<DecisionAppealed>) {
    super(fields);
  }

  override get aggregate(): string {
    return `moderationItem:${this.itemId}`;
  }
}

/** Somebody else looked at it again. */
export class AppealDecided extends DomainEvent {
  readonly itemId: string;
  /** The decision that was objected to. */
  readonly decisionId: string;
  readonly outcome: AppealOutcomeName;
  readonly appellantId: string | null;
  readonly decidedBy: string;

  constructor(fields: Fields<AppealDecided>) {
    super(fields);
  }

  override get aggregate(): string {
    return `moderationItem:${this.itemId}`;
  }
}

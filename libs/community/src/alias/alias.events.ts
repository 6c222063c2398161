import { DomainEvent, type Fields } from '@kehila/platform';
import { ThreadEvent } from '../thread/thread-event';

/** Somebody shows the name that they hid in a thread. */
export class AliasLifted extends ThreadEvent {
  readonly questionId: string;
  readonly accountId: string;
  /** What they wrote there under the alias, and the answers that they corrected under it. */
  readonly contentIds: readonly string[];

  constructor(fields: Fields<AliasLifted>) {
    super(fields);
  }
}

/** Staff looked who hides the name. Says what they looked at and not whom they saw: whoever reads the audit log looks for themselves. */
export class AuthorRevealed extends DomainEvent {
  readonly contentId: string;
  readonly lookedBy: string;

  constructor(fields: Fields<AuthorRevealed>) {
    super(fields);
  }

  override get aggregate(): string {
    return `content:${this.contentId}`;
  }
}

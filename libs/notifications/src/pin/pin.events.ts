import { DomainEvent, type Fields } from '@kehila/platform';

abstract class PinEvent extends DomainEvent {
  readonly questionId: string;
  readonly spaceId: string;

  override get aggregate(): string {
    return `question:${this.questionId}`;
  }
}

/** It stands on top of its space for a while, or in another place there. */
export class QuestionPinned extends PinEvent {
  constructor(fields: Fields<QuestionPinned>) {
    super(fields);
  }
}

/** It stands among the others again. */
export class QuestionUnpinned extends PinEvent {
  constructor(fields: Fields<QuestionUnpinned>) {
    super(fields);
  }
}

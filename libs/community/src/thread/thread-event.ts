import { DomainEvent } from '@kehila/platform';

/** A fact about one thread. All facts of a thread belong to its question, so that listeners see them in order. */
export abstract class ThreadEvent extends DomainEvent {
  abstract readonly questionId: string;
  readonly spaceId: string;

  override get aggregate(): string {
    return `question:${this.questionId}`;
  }
}

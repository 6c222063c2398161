import { DomainEvent, type Fields } from '@kehila/platform';

/** A space was opened. */
export class SpaceCreated extends DomainEvent {
  readonly spaceId: string;

  constructor(fields: Fields<SpaceCreated>) {
    super(fields);
  }

  override get aggregate(): string {
    return `space:${this.spaceId}`;
  }
}

/** The windows, targets or calendar of a space are others from now on; what was asked before keeps its window. */
export class ServicePolicyChanged extends DomainEvent {
  readonly spaceId: string;
  readonly version: number;

  constructor(fields: Fields<ServicePolicyChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `space:${this.spaceId}`;
  }
}

/** A space asks for something else beside the text of a question from now on; what was filled in stays. */
export class QuestionFormChanged extends DomainEvent {
  readonly spaceId: string;
  readonly version: number;

  constructor(fields: Fields<QuestionFormChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `space:${this.spaceId}`;
  }
}

/** From now on a text of the space has to meet something else, or more people have to say so. */
export class ReviewStandardChanged extends DomainEvent {
  readonly spaceId: string;
  readonly version: number;

  constructor(fields: Fields<ReviewStandardChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `space:${this.spaceId}`;
  }
}

/** The articles of the space stand under other heads from now on, or in another order. */
export class ArticleSectionsChanged extends DomainEvent {
  readonly spaceId: string;
  readonly version: number;
  /** Keys of those that were taken away. */
  readonly gone: readonly string[];

  constructor(fields: Fields<ArticleSectionsChanged>) {
    super(fields);
  }

  override get aggregate(): string {
    return `space:${this.spaceId}`;
  }
}

/** Somebody belongs to a space from now on. */
export class SpaceJoined extends DomainEvent {
  readonly spaceId: string;
  readonly accountId: string;

  constructor(fields: Fields<SpaceJoined>) {
    super(fields);
  }

  override get aggregate(): string {
    return `space:${this.spaceId}`;
  }
}

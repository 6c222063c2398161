import { DomainEvent, type Fields } from '@kehila/platform';

abstract class TagEvent extends DomainEvent {
  abstract readonly tagId: string;

  override get aggregate(): string {
    return `tag:${this.tagId}`;
  }
}

/** What a tag stands for is said otherwise. */
export class TagDescribed extends TagEvent {
  readonly tagId: string;

  constructor(fields: Fields<TagDescribed>) {
    super(fields);
  }
}

export class TagFollowChanged extends TagEvent {
  readonly tagId: string;
  readonly accountId: string;
  readonly follows: boolean;

  constructor(fields: Fields<TagFollowChanged>) {
    super(fields);
  }
}

/** Another word leads to a tag, or no longer. */
export class TagWordChanged extends TagEvent {
  readonly tagId: string;
  readonly wordId: string;

  constructor(fields: Fields<TagWordChanged>) {
    super(fields);
  }
}

/** A tag has another word from now on; the one before leads to it. */
export class TagRenamed extends TagEvent {
  readonly tagId: string;

  constructor(fields: Fields<TagRenamed>) {
    super(fields);
  }
}

/** Questions of one tag carry another from now on, or, when that is undone, the first again. */
export class TagsMerged extends TagEvent {
  readonly tagId: string;
  readonly fromId: string;
  readonly mergeId: string;

  constructor(fields: Fields<TagsMerged>) {
    super(fields);
  }
}

import { DomainEvent, type Fields } from '@kehila/platform';

abstract class RevisionEvent extends DomainEvent {
  readonly revisionId: string;
  readonly articleId: string;
  readonly spaceId: string;

  override get aggregate(): string {
    return `article:${this.articleId}`;
  }
}

export class RevisionDrafted extends RevisionEvent {
  readonly authorId: string;
  /** The nomination that was taken up. */
  readonly nominationId: string | null;

  constructor(fields: Fields<RevisionDrafted>) {
    super(fields);
  }
}

export class RevisionEdited extends RevisionEvent {
  /** The version that the edit made. */
  readonly version: number;
  readonly editorId: string;

  constructor(fields: Fields<RevisionEdited>) {
    super(fields);
  }
}

export class RevisionSubmitted extends RevisionEvent {
  readonly version: number;
  readonly authorId: string;

  constructor(fields: Fields<RevisionSubmitted>) {
    super(fields);
  }
}

export class RevisionWithdrawn extends RevisionEvent {
  readonly authorId: string;

  constructor(fields: Fields<RevisionWithdrawn>) {
    super(fields);
  }
}

/** The first of two reviewers approved it; the second publishes. */
export class RevisionApprovedOnce extends RevisionEvent {
  readonly version: number;
  readonly authorId: string;
  readonly approvedBy: string;

  constructor(fields: Fields<RevisionApprovedOnce>) {
    super(fields);
  }
}

/** It is published at another time. */
export class RevisionPlanned extends RevisionEvent {
  readonly publishAt: Date;
  readonly plannedBy: string;

  constructor(fields: Fields<RevisionPlanned>) {
    super(fields);
  }
}

/** It was approved for a time to come, and waits for a reviewer again instead. */
export class RevisionHandedBack extends RevisionEvent {
  readonly version: number;
  readonly authorId: string;
  /** Null: by itself, when it could not be published at its time. */
  readonly handedBackBy: string | null;

  constructor(fields: Fields<RevisionHandedBack>) {
    super(fields);
  }
}

/** A reviewer took it up, for a quarter of an hour. */
export class RevisionClaimed extends RevisionEvent {
  readonly claimedBy: string;

  constructor(fields: Fields<RevisionClaimed>) {
    super(fields);
  }
}

export class RevisionCommented extends RevisionEvent {
  readonly commentId: string;
  readonly commenterId: string;

  constructor(fields: Fields<RevisionCommented>) {
    super(fields);
  }
}

/** A remark about a text under review was dealt with, or is open again. */
export class RevisionCommentSettled extends RevisionEvent {
  readonly commentId: string;
  readonly done: boolean;
  readonly settledBy: string;

  constructor(fields: Fields<RevisionCommentSettled>) {
    super(fields);
  }
}

export type RevisionDecision = 'approved' | 'changes_requested' | 'declined';

/** A reviewer decided about the version that they read. */
export class RevisionDecided extends RevisionEvent {
  readonly decision: RevisionDecision;
  readonly version: number;
  readonly authorId: string;
  readonly decidedBy: string;

  constructor(fields: Fields<RevisionDecided>) {
    super(fields);
  }
}

/** Another reviewer looked at it again once it was approved. */
export class RevisionReReviewed extends RevisionEvent {
  readonly reReviewId: string;
  readonly wouldApprove: boolean;
  readonly reviewerId: string;
  /** Who keeps the article true. */
  readonly ownerId: string | null;

  constructor(fields: Fields<RevisionReReviewed>) {
    super(fields);
  }
}

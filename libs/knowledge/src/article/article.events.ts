import { DomainEvent, type Fields } from '@kehila/platform';
import type { OriginalChange } from '../translation/significance';
import type { Audience } from './audience';

abstract class ArticleEvent extends DomainEvent {
  readonly articleId: string;
  readonly spaceId: string;

  override get aggregate(): string {
    return `article:${this.articleId}`;
  }
}

/** A text of the article became the published one: for the first time, or a newer one in place of an older. */
export class ArticlePublished extends ArticleEvent {
  readonly revisionId: string;
  /** Official: a reviewer approved it. Community: its writer published it in a space that lets members. */
  readonly standing: 'official' | 'community';
  /** The thread that it came from. */
  readonly questionId: string | null;
  readonly mainAuthorId: string | null;
  readonly contributorIds: string[];
  /** Those of the above who are staff of the space: they earn nothing there. */
  readonly staffIds: string[];
  readonly publishedBy: string;

  constructor(fields: Fields<ArticlePublished>) {
    super(fields);
  }
}

/** A reader said whether the article helped; said again, it replaces what was said before. */
export class ArticleRated extends ArticleEvent {
  /** Null: a reader without an account. */
  readonly raterId: string | null;
  readonly helpful: boolean;
  readonly mainAuthorId: string | null;
  readonly mainAuthorIsStaff: boolean;

  constructor(fields: Fields<ArticleRated>) {
    super(fields);
  }
}

/** Somebody who may say so looked at it again: it is still true. Or it is back with its original, which somebody looked at. */
export class ArticleVerified extends ArticleEvent {
  readonly verifiedBy: string;

  constructor(fields: Fields<ArticleVerified>) {
    super(fields);
  }
}

export class ArticleMarkedOutdated extends ArticleEvent {
  readonly markedBy: string;

  constructor(fields: Fields<ArticleMarkedOutdated>) {
    super(fields);
  }
}

export class ArticleArchived extends ArticleEvent {
  readonly archivedBy: string;

  constructor(fields: Fields<ArticleArchived>) {
    super(fields);
  }
}

/** It is put away by itself at a time, or not any more. */
export class ArticleArchivingPlanned extends ArticleEvent {
  readonly archiveAt: Date | null;
  /** Null: by itself, when it could not be put away at its time. */
  readonly plannedBy: string | null;

  constructor(fields: Fields<ArticleArchivingPlanned>) {
    super(fields);
  }
}

/** Fewer people read it from now on; or more, while nobody has read it yet. */
export class ArticleAudienceChanged extends ArticleEvent {
  readonly audience: Audience;
  readonly segmentIds: readonly string[];
  readonly changedBy: string;

  constructor(fields: Fields<ArticleAudienceChanged>) {
    super(fields);
  }
}

/** It is of another kind, stands under another head or applies to something else. */
export class ArticlePlaced extends ArticleEvent {
  readonly placedBy: string;

  constructor(fields: Fields<ArticlePlaced>) {
    super(fields);
  }
}

/** Somebody keeps it true from now on, or nobody by name. */
export class ArticleAssigned extends ArticleEvent {
  readonly ownerId: string | null;
  readonly assignedBy: string;

  constructor(fields: Fields<ArticleAssigned>) {
    super(fields);
  }
}

/** Another system has a name for it, or has none any more. */
export class ArticleNamed extends ArticleEvent {
  readonly namedBy: string;

  constructor(fields: Fields<ArticleNamed>) {
    super(fields);
  }
}

/** What a reader missed was dealt with. */
export class ComplaintSettled extends ArticleEvent {
  readonly complaintId: string;
  readonly settledBy: string;

  constructor(fields: Fields<ComplaintSettled>) {
    super(fields);
  }
}

/** The original has a new text that a translation does not follow: its readers are told, or come to the original. */
export class TranslationFellBehind extends ArticleEvent {
  readonly sourceId: string;
  /** The heaviest change that it does not follow. */
  readonly change: OriginalChange;
  /** Who keeps it true, and who wrote it. */
  readonly keeperIds: readonly string[];
  readonly changedBy: string;

  constructor(fields: Fields<TranslationFellBehind>) {
    super(fields);
  }
}

/** A translation still holds, though its original has changed. */
export class TranslationConfirmed extends ArticleEvent {
  readonly originalRevisionId: string;
  readonly confirmedBy: string;

  constructor(fields: Fields<TranslationConfirmed>) {
    super(fields);
  }
}

/** What became of the original of a translation. Readers of the translation may notice nothing; who keeps it, or writes it, has to know. */
export class OriginalMoved extends ArticleEvent {
  readonly sourceId: string;
  /** restored: it was put away with this translation, and both are back. */
  readonly became: 'archived' | 'outdated' | 'restored';
  /** Who keeps the translation true, and who wrote it. */
  readonly keeperIds: readonly string[];
  readonly movedBy: string;

  constructor(fields: Fields<OriginalMoved>) {
    super(fields);
  }
}

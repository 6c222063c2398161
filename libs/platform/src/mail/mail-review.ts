import type { Letter, MailKind } from './letter';

/**
 * Port: looks mails of one kind over in the moment before they go out. Between writing and sending lie minutes, or a day where the mail
 * server is away: what a mail tells of may be out of sight by then, or read.
 */
export abstract class MailReview {
  abstract readonly kind: MailKind;

  /** What each says now; null: nothing any more, it is withdrawn. */
  abstract lettersNow(mailIds: readonly string[]): Promise<ReadonlyMap<string, Letter | null>>;
}

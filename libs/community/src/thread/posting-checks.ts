import { Injectable } from '@nestjs/common';
import { ContentChecks, ErrorCode, type Finding, Refused, type TextToCheck, type Transaction } from '@kehila/platform';
import { exceedsNewcomer, type Newcomer } from './newcomers';
import type { Publication } from './terms';
import { ContentSuspected } from './thread.events';
import type { WrittenText } from './written-text';

/** A text of a thread that somebody wants to post, or to put in place of one that stands. */
export interface WantedText {
  readonly kind: 'question' | 'answer' | 'comment';
  readonly spaceId: string;
  /** With the tags; questions only. */
  readonly title?: string;
  readonly body: WrittenText;
}

/** What may be posted: at once, or once the staff have seen it. */
export interface Cleared {
  readonly publication: Extract<Publication, 'held' | 'visible'>;
  /** Why the staff are to see it. */
  readonly findings: readonly Finding[];
}

/** Where the text stands then. */
export interface PostedText {
  readonly contentId: string;
  readonly contentKind: 'question' | 'answer' | 'comment';
  readonly questionId: string;
  readonly spaceId: string;
  readonly at: Date;
}

/** Looks at what is written before others see it, in one manner for all texts of a thread. */
@Injectable()
export class PostingChecks {
  constructor(private readonly checks: ContentChecks) {}

  /** As it is kept: what must not be shown is put out before anything else is done with it. */
  masked(typed: string): string {
    return this.checks.masked(typed);
  }

  /** The staff need not wait for their own approval, and are not reported to themselves; what is refused is refused to them too. */
  async clear(tx: Transaction, wanted: WantedText, newcomer: Newcomer | null): Promise<Cleared | Refused> {
    const found = await this.checks.check(tx, textToCheck(wanted, null));
    if (found.some(({ verdict }) => verdict === 'refuse')) return new Refused(ErrorCode.CONTENT_REFUSED);
    const findings = [...(tx.actor.isStaffOf(wanted.spaceId) ? [] : found), ...findingsAboutNewcomer(newcomer, wanted.body)];
    return { publication: findings.some(({ verdict }) => verdict === 'hold') ? 'held' : 'visible', findings };
  }

  /** What stands before others cannot go back to wait: it keeps its words until the new ones need nobody's approval. `stood`: title, tags and Markdown so far. */
  async clearEdit(tx: Transaction, wanted: WantedText, stood: string, publication: Publication): Promise<Cleared | Refused> {
    const found = await this.checks.check(tx, textToCheck(wanted, stood));
    if (found.some(({ verdict }) => verdict === 'refuse')) return new Refused(ErrorCode.CONTENT_REFUSED);
    if (publication !== 'visible' || tx.actor.isStaffOf(wanted.spaceId)) return { publication: 'visible', findings: [] };
    if (found.some(({ verdict }) => verdict === 'hold')) return new Refused(ErrorCode.CONTENT_TO_REVIEW);
    return { publication: 'visible', findings: found };
  }

  /** What everybody sees, and the staff should look at. */
  async suspect(tx: Transaction, { contentId, contentKind, questionId, spaceId, at }: PostedText, { publication, findings }: Cleared): Promise<void> {
    if (publication !== 'visible' || findings.length === 0) return;
    await tx.record(new ContentSuspected({ contentId, contentKind, questionId, spaceId, at, findings }));
  }
}

function textToCheck({ kind, title = '', body }: WantedText, stood: string | null): TextToCheck {
  return { kind, stood, title, markdown: body.markdown, html: body.html, text: body.text, language: body.language };
}

function findingsAboutNewcomer(newcomer: Newcomer | null, text: WrittenText): Finding[] {
  if (!exceedsNewcomer(newcomer, text)) return [];
  const tooMany = newcomer !== null && text.links > newcomer.mostLinks;
  return [{ verdict: 'hold', reason: tooMany ? 'newcomer_links' : 'newcomer_image', ruleId: null, amount: tooMany ? text.links : null }];
}

import { Injectable } from '@nestjs/common';
import { ContentChecks, ErrorCode, Refused, type Transaction } from '@kehila/platform';
import type { LockedRevision } from './locked-revision';
import { revisionEdited } from './revision-edited';
import type { RevisionEdited } from './revision.events';
import { RevisionRepository } from './revision.repository';
import { hasStaffParts, wholeTextOf } from './staff-parts';
import { type WrittenText, writtenWholeText } from './written-text';

/** What a text is to say. */
export interface WantedText {
  readonly title: string;
  readonly body: string;
  readonly summary: string | null;
}

/** Puts other words into a revision, within the transaction of the act that decided so. */
@Injectable()
export class RevisionWriting {
  constructor(
    private readonly revisions: RevisionRepository,
    private readonly checks: ContentChecks,
  ) {}

  /** The whole text, by somebody who reads all of it. */
  writeWhole(tx: Transaction, revision: LockedRevision, wanted: WantedText): Promise<RevisionEdited | Refused> {
    return this.save(tx, revision, writtenWholeText(this.checks.masked(wanted.title), this.checks.masked(wanted.body), revision.language), wanted.summary);
  }

  /** What everybody reads of it; the parts for the staff stay. */
  async writeOpen(tx: Transaction, revision: LockedRevision, wanted: WantedText): Promise<RevisionEdited | Refused> {
    if (hasStaffParts(wanted.body)) return new Refused(ErrorCode.STAFF_PART_NOT_ALLOWED);
    const open = this.checks.masked(wanted.body);
    const { whole } = await this.revisions.textOf(tx, revision.id);
    const text = writtenWholeText(this.checks.masked(wanted.title), whole === null ? open : wholeTextOf(open, whole), revision.language, open);
    return this.save(tx, revision, text, wanted.summary);
  }

  private async save(tx: Transaction, revision: LockedRevision, written: WrittenText, summary: string | null): Promise<RevisionEdited | Refused> {
    const text = revision.keepsLanguage ? { ...written, language: revision.language } : written;
    // What is to be looked at is looked at anyway: nobody sees an article before somebody has reviewed it.
    const findings = await this.checks.check(tx, { kind: 'article', stood: null, ...text });
    if (findings.some(({ verdict }) => verdict === 'refuse')) return new Refused(ErrorCode.CONTENT_REFUSED);
    await this.revisions.saveText(tx, revision.id, text, summary);
    return tx.record(revisionEdited(revision, tx.now));
  }
}

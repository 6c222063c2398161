import { Injectable } from '@nestjs/common';
import { ContentChecks, ErrorCode, Refused, type Transaction } from '@kehila/platform';
import type { LockedRevision } from './locked-revision';
import { RevisionEdited } from './revision.events';
import { RevisionRepository } from './revision.repository';
import { writtenText } from './written-text';

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

  async write(tx: Transaction, revision: LockedRevision, wanted: WantedText): Promise<RevisionEdited | Refused> {
    const text = writtenText(this.checks.masked(wanted.title), this.checks.masked(wanted.body), revision.language);
    // What is to be looked at is looked at anyway: nobody sees an article before somebody has reviewed it.
    const findings = await this.checks.check(tx, { kind: 'article', stood: null, ...text });
    if (findings.some(({ verdict }) => verdict === 'refuse')) return new Refused(ErrorCode.CONTENT_REFUSED);
    await this.revisions.saveText(tx, revision.id, text, wanted.summary);
    return tx.record(
      new RevisionEdited({
        revisionId: revision.id,
        articleId: revision.articleId,
        spaceId: revision.spaceId,
        version: revision.version + 1,
        editorId: revision.authorId,
        at: tx.now,
      }),
    );
  }
}

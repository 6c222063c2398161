import { Injectable } from '@nestjs/common';
import { AliasLifted, CorrectionMoved, PublicationChanged, TextTurned, TrustCleared, TrustMarked } from '@kehila/community';
import { FlagSettled } from '@kehila/moderation';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { type Deed, Deeds } from '../deeds';

/** What the staff verified. */
@Injectable()
@AfterCommit(TrustMarked)
export class CountTrust implements CommitListener<TrustMarked> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ answerId, authorId, spaceId: space, kind, byStaff, markedBy: by, authorIsStaff, authorHidden: hidden, at }: TrustMarked): Promise<void> {
    if (kind !== 'verified' || !byStaff || authorId === null || authorIsStaff) return;
    await this.deeds.enter([{ kind: 'answer_verified', account: authorId, cause: `verified:${answerId}`, by, subject: answerId, space, hidden }], at);
  }
}

/** What was right in its time keeps what it earned. */
@Injectable()
@AfterCommit(TrustCleared)
export class UndoTrustCount implements CommitListener<TrustCleared> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ answerId, kind, byStaff, as }: TrustCleared): Promise<void> {
    if (kind === 'verified' && byStaff && as === 'mistake') await this.deeds.undo(`verified:${answerId}`);
  }
}

/** A correction that was taken over in time: once an answer, for who took it over and for who proposed it. */
@Injectable()
@AfterCommit(CorrectionMoved)
export class CountCorrection implements CommitListener<CorrectionMoved> {
  constructor(private readonly deeds: Deeds) {}

  async handle(event: CorrectionMoved): Promise<void> {
    const { authorId, proposerId, answerId } = event;
    if (!event.inTime || (event.state !== 'applied' && event.state !== 'amended') || authorId === null) return;
    const shared = { cause: `corrected:${answerId}`, subject: answerId, space: event.spaceId };
    const deeds: Deed[] = [];
    if (!event.authorIsStaff) deeds.push({ ...shared, kind: 'correction_taken_over', account: authorId, by: proposerId, hidden: event.authorHidden });
    if (!event.proposerIsStaff) deeds.push({ ...shared, kind: 'correction_proposed', account: proposerId, by: authorId, hidden: event.proposerHidden });
    await this.deeds.enter(deeds, event.at);
  }
}

/** What was reported is not kept: nobody learns who reported. */
@Injectable()
@AfterCommit(FlagSettled)
export class CountReport implements CommitListener<FlagSettled> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ flagId, flaggerId, flaggerIsStaff, flaggerHidden: hidden, outcome, decidedBy, at }: FlagSettled): Promise<void> {
    if (outcome === 'ignored' || flaggerIsStaff || flaggerId === decidedBy) return;
    const cause = `flag:${flagId}`;
    if (outcome === 'rejected') return this.deeds.undo(cause);
    await this.deeds.enter([{ kind: 'report_upheld', account: flaggerId, cause, by: null, subject: null, space: null, hidden }], at);
  }
}

/** What nobody sees earns nothing while it is away. */
@Injectable()
@AfterCommit(PublicationChanged)
export class CountWhatIsSeen implements CommitListener<PublicationChanged> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ contentId, to }: PublicationChanged): Promise<void> {
    await this.deeds.show(contentId, to === 'visible');
  }
}

/** A comment counts as no answer, and what was done for the answer counts again when it is one again. What becomes an answer was given like any other. */
@Injectable()
@AfterCommit(TextTurned)
export class CountTurned implements CommitListener<TextTurned> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ fromId, toId, toKind, authorId: account, askerId: by, authorIsStaff, authorHidden: hidden, spaceId: space, at }: TextTurned): Promise<void> {
    await this.deeds.show(fromId, false);
    await this.deeds.show(toId, true);
    if (toKind !== 'answer' || account === null || account === by || authorIsStaff) return;
    await this.deeds.enter([{ kind: 'answer_given', account, cause: `answer:${toId}`, by, subject: toId, space, hidden }], at);
  }
}

@Injectable()
@AfterCommit(AliasLifted)
export class CountOpenly implements CommitListener<AliasLifted> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ accountId, contentIds }: AliasLifted): Promise<void> {
    await this.deeds.publish(accountId, contentIds);
  }
}

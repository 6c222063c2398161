import { Injectable } from '@nestjs/common';
import { AppealDecided, ModerationItemDecided, type VerdictName } from '@kehila/moderation';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import type { NoticeKind } from '../notice/notice-kinds';
import { NoticeWriter } from '../notice/notice.writer';

/** What changes who sees a text, or what may be added to it. */
const kindOf: Partial<Record<VerdictName, NoticeKind>> = {
  approve: 'text_approved',
  hide: 'text_hidden',
  remove: 'text_removed',
  restore: 'text_restored',
  lock: 'thread_locked',
  unlock: 'thread_unlocked',
};

/** Whose text was judged hears what was decided, why, and what can be done about it. */
@Injectable()
@AfterCommit(ModerationItemDecided)
export class TellOfJudgement implements CommitListener<ModerationItemDecided> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, decisionId, decision, concernsId, decidedBy, at }: ModerationItemDecided): Promise<void> {
    const kind = kindOf[decision];
    const page = { kind: 'decision', id: decisionId } as const;
    if (kind) await this.notices.tell({ kind, page, content: page, cause: eventId, at }, [concernsId], decidedBy);
  }
}

/** Who objected hears what another moderator says. */
@Injectable()
@AfterCommit(AppealDecided)
export class TellOfAppeal implements CommitListener<AppealDecided> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, decisionId, outcome, appellantId, decidedBy, at }: AppealDecided): Promise<void> {
    const page = { kind: 'decision', id: decisionId } as const;
    const kind = outcome === 'uphold' ? 'appeal_upheld' : 'appeal_overturned';
    await this.notices.tell({ kind, page, content: page, cause: eventId, at }, [appellantId], decidedBy);
  }
}

import { Injectable } from '@nestjs/common';
import { AfterCommit, Clock, type CommitListener, Database } from '@kehila/platform';
import type { VerdictName } from '../../item/decisions';
import { ModerationItemDecided } from '../../item/item.events';
import { isTextKind } from '../../subject/subject-kinds';
import { spamRecord, wishSpamRequest } from './spam-request.sql';
import { SpamService } from './spam-service';

const cleared: readonly VerdictName[] = ['approve', 'restore'];
const condemned: readonly VerdictName[] = ['hide', 'remove'];

/** Where people decided otherwise than the service said, it is told. */
@Injectable()
@AfterCommit(ModerationItemDecided)
export class TeachServiceVerdict implements CommitListener<ModerationItemDecided> {
  constructor(
    private readonly service: SpamService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle({ subjectKind, subjectId, decision, reason }: ModerationItemDecided): Promise<void> {
    if (!this.service.isOn || !isTextKind(subjectKind)) return;
    const saidSpam = (await this.database.row(spamRecord, [subjectId]))?.said ?? false;
    if (saidSpam && cleared.includes(decision)) await this.wish(subjectId, 'ham');
    if (!saidSpam && condemned.includes(decision) && reason === 'spam') await this.wish(subjectId, 'spam');
  }

  private async wish(textId: string, wish: 'ham' | 'spam'): Promise<void> {
    await this.database.rows(wishSpamRequest, [textId, wish, this.clock.now()]);
  }
}

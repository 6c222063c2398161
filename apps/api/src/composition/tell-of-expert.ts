import { Injectable } from '@nestjs/common';
import { NoticeWriter } from '@kehila/notifications';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { ExpertMoved } from '@kehila/recognition';

/** Whoever becomes an expert, or stops being one, hears of it; a candidate does not, so that nobody waits in vain. */
@Injectable()
@AfterCommit(ExpertMoved)
export class TellOfExpert implements CommitListener<ExpertMoved> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle(event: ExpertMoved): Promise<void> {
    const kind = kindOf(event);
    if (kind === undefined) return;
    const page = { kind: 'experts', id: event.spaceId } as const;
    await this.notices.tell({ kind, page, content: page, cause: `expert:${event.eventId}`, at: event.at }, [event.accountId], event.by);
  }
}

function kindOf({ from, to }: ExpertMoved): 'expert' | 'expert_ending' | 'expert_ended' | undefined {
  if (to === 'confirmed') return from === 'ending' ? undefined : 'expert';
  if (to === 'ending') return 'expert_ending';
  return to === 'ended' ? 'expert_ended' : undefined;
}

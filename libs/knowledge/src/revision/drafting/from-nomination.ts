import { Injectable } from '@nestjs/common';
import { oneLine, ThreadSources } from '@kehila/community';
import { type Actor, isFailure, NotFound, type StateRefused } from '@kehila/platform';
import { NominationReader } from '../../nomination/nomination.reader';
import { NominationRepository } from '../../nomination/nomination.repository';
import { writtenText } from '../written-text';
import type { Beginning } from './beginning';
import { DraftRepository } from './draft.repository';
import { DraftSources, sourcesOfNomination, withoutRepeats } from './sources';
import { draftFrom } from './template';

export interface NominationToTakeUp {
  readonly nominationId: string;
  readonly title?: string | null;
  /** Contents that it draws on beside the nominated ones. */
  readonly sources: readonly string[];
}

/** Takes a nomination up: the draft is filled from the thread, whose authors are credited. */
@Injectable()
export class BeginFromNomination {
  constructor(
    private readonly nominations: NominationReader,
    private readonly nominationStates: NominationRepository,
    private readonly threads: ThreadSources,
    private readonly sources: DraftSources,
    private readonly drafts: DraftRepository,
  ) {}

  async prepare(actor: Actor, input: NominationToTakeUp): Promise<Beginning | NotFound> {
    const nomination = await this.nominations.byId(actor, input.nominationId);
    const thread = nomination && (await this.threads.of(actor, nomination.answerId ?? nomination.question.id));
    if (!nomination || !thread) return new NotFound(input.nominationId);
    const named = await this.sources.named(actor, input.sources);
    if (isFailure(named)) return named;

    const { title, markdown } = draftFrom(thread);
    return {
      spaceId: thread.spaceId,
      nominationId: nomination.id,
      begin: async (tx) => {
        const refusal: StateRefused | undefined = await this.nominationStates.move(tx, nomination.id, 'takeUp');
        if (refusal) return refusal;
        return this.drafts.insertArticle(tx, {
          spaceId: thread.spaceId,
          nominationId: nomination.id,
          questionId: thread.questionId,
          text: writtenText(oneLine(input.title ?? '') || title, markdown, thread.language),
          sources: withoutRepeats([...sourcesOfNomination(thread), ...named]),
        });
      },
    };
  }
}

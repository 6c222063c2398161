import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount, ThreadSources } from '@kehila/community';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import type { NominateForArticleInput } from '../graphql/nomination.inputs';
import { ArticleNominated } from '../nomination.events';
import { refusalOfThread } from '../nomination.policy';
import { NominationRepository } from '../nomination.repository';

/** What helped here should help others: suggests that a solved thread, or the answer that solved it, become an article. */
@Injectable()
export class NominateForArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadSources,
    private readonly abilities: Abilities,
    private readonly nominations: NominationRepository,
  ) {}

  async execute(actor: Actor, input: NominateForArticleInput): Promise<ArticleNominated | Failure> {
    // Read before the transaction: it must not hold one connection and wait for another.
    const thread = await this.threads.of(actor, input.contentId);
    return this.work.run({ act: 'nominateForArticle', actor, input }, async (tx) => {
      if (!thread?.isOpen) return new NotFound(input.contentId);
      const lacking = await this.abilities.lacking(actor, ['NOMINATE', 'NOMINATE_UNSOLVED'], { spaceId: thread.spaceId, tx });
      const refusal = lacking.get('NOMINATE') ?? refusalOfThread(thread, lacking);
      if (refusal) return refusal;

      const nominationId = await this.nominations.insert(tx, thread, input.reason ?? null);
      if (nominationId === undefined) return new Refused(ErrorCode.ALREADY_NOMINATED);
      return tx.record(
        new ArticleNominated({
          nominationId,
          questionId: thread.questionId,
          answerId: thread.answer?.id ?? null,
          spaceId: thread.spaceId,
          nominatedBy: actingAccount(actor),
          at: tx.now,
        }),
      );
    });
  }
}

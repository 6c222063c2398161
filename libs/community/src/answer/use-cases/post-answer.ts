import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { actingAccount } from '../../thread/acting-account';
import { refusedByState } from '../../question/question.policy';
import { Newcomers, publicationFor } from '../../thread/newcomers';
import { ContentHeld } from '../../thread/thread.events';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { writtenText } from '../../thread/written-text';
import { AliasRepository } from '../../alias/alias.repository';
import { AnswerPosted } from '../answer.events';
import { AnswerRepository } from '../answer.repository';
import type { PostAnswerInput } from '../graphql/answer.inputs';

/** The answer that was posted. */
export interface PostedAnswer {
  readonly answerId: string;
}

/** Somebody answers a question. */
@Injectable()
export class PostAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly answers: AnswerRepository,
    private readonly aliases: AliasRepository,
    private readonly abilities: Abilities,
    private readonly newcomers: Newcomers,
  ) {}

  async execute(actor: Actor, input: PostAnswerInput): Promise<PostedAnswer | Failure> {
    const text = writtenText(input.body, 'post', actor.language);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'postAnswer', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'ANSWER', { spaceId: thread.spaceId, tx })) ?? refusedByState(thread);
      if (refusal) return refusal;
      const newcomer = await this.newcomers.find(tx);
      const limit = await this.newcomers.overDailyLimit(tx, newcomer, 'answers');
      if (limit) return limit;

      const publication = publicationFor(newcomer, text);
      const alias = thread.actorAlias ?? (input.hideName ? await this.aliases.take(tx, thread) : null);
      const answerId = await this.answers.insert(tx, thread, text, publication, alias);
      const shared = { questionId: thread.id, spaceId: thread.spaceId, authorId: actingAccount(actor), at: tx.now };
      await tx.record(
        publication === 'held'
          ? new ContentHeld({ ...shared, contentId: answerId, contentKind: 'answer' })
          : new AnswerPosted({ ...shared, answerId, askerId: thread.askerId }),
      );
      return { answerId };
    });
  }
}

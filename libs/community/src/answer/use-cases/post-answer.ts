import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { Mentions } from '../../mention/mentions';
import { actingAccount } from '../../thread/acting-account';
import { refusedByState } from '../../question/question.policy';
import { Newcomers } from '../../thread/newcomers';
import { PostingChecks } from '../../thread/posting-checks';
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
    private readonly checks: PostingChecks,
    private readonly mentions: Mentions,
  ) {}

  async execute(actor: Actor, input: PostAnswerInput): Promise<PostedAnswer | Failure> {
    const text = writtenText(this.checks.masked(input.body), 'post', actor.language);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'postAnswer', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.questionId);
      if (thread?.id !== input.questionId) return new NotFound(input.questionId);

      const refusal = (await this.abilities.refusal(actor, 'ANSWER', { spaceId: thread.spaceId, tx })) ?? refusedByState(thread);
      if (refusal) return refusal;
      const newcomer = await this.newcomers.find(tx);
      const limit = await this.newcomers.overDailyLimit(tx, newcomer, 'answers');
      if (limit) return limit;

      const cleared = await this.checks.clear(tx, { kind: 'answer', spaceId: thread.spaceId, body: text }, newcomer);
      if (isFailure(cleared)) return cleared;
      const called = await this.mentions.calledBy(tx, text);
      if (isFailure(called)) return called;
      const alias = thread.actorAlias ?? (input.hideName ? await this.aliases.take(tx, thread) : null);
      const answerId = await this.answers.insert(tx, thread, text, cleared.publication, alias);
      const shared = { questionId: thread.id, spaceId: thread.spaceId, authorId: actingAccount(actor), at: tx.now };
      const posted = { ...shared, contentId: answerId, contentKind: 'answer' } as const;
      await tx.record(
        cleared.publication === 'held'
          ? new ContentHeld({ ...posted, findings: cleared.findings })
          : new AnswerPosted({ ...shared, answerId, askerId: thread.askerId, authorHidden: alias !== null, authorIsStaff: actor.isStaffOf(thread.spaceId) }),
      );
      await this.mentions.keep(tx, { ...posted, onContentId: answerId, publication: cleared.publication }, called);
      await this.checks.suspect(tx, posted, cleared);
      return { answerId };
    });
  }
}

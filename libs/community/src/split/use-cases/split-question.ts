import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, isFailure, NotFound, Refused, type Transaction, UnitOfWork } from '@kehila/platform';
import { Spaces, Tags } from '@kehila/spaces';
import { type Called, Mentions } from '../../mention/mentions';
import { ContentMoving } from '../../merge/content.moving';
import { type QuestionText, questionText } from '../../question/question-text';
import { QuestionAsked } from '../../question/question.events';
import { actingAccount } from '../../thread/acting-account';
import { PostingChecks } from '../../thread/posting-checks';
import type { Thread } from '../../thread/thread.entity';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { SplitQuestionInput } from '../graphql/split.inputs';
import { type SplitAnswer, ThreadSplit } from '../split.events';
import { maySplit } from '../split.policy';
import { SplitRepository } from '../split.repository';

/** Answers to something else get a question of their own. Whoever takes them out asks it, in their own words and under their own name. */
@Injectable()
export class SplitQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly splits: SplitRepository,
    private readonly moving: ContentMoving,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly checks: PostingChecks,
    private readonly mentions: Mentions,
    private readonly abilities: Abilities,
  ) {}

  async execute(actor: Actor, input: SplitQuestionInput): Promise<TouchedQuestion | Failure> {
    const { questionId, answerIds } = input;
    const text = questionText({ title: this.checks.masked(input.title), body: this.checks.masked(input.body), tags: [] }, actor.language);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'splitQuestion', actor, input }, async (tx) => {
      await this.threads.rearranging(tx);
      const source = (await this.threads.lockSeveral(tx, viewpoint, [questionId])).get(questionId);
      if (!source) return new NotFound(questionId);
      const refusal = (await this.abilities.refusal(actor, 'MERGE', { spaceId: source.spaceId, tx })) ?? maySplit(source);
      if (refusal) return refusal;

      const answers = await this.splits.answers(tx, source, answerIds);
      const lacking = answerIds.find((id) => !answers.some(({ answerId }) => answerId === id));
      if (lacking !== undefined) return new NotFound(lacking, ['input', 'answerIds']);
      const cleared = await this.checks.clear(tx, { kind: 'question', spaceId: source.spaceId, title: text.title, body: text.body }, null);
      if (isFailure(cleared)) return cleared;
      if (cleared.publication === 'held') return new Refused(ErrorCode.CONTENT_TO_REVIEW);
      const called = await this.mentions.calledBy(tx, text.body);
      if (isFailure(called)) return called;
      return { questionId: await this.split(tx, source, text, answers, called) };
    });
  }

  private async split(tx: Transaction, source: Thread, text: QuestionText, answers: readonly SplitAnswer[], called: readonly Called[]): Promise<string> {
    const { spaceId, askerId } = source;
    const { id, tagIds } = await this.splits.ask(tx, source, text, this.spaces.clocksFrom(spaceId, tx.now));
    const answerIds = answers.map(({ answerId }) => answerId);
    await this.splits.keep(tx, source, id, answerIds);
    await this.moving.move(tx, { from: source.id, to: id, answerIds, commentIds: [] });
    await this.moving.recount(tx, [source.id, id]);
    await this.tags.count(tx, spaceId, tagIds, []);
    const splitBy = actingAccount(tx.actor);
    const asked = { questionId: id, spaceId, at: tx.now };
    await tx.record(new QuestionAsked({ ...asked, askerId: splitBy }));
    await tx.record(new ThreadSplit({ ...asked, questionId: source.id, splitQuestionId: id, answers, askerId, splitBy }));
    const calling = { ...asked, contentId: id, contentKind: 'question', onContentId: id, authorId: splitBy, publication: 'visible' } as const;
    await this.mentions.keep(tx, calling, called);
    return id;
  }
}

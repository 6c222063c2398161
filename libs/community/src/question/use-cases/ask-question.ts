import { Injectable } from '@nestjs/common';
import { Abilities, type Lacking } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { Spaces, Tags } from '@kehila/spaces';
import { aliasSubject } from '../../alias/alias-subject';
import { actingAccount } from '../../thread/acting-account';
import { Newcomers, publicationFor } from '../../thread/newcomers';
import type { UrgencyName } from '../../thread/terms';
import { ContentHeld } from '../../thread/thread.events';
import type { TouchedQuestion } from '../../thread/touched-question';
import type { AskQuestionInput } from '../graphql/question.inputs';
import { questionText } from '../question-text';
import { QuestionAsked } from '../question.events';
import { type NewQuestion, QuestionRepository } from '../question.repository';

/** Somebody asks. The peers are asked first: from then on it is counted when the staff join. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questions: QuestionRepository,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
    private readonly newcomers: Newcomers,
  ) {}

  async execute(actor: Actor, input: AskQuestionInput): Promise<TouchedQuestion | Failure> {
    const text = questionText(input, actor.language);
    const space = this.spaces.bySlug(input.space);
    const isReadable = space !== undefined && (await this.spaces.isReadableBy(actor, space.id));
    return this.work.run({ act: 'askQuestion', actor, input }, async (tx) => {
      if (!isReadable) return new NotFound(input.space, ['input', 'space']);

      const lacking = await this.abilities.lacking(actor, ['ASK', 'CONFIRM_URGENT'], { spaceId: space.id, tx });
      const refusal = lacking.get('ASK');
      if (refusal) return refusal;
      const newcomer = await this.newcomers.find(tx);
      const limit = await this.newcomers.overDailyLimit(tx, newcomer, 'questions');
      if (limit) return limit;

      const urgency = urgencyOf(input, lacking);
      const clocks = this.spaces.clocksFrom(space.id, tx.now);
      const questionId = await this.insert(tx, {
        spaceId: space.id,
        text,
        tagIds: (await this.tags.ensure(tx, text.tags)).map((tag) => tag.id),
        publication: publicationFor(newcomer, text.body),
        urgency,
        nameHidden: input.nameHidden ?? false,
        clocks: { ...clocks, staffJoinAt: urgency === 'confirmed' ? tx.now : clocks.staffJoinAt },
      });
      return { questionId };
    });
  }

  private async insert(tx: Transaction, question: NewQuestion): Promise<string> {
    const questionId = await this.questions.insert(tx, question);
    if (question.nameHidden) tx.concealActor(aliasSubject(questionId, 1));
    const shared = { questionId, spaceId: question.spaceId, at: tx.now };
    const authorId = actingAccount(tx.actor);
    if (question.publication === 'held') {
      await tx.record(new ContentHeld({ ...shared, contentId: questionId, contentKind: 'question', authorId }));
      return questionId;
    }
    await this.tags.count(tx, question.spaceId, question.tagIds, []);
    await tx.record(new QuestionAsked({ ...shared, askerId: authorId }));
    return questionId;
  }
}

/** The asker says so once; what is said by who can confirm it is confirmed. */
function urgencyOf(input: AskQuestionInput, lacking: Lacking): UrgencyName {
  if (!input.urgent) return 'none';
  return lacking.has('CONFIRM_URGENT') ? 'asked' : 'confirmed';
}

import { Injectable } from '@nestjs/common';
import { Abilities, type Lacking } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { filledIn, Spaces, Tags, type TypedValue } from '@kehila/spaces';
import { aliasSubject } from '../../alias/alias-subject';
import { type Called, Mentions } from '../../mention/mentions';
import { actingAccount } from '../../thread/acting-account';
import { oneLine } from '../../thread/one-line';
import { Newcomers } from '../../thread/newcomers';
import { type Cleared, PostingChecks } from '../../thread/posting-checks';
import type { UrgencyName } from '../../thread/terms';
import { ContentHeld } from '../../thread/thread.events';
import type { TouchedQuestion } from '../../thread/touched-question';
import type { AskQuestionInput } from '../graphql/question.inputs';
import { besideBody, questionText } from '../question-text';
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
    private readonly checks: PostingChecks,
    private readonly mentions: Mentions,
  ) {}

  async execute(actor: Actor, input: AskQuestionInput): Promise<TouchedQuestion | Failure> {
    const text = questionText({ ...input, title: this.checks.masked(input.title), body: this.checks.masked(input.body) }, actor.language);
    const space = await this.spaces.seen(actor, input.space);
    return this.work.run({ act: 'askQuestion', actor, input }, async (tx) => {
      if (!space) return new NotFound(input.space, ['input', 'space']);

      const lacking = await this.abilities.lacking(actor, ['ASK', 'CONFIRM_URGENT'], { spaceId: space.id, tx });
      const refusal = lacking.get('ASK');
      if (refusal) return refusal;
      const newcomer = await this.newcomers.find(tx);
      const limit = await this.newcomers.overDailyLimit(tx, newcomer, 'questions');
      if (limit) return limit;
      const fields = filledIn(space.form, this.masked(input.fields ?? []));
      const title = besideBody(text.title, text.tags, fields);
      const cleared = await this.checks.clear(tx, { kind: 'question', spaceId: space.id, title, body: text.body }, newcomer);
      if (isFailure(cleared)) return cleared;
      const called = await this.mentions.calledBy(tx, text.body);
      if (isFailure(called)) return called;

      const urgency = urgencyOf(input, lacking);
      const clocks = this.spaces.clocksFrom(space.id, tx.now);
      const question = {
        spaceId: space.id,
        text,
        tagIds: await this.tags.ensure(tx, text.tags),
        fields,
        publication: cleared.publication,
        urgency,
        urgentReason: urgency === 'none' ? null : oneLine(input.urgentReason ?? '') || null,
        nameHidden: input.nameHidden ?? false,
        clocks: { ...clocks, staffJoinAt: urgency === 'confirmed' ? tx.now : clocks.staffJoinAt },
      };
      return { questionId: await this.insert(tx, question, cleared, called) };
    });
  }

  private masked(typed: readonly TypedValue[]): TypedValue[] {
    return typed.map(({ key, value }) => ({ key, value: this.checks.masked(value) }));
  }

  private async insert(tx: Transaction, question: NewQuestion, cleared: Cleared, called: readonly Called[]): Promise<string> {
    const questionId = await this.questions.insert(tx, question);
    if (question.nameHidden) tx.concealActor(aliasSubject(questionId, 1));
    const shared = { questionId, spaceId: question.spaceId, at: tx.now };
    const authorId = actingAccount(tx.actor);
    const posted = { ...shared, contentId: questionId, contentKind: 'question', authorId } as const;
    const calling = { ...posted, onContentId: questionId, publication: question.publication };
    if (question.publication === 'held') {
      await tx.record(new ContentHeld({ ...posted, findings: cleared.findings }));
      await this.mentions.keep(tx, calling, called);
      return questionId;
    }
    await this.tags.count(tx, question.spaceId, question.tagIds, []);
    await tx.record(new QuestionAsked({ ...shared, askerId: authorId }));
    await this.mentions.keep(tx, calling, called);
    await this.checks.suspect(tx, posted, cleared);
    return questionId;
  }
}

/** The asker says so once; what is said by who can confirm it is confirmed. */
function urgencyOf(input: AskQuestionInput, lacking: Lacking): UrgencyName {
  if (!input.urgent) return 'none';
  return lacking.has('CONFIRM_URGENT') ? 'asked' : 'confirmed';
}

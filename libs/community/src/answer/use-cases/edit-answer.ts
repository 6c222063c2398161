import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, LiveSettings, NotFound, UnitOfWork } from '@kehila/platform';
import { Mentions } from '../../mention/mentions';
import { actingAccount } from '../../thread/acting-account';
import { Newcomers, refusedForNewcomer } from '../../thread/newcomers';
import { PostingChecks } from '../../thread/posting-checks';
import { editedText } from '../../thread/edited-text';
import { editGrace, keepsEarlierText } from '../../thread/standing-text';
import { ThreadRepository } from '../../thread/thread.repository';
import { Viewpoints } from '../../thread/viewpoint';
import { writtenText } from '../../thread/written-text';
import { AnswerEdited } from '../answer.events';
import { mayEditAnswer } from '../answer.policy';
import { AnswerRepository } from '../answer.repository';
import type { EditAnswerInput } from '../graphql/answer.inputs';
import type { PostedAnswer } from './post-answer';

/** The author, or staff of the space, changes the text of an answer. */
@Injectable()
export class EditAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly answers: AnswerRepository,
    private readonly abilities: Abilities,
    private readonly newcomers: Newcomers,
    private readonly settings: LiveSettings,
    private readonly checks: PostingChecks,
    private readonly mentions: Mentions,
  ) {}

  async execute(actor: Actor, input: EditAnswerInput): Promise<PostedAnswer | Failure> {
    const typed = writtenText(this.checks.masked(input.body), 'post', actor.language);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'editAnswer', actor, input }, async (tx) => {
      const thread = await this.threads.lock(tx, viewpoint, input.answerId);
      const answer = thread && (await this.answers.standing(tx, viewpoint, thread, input.answerId));
      if (!thread || !answer) return new NotFound(input.answerId);

      const lacking = await this.abilities.lacking(actor, ['EDIT', 'EDIT_OTHERS'], { spaceId: thread.spaceId, tx });
      const refusal = lacking.get('EDIT') ?? mayEditAnswer(actor, thread, answer, lacking);
      if (refusal) return refusal;
      const markdown = editedText(answer.markdown, typed.markdown, input.base);
      if (isFailure(markdown)) return markdown;
      if (answer.markdown === markdown) return { answerId: answer.id };
      const text = markdown === typed.markdown ? typed : writtenText(markdown, 'post', actor.language);
      const tooEager = answer.publication === 'visible' ? refusedForNewcomer(await this.newcomers.find(tx), text) : undefined;
      if (tooEager) return tooEager;
      const cleared = await this.checks.clearEdit(tx, { kind: 'answer', spaceId: thread.spaceId, body: text }, answer.markdown, answer.publication);
      if (isFailure(cleared)) return cleared;
      const called = await this.mentions.calledBy(tx, text);
      if (isFailure(called)) return called;

      const editorId = actingAccount(actor);
      await this.answers.update(tx, answer.id, text, keepsEarlierText(answer, editorId, tx.now, this.settings.milliseconds(editGrace)));
      const shared = { questionId: thread.id, spaceId: thread.spaceId, at: tx.now };
      await tx.record(new AnswerEdited({ ...shared, answerId: answer.id, editorId }));
      const edited = { ...shared, contentId: answer.id, contentKind: 'answer' } as const;
      await this.mentions.change(tx, { ...edited, onContentId: answer.id, authorId: answer.authorId, publication: answer.publication }, called);
      await this.checks.suspect(tx, edited, cleared);
      return { answerId: answer.id };
    });
  }
}

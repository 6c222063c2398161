import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, type Language, LiveSettings, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { type FieldValues, filledIn, Spaces, Tags } from '@kehila/spaces';
import { type Called, Mentions } from '../../mention/mentions';
import { actingAccount } from '../../thread/acting-account';
import { Newcomers, refusedForNewcomer } from '../../thread/newcomers';
import { PostingChecks } from '../../thread/posting-checks';
import { editedText } from '../../thread/edited-text';
import { editGrace, keepsEarlierText } from '../../thread/standing-text';
import type { Thread } from '../../thread/thread.entity';
import { ThreadRepository } from '../../thread/thread.repository';
import type { TouchedQuestion } from '../../thread/touched-question';
import { Viewpoints } from '../../thread/viewpoint';
import type { EditQuestionInput } from '../graphql/question.inputs';
import { besideBody, questionText, type QuestionText } from '../question-text';
import { QuestionClock } from '../question.clock';
import { QuestionEdited } from '../question.events';
import { mayEditQuestion, type QuestionChange } from '../question.policy';
import { type QuestionParts, QuestionRepository, type StandingQuestion } from '../question.repository';

const editing = ['EDIT', 'EDIT_OTHERS', 'EDIT_TAGS', 'EDIT_TITLE'] as const;

/** The asker or staff change a question; people with much reputation mend its tags and title. What the asker adds answers what the staff asked for. */
@Injectable()
export class EditQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly threads: ThreadRepository,
    private readonly viewpoints: Viewpoints,
    private readonly questions: QuestionRepository,
    private readonly tags: Tags,
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
    private readonly newcomers: Newcomers,
    private readonly settings: LiveSettings,
    private readonly clock: QuestionClock,
    private readonly checks: PostingChecks,
    private readonly mentions: Mentions,
  ) {}

  async execute(actor: Actor, input: EditQuestionInput): Promise<TouchedQuestion | Failure> {
    const typed = { ...input, title: this.checks.masked(input.title), body: this.checks.masked(input.body) };
    const made = questionText(typed, actor.language);
    const { keepsTitle, keepsTags } = leftAsRead(input);
    const viewpoint = await this.viewpoints.of(actor);
    return this.work.run({ act: 'editQuestion', actor, input }, async (tx) => {
      // Words before the question, as who merges tags does: the two never wait for each other.
      const ensured = keepsTags ? [] : await this.tags.ensure(tx, made.tags);
      const thread = await this.threads.lockForEdit(tx, viewpoint, input.questionId);
      if (!thread) return new NotFound(input.questionId);
      const standing = await this.questions.standing(tx, thread);
      const body = editedText(standing.markdown, typed.body, input.base);
      if (isFailure(body)) return body;
      const title = keepsTitle ? standing.title : typed.title;
      const tagIds = keepsTags ? standing.tagIds : ensured;
      const text = body === typed.body && title === typed.title ? made : questionText({ ...typed, title, body }, actor.language);
      const fields = this.fieldsOf(thread, standing, input);
      const change = changeOf(standing, text, tagIds, fields);

      const lacking = await this.abilities.lacking(actor, editing, { spaceId: thread.spaceId, tx });
      const refusal = lacking.get('EDIT') ?? mayEditQuestion(actor, thread, change, lacking);
      if (refusal) return refusal;
      const tooEager = change.body && standing.publication === 'visible' ? refusedForNewcomer(await this.newcomers.find(tx), text.body) : undefined;
      if (tooEager) return tooEager;
      if (!Object.values(change).some(Boolean)) return { questionId: thread.id };
      const had = await this.tags.byIds(standing.tagIds);
      const added = keepsTags ? [] : text.tags.filter((word) => !had.some(({ slug }) => slug === word));
      const wanted = { kind: 'question', spaceId: thread.spaceId, title: besideBody(text.title, added, fields), body: text.body } as const;
      const cleared = await this.checks.clearEdit(tx, wanted, `${besideBody(standing.title, [], standing.fields)}\n${standing.markdown}`, standing.publication);
      if (isFailure(cleared)) return cleared;
      const called = await this.mentions.calledBy(tx, text.body);
      if (isFailure(called)) return called;

      await this.update(tx, thread, standing, { text: change.body ? text : inLanguage(text, standing.language), tagIds, fields });
      if (change.body) await this.call(tx, thread, standing, called);
      await this.checks.suspect(tx, { questionId: thread.id, contentId: thread.id, contentKind: 'question', spaceId: thread.spaceId, at: tx.now }, cleared);
      return { questionId: thread.id };
    });
  }

  /** As they stand where nothing is said about them. */
  private fieldsOf({ spaceId }: Thread, { fields }: StandingQuestion, input: EditQuestionInput): FieldValues {
    const form = this.spaces.byId(spaceId)?.form;
    if (!input.fields || !form) return fields;
    const typed = input.fields.map(({ key, value }) => ({ key, value: this.checks.masked(value) }));
    return filledIn(form, typed, fields);
  }

  private call(tx: Transaction, thread: Thread, { publication }: StandingQuestion, called: readonly Called[]): Promise<void> {
    const { id, spaceId, askerId } = thread;
    const text = { contentId: id, contentKind: 'question', onContentId: id, questionId: id, spaceId, authorId: askerId, publication } as const;
    return this.mentions.change(tx, text, called);
  }

  private async update(tx: Transaction, thread: Thread, standing: StandingQuestion, parts: QuestionParts): Promise<void> {
    const editorId = actingAccount(tx.actor);
    const { tagIds } = parts;
    await this.questions.update(tx, thread, parts, keepsEarlierText(standing, editorId, tx.now, this.settings.milliseconds(editGrace)));
    if (editorId === thread.askerId) await this.clock.goOn(tx, thread);
    if (standing.publication === 'visible') await this.tags.count(tx, thread.spaceId, without(tagIds, standing.tagIds), without(standing.tagIds, tagIds));
    await tx.record(new QuestionEdited({ questionId: thread.id, spaceId: thread.spaceId, editorId, at: tx.now }));
  }
}

/** What somebody left as they read it stays as it reads now, whoever changed it meanwhile. */
function leftAsRead({ title, tags, baseTitle, baseTags }: EditQuestionInput): { keepsTitle: boolean; keepsTags: boolean } {
  const alike = (one: readonly string[], other: readonly string[]) => isDeepStrictEqual(new Set(one), new Set(other));
  return { keepsTitle: title === baseTitle, keepsTags: !!baseTags && alike(tags, baseTags) };
}

function changeOf(standing: StandingQuestion, text: QuestionText, tagIds: readonly string[], fields: FieldValues): QuestionChange {
  return {
    title: standing.title !== text.title,
    body: standing.markdown !== text.body.markdown,
    tags: without(tagIds, standing.tagIds).length + without(standing.tagIds, tagIds).length > 0,
    fields: !isDeepStrictEqual(standing.fields, fields),
  };
}

function inLanguage(text: QuestionText, language: Language): QuestionText {
  return { ...text, body: { ...text.body, language } };
}

function without(ids: readonly string[], others: readonly string[]): string[] {
  return ids.filter((id) => !others.includes(id));
}

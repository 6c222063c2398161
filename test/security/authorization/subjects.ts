import type { Kehila, Person } from '../../stage/kehila';
import type { Scene } from './scene';

/** What a question, an answer or a text of an article may be in when somebody comes to it. */
export const questionStates = [
  'open',
  'own',
  'own, closed',
  'own, held',
  'own, name hidden',
  'closed',
  'locked',
  'solved',
  'name hidden',
  'held',
  'hidden',
  'removed',
  'for members',
  'for staff',
] as const;
export const answerStates = [
  'open',
  'own',
  'own, held',
  'own, name hidden',
  'to own question',
  'accepted',
  'closed',
  'locked',
  'name hidden',
  'held',
  'hidden',
  'removed',
  'for members',
  'for staff',
] as const;
export const revisionStates = ['draft', 'own draft', 'submitted', 'own submitted', 'published', 'own published', 'for members', 'for staff'] as const;

export type QuestionState = (typeof questionStates)[number];
export type AnswerState = (typeof answerStates)[number];
export type RevisionState = (typeof revisionStates)[number];

/** Objects in a state, made behind the server's back where that is shorter: what is tested is who may do what with them. */
export class Subjects {
  constructor(
    private readonly kehila: Kehila,
    private readonly scene: Scene,
    private readonly spaces: { readonly members: string; readonly staff: string },
  ) {}

  async question(state: QuestionState, reader: Person): Promise<string> {
    const id = await this.scene.question();
    if (state.startsWith('own')) await this.give('question', id, reader);
    await this.change('question', id, id, state);
    return id;
  }

  async answer(state: AnswerState, reader: Person): Promise<string> {
    const id = await (state === 'accepted' ? this.scene.acceptedAnswer() : this.scene.answer());
    const [row] = await this.kehila.sql<{ question_id: string }>('select question_id from answer where id = $1', id);
    if (state.startsWith('own')) await this.give('answer', id, reader);
    if (state === 'to own question') await this.give('question', row!.question_id, reader);
    await this.change('answer', id, row!.question_id, state);
    return id;
  }

  async revision(state: RevisionState, reader: Person): Promise<{ revisionId: string; articleId: string; version: number }> {
    const kind = state.replace('own ', '');
    const made = await (kind === 'submitted'
      ? this.scene.articles.submitted()
      : kind === 'draft'
        ? this.scene.articles.draft()
        : this.scene.articles.published());
    const [row] = await this.kehila.sql<{ version: number }>('select version from revision where id = $1', made.revisionId);
    if (state.startsWith('own') && reader.accountId)
      await this.kehila.sql('update revision set author_id = $2 where id = $1', made.revisionId, reader.accountId);
    if (state === 'for members' || state === 'for staff') {
      await this.kehila.sql('update article set space_id = $2 where id = $1', made.articleId, this.spaces[state === 'for members' ? 'members' : 'staff']);
    }
    return { ...made, version: Number(row!.version) };
  }

  private async give(table: 'question' | 'answer', id: string, { accountId }: Person): Promise<void> {
    if (accountId) await this.kehila.sql(`update ${table} set author_id = $2 where id = $1`, id, accountId);
  }

  private async change(table: 'question' | 'answer', id: string, questionId: string, state: string): Promise<void> {
    const is = (word: string) => state.split(', ').includes(word);
    const { kehila } = this;
    if (is('closed')) await kehila.sql(`update question set closed_reason = 'other', closed_at = now() where id = $1`, questionId);
    if (is('locked')) await kehila.sql('update question set locked_at = now() where id = $1', questionId);
    if (is('solved')) await kehila.sql(`update question set state = 'solved', answer_count = 1, accepted_count = 1 where id = $1`, questionId);
    for (const publication of ['held', 'hidden', 'removed']) {
      if (is(publication)) await kehila.sql(`update ${table} set publication = $2 where id = $1`, id, publication);
    }
    if (is('name hidden')) {
      await kehila.sql(table === 'question' ? 'update question set name_hidden = true where id = $1' : 'update answer set alias = 1 where id = $1', id);
      await kehila.sql(`insert into alias (question_id, number, account_id, since) select $2, 1, author_id, now() from ${table} where id = $1`, id, questionId);
    }
    if (is('for members') || is('for staff')) {
      await kehila.sql('update question set space_id = $2 where id = $1', questionId, this.spaces[is('for members') ? 'members' : 'staff']);
    }
  }
}

import { type Actor, type Transaction, type TransactionListener, UnitOfWork, WithinTransaction } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { EditAnswer } from '../answer/use-cases/edit-answer';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { AnswerReader } from '../answer/answer.reader';
import { CommentReader } from '../comment/comment.reader';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { DecideHeld } from '../held/use-cases/decide-held';
import { CommunityPersonalData } from '../personal-data/community-personal-data';
import { QuestionReader } from '../question/question.reader';
import { EditQuestion } from '../question/use-cases/edit-question';
import { PeopleMentioned } from './mention.events';
import { MentionableReader } from './mentionable.reader';

@WithinTransaction(PeopleMentioned)
class Told implements TransactionListener<PeopleMentioned> {
  readonly facts: PeopleMentioned[] = [];

  handle(_tx: Transaction, fact: PeopleMentioned): Promise<void> {
    this.facts.push(fact);
    return Promise.resolve();
  }
}

describe('a mention', () => {
  const kehila = useFeatures(communityAlone({ provide: Told, useClass: Told }));
  let town: Town;
  let asker: Actor;
  let helper: Actor;
  let called: Actor;
  let question: string;

  const handleOf = async (actor: Actor) => (await kehila.sql<{ handle: string }>(`select handle from account where id = $1`, actor.accountId))[0]!.handle;
  const html = async (answerId: string) => (await kehila.get(AnswerReader).byId(nobody, answerId))!.body.html;
  /** Whom the facts recorded about a text name, one list a fact. */
  const told = (contentId: string) => kehila.get(Told).facts.flatMap((fact) => (fact.contentId === contentId ? [[...fact.accountIds]] : []));

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    [asker, helper, called] = (await town.several(3)) as [Actor, Actor, Actor];
    question = await town.ask(asker);
  });

  it('is a link to the person in questions, answers and comments', async () => {
    const handle = await handleOf(called);
    const link = `<bdi dir="ltr"><a class="mention" href="/he/people/${handle}">@${handle}</a></bdi>`;
    const asked = await town.ask(asker, { body: `@${handle} wrote this.` });
    const answer = await town.answer(helper, question, `As @${handle} says.`);
    const comment = await town.comment(helper, answer, `@${handle}, do you agree?`);
    expect((await kehila.get(QuestionReader).byId(nobody, asked))!.body.html).toContain(link);
    expect(await html(answer)).toBe(`<p dir="ltr">As ${link} says.</p>\n`);
    expect((await kehila.get(CommentReader).byId(nobody, comment))!.body.html).toContain(link);
    expect(told(asked)).toEqual([[called.accountId]]);
    expect(told(answer)).toEqual([[called.accountId]]);
    expect(told(comment)).toEqual([[called.accountId]]);
  });

  it('leads to the handle that the person has now, and to nobody once the person is gone', async () => {
    const handle = await handleOf(called);
    const answer = await town.answer(helper, question, `As @${handle} says.`);
    await kehila.sql(`update account set handle = $2 where id = $1`, called.accountId, `${handle}-new`);
    expect(await html(answer)).toContain(`href="/he/people/${handle}-new"`);
    await kehila.sql(`update account set state = 'erased' where id = $1`, called.accountId);
    expect(await html(answer)).toBe(`<p dir="ltr">As <bdi dir="ltr" class="mention">@${handle}</bdi> says.</p>\n`);
  });

  it('does not become another’s who takes the handle later', async () => {
    const answer = await town.answer(helper, question, 'As @later-one says.');
    await kehila.sql(`update account set handle = 'later-one' where id = $1`, called.accountId);
    expect(await html(answer)).not.toContain('<a');
    expect(told(answer)).toEqual([]);
  });

  it('is none in code, in an address or of a name that nobody has', async () => {
    const handle = await handleOf(called);
    const answer = await town.answer(helper, question, `\`@${handle}\` mail@${handle}.example @nobody-at-all [@${handle}](https://a.example) @${handle}/pkg`);
    expect(await html(answer)).not.toContain('mention" href');
    expect(told(answer)).toEqual([]);
  });

  it('tells after an edit only whom the text did not call before', async () => {
    const [first, second] = [await handleOf(called), await handleOf(asker)];
    const answer = await town.answer(helper, question, `@${first}`);
    await kehila.get(EditAnswer).execute(helper, { answerId: answer, body: `@${first} and @${second}` });
    expect(told(answer)).toEqual([[called.accountId], [asker.accountId]]);
    done(await kehila.get(EditAnswer).execute(helper, { answerId: answer, body: 'Nobody.' }));
    expect(await kehila.sql(`select from mention where content_id = $1`, answer)).toEqual([]);
    done(await kehila.get(EditQuestion).execute(asker, { questionId: question, title: 'Why does the light blink?', body: `@${first}?`, tags: [] }));
    expect(told(question)).toEqual([[called.accountId]]);
  });

  it('of oneself tells nobody', async () => {
    const answer = await town.answer(helper, question, `I am @${await handleOf(helper)}.`);
    expect(told(answer)).toEqual([]);
  });

  it('of more than five people is refused, with the text as it was', async () => {
    const six = await Promise.all((await town.several(6)).map(handleOf));
    const all = six.map((handle) => `@${handle}`);
    const body = all.join(' ');
    const refusal = { code: 'MENTION_LIMIT_REACHED', limit: 5 };
    expect(await kehila.get(PostAnswer).execute(helper, { questionId: question, body })).toMatchObject(refusal);
    const answer = await town.answer(helper, question, all.slice(0, 5).join(' '));
    expect(await kehila.get(EditAnswer).execute(helper, { answerId: answer, body })).toMatchObject(refusal);
    expect(told(answer)[0]).toHaveLength(5);
  });

  it('in a text that waits for approval is told once it is shown', async () => {
    const answer = await town.answer(helper, question, `@${await handleOf(called)} https://a.example https://b.example https://c.example`);
    expect(told(answer)).toEqual([]);
    done(await kehila.get(DecideHeld).execute(await town.staff(), { contentId: answer, publish: true }));
    expect(told(answer)).toEqual([[called.accountId]]);
  });

  it('stands in the copy of one’s data, comes along with a merged account and goes with an erased one', async () => {
    const handle = await handleOf(called);
    const answer = await town.answer(helper, question, `@${handle}`);
    const personal = kehila.get(CommunityPersonalData);
    const sections = await personal.sections(called.accountId!);
    expect(sections.find(({ name }) => name === 'mentions')?.rows).toEqual([{ content: answer, handle }]);
    const whose = () => kehila.sql<{ id: string }>(`select account_id::text as id from mention where content_id = $1`, answer);
    const inOne = (act: (tx: Transaction) => Promise<void>) => kehila.get(UnitOfWork).run<void>({ act: 'spec', actor: nobody }, act);
    await inOne((tx) => personal.move(tx, called.accountId!, asker.accountId!));
    expect(await whose()).toEqual([{ id: asker.accountId }]);
    await inOne((tx) => personal.erase(tx, asker.accountId!));
    expect(await whose()).toEqual([]);
  });

  describe('while it is typed', () => {
    const suggested = async (actor: Actor, typed: string, on: string | null = question) =>
      (await kehila.get(MentionableReader).of(actor, typed, on)).map(({ id }) => id);

    it('is of people of the thread first, by handle or by any word of the name', async () => {
      const speaker = await town.person({ name: 'Zohar Quill' });
      const other = await town.person({ name: 'Quill Adler' });
      await town.answer(speaker, question);
      expect(await suggested(helper, 'quill')).toEqual([speaker.accountId, other.accountId]);
      expect(await suggested(helper, '')).toEqual([asker.accountId, speaker.accountId]);
      expect(await suggested(helper, (await handleOf(other)).slice(0, -1), null)).not.toContain(helper.accountId);
      expect(await suggested(helper, '%')).toEqual([]);
    });

    it('names nobody of a thread that one may not see, and nobody who hides the name there', async () => {
      const hidden = await town.ask(asker, { nameHidden: true });
      expect(await suggested(helper, '', hidden)).toEqual([]);
      await kehila.sql(`update question set publication = 'hidden' where id = $1`, question);
      expect(await suggested(helper, '')).toEqual([]);
    });
  });
});

import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { CloseQuestion } from '../question/use-cases/close-question';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { answeredBy, PeerAnswersReader } from './peer-answers.reader';

const hour = 3_600_000;
const week = 7 * 24 * hour;

describe('how far customers help each other', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let [manager, staff, asker, customer]: Actor[] = [];

  const told = (actor = manager!, space?: string) => kehila.get(PeerAnswersReader).of(actor, space);
  const counts = async (space?: string) => (await told(manager, space))?.all;

  beforeAll(async () => {
    town = await Town.in(kehila);
    manager = await town.person({ grants: [{ role: 'MANAGER', spaceId: null }] });
    [staff, asker, customer] = [await town.staff(), await town.person(), await town.person()];
  });
  beforeEach(async () => {
    kehila.clock.advance(20 * week);
  });

  it('counts who answered first', async () => {
    const [peers, bySomeStaff] = [await town.ask(asker!), await town.ask(asker!), await town.ask(asker!)];
    kehila.clock.advance(2 * hour);
    await town.answer(customer!, peers);
    await town.answer(staff!, bySomeStaff);
    kehila.clock.advance(hour);
    await town.answer(staff!, peers);
    await town.answer(customer!, bySomeStaff);
    expect(await counts()).toMatchObject({ questions: 3, customersFirst: 1, staffFirst: 1, solved: 0, solvedByCustomers: 0 });
    expect(await told()).toMatchObject({ medianMinutes: 120 });
  });

  it('counts no answer of the asker, and none that is hidden', async () => {
    const [own, hidden] = [await town.ask(asker!), await town.ask(asker!)];
    await town.answer(asker!, own);
    await town.hideAnswer(await town.answer(customer!, hidden));
    expect(await told()).toMatchObject({ all: { questions: 2, customersFirst: 0, staffFirst: 0 }, medianMinutes: null });
  });

  it('counts as solved by customers what no accepted answer of the staff solved', async () => {
    const [peers, both] = [await town.ask(asker!), await town.ask(asker!)];
    await town.accept(asker!, await town.answer(customer!, peers));
    for (const helper of [customer!, staff!]) await town.accept(asker!, await town.answer(helper, both));
    expect(await counts()).toMatchObject({ questions: 2, customersFirst: 2, solved: 2, solvedByCustomers: 1 });
  });

  it('takes staff of another space for a customer', async () => {
    const question = await town.ask(asker!, { space: 'elsewhere' });
    await town.answer(staff!, question);
    expect(await counts('elsewhere')).toMatchObject({ questions: 1, customersFirst: 1, staffFirst: 0 });
    expect(await counts('home')).toMatchObject({ questions: 0 });
  });

  it('counts nothing that is closed or hidden, and forgets what is older than twelve weeks', async () => {
    done(await kehila.get(CloseQuestion).execute(staff!, { questionId: await town.ask(asker!), reason: 'off_topic' }));
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, await town.ask(asker!));
    expect(await counts()).toMatchObject({ questions: 0 });
    await town.ask(asker!);
    kehila.clock.advance(12 * week - hour);
    expect(await counts()).toMatchObject({ questions: 1 });
    kehila.clock.advance(2 * hour);
    expect(await counts()).toMatchObject({ questions: 0 });
  });

  it('tells each week, the oldest first', async () => {
    await town.answer(customer!, await town.ask(asker!));
    kehila.clock.advance(week + hour);
    await town.ask(asker!);
    const { weeks = [] } = (await told()) ?? {};
    expect(weeks.map(({ questions, customersFirst }) => [questions, customersFirst])).toEqual([...Array.from({ length: 10 }, () => [0, 0]), [1, 1], [1, 0]]);
    expect(Math.abs(kehila.clock.now().getTime() - week - weeks.at(-1)!.since.getTime())).toBeLessThan(hour);
  });

  it('is told to managers, to the staff of their own spaces, and to nobody else', async () => {
    await town.ask(asker!);
    await town.ask(asker!, { space: 'elsewhere' });
    expect((await told(staff))?.all.questions).toBe(1);
    expect(await told(staff, 'elsewhere')).toBeNull();
    expect(await told(manager, 'nowhere')).toBeNull();
    for (const actor of [customer!, nobody]) expect(await told(actor)).toBeNull();
  });

  it('reads by an index what is counted of 40,000 questions, and nothing older', async () => {
    const [author, helper] = [asker!.accountId, customer!.accountId];
    const now = kehila.clock.now();
    for (let first = 1; first <= 40_000; first += 5_000)
      await kehila.sql(
        `with asked as (
           insert into question (space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, asked_at, last_activity_at, answer_count, state)
           select $1, $2, 'Question ' || n, 'question-' || n, 'text', 'text', 'text', 'en', 1, t, t, 1, 'answered'
           from generate_series($5::int, $5::int + 4999) n, lateral (select $4::timestamptz + interval '5 minutes' - n * interval '15 minutes') m(t) returning id, asked_at)
         insert into answer (question_id, author_id, answered_at, body_markdown, body_html, body_text, language, renderer_version)
         select id, $3, asked_at + interval '10 minutes', 'So.', 'So.', 'So.', 'en', 1 from asked`,
        ...[town.space, author, helper, now, first],
      );
    await kehila.sql('vacuum analyze question, answer');
    const plan = await kehila.sql<{ 'QUERY PLAN': string }>(`explain ${answeredBy.text}`, [town.space], new Date(now.getTime() - 12 * week), now);
    expect(plan.map((line) => line['QUERY PLAN']).filter((line) => /Seq Scan on (question|answer)\b/.test(line))).toEqual([]);
    expect(await told(manager, 'home')).toMatchObject({ all: { questions: 8_064, customersFirst: 8_064 }, medianMinutes: 10 });
  }, 60_000);
});

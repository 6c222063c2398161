import { planOf, readWhole, rowsOf, useFeatures } from '@kehila/testing';
import { communityAlone, Town } from '../community.factory';
import { bareQuestion } from '../question/question.rows';
import { StaffQueueReason } from './graphql/staff-queue.types';
import { type QueueShape, staffQueueStatement } from './staff-queue.shape';

const wants = { ...bareQuestion, answering: true } as const;

/** The desk must cost the same whether ten questions wait or a hundred thousand. */
describe('the plan of the staff queue, with 100,000 questions that wait', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: string;

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = (await town.staff()).accountId!;
    const author = (await town.person()).accountId!;
    // In parts: no statement may run for long.
    for (let first = 1; first <= 100_000; first += 10_000)
      await kehila.sql(
        `insert into question (space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, asked_at, last_activity_at,
           answer_count, state, accepted_count, trust_lapsed_at, staff_join_at, urgency, raised_at, raised_for)
         select case when n % 4 = 0 then $2::bigint else $1::bigint end, $3::bigint, 'Question ' || n, 'question-' || n, repeat('text ', 60), repeat('text ', 60), repeat('text ', 60),
           'en', 1, t, t, n % 2, case when n % 500 = 3 then 'solved' when n % 2 = 1 then 'answered' else 'open' end, case when n % 500 = 3 then 1 else 0 end,
           case when n % 500 = 3 then t end, t + interval '4 hours', case when n % 1000 = 0 then 'confirmed' else 'none' end,
           case when n % 500 = 1 then t end, case when n % 1000 = 1 then 'urgency' when n % 500 = 1 then 'views' end
         from generate_series($4::int, $4::int + 9999) n, lateral (select timestamptz '2026-01-01' + n * interval '2 minutes') m(t)`,
        ...[town.space, town.elsewhere, author, first],
      );
    await kehila.sql(
      `insert into answer (question_id, author_id, answered_at, body_markdown, body_html, body_text, language, renderer_version, score, accepted_at, trust)
       select id, $1, asked_at, 'So.', 'So.', 'So.', 'en', 1, case when id % 400 = 1 then -1 else 0 end, trust_lapsed_at, case when trust_lapsed_at is not null then 'lapsed' end
       from question where answer_count = 1`,
      author,
    );
    await kehila.sql(
      `insert into answering (question_id, account_id, since, until) select id, $1, asked_at, '2027-01-01' from question where id % 5000 = 0`,
      staff,
    );
    await kehila.sql('vacuum analyze question, answer, answering');
  }, 60_000);

  const shapes = [null, ...Object.values(StaffQueueReason)].flatMap((reason) =>
    [false, true].flatMap((mine) => [false, true].map((goesOn): QueueShape => ({ wants, reason, mine, goesOn }))),
  );
  const named = shapes.flatMap((shape) =>
    ['all spaces', 'one space'].map(
      (where) => [shape.reason ?? 'every reason', shape.mine ? 'mine' : 'anybody’s', where, shape.goesOn ? 'next page' : 'first page', shape] as const,
    ),
  );

  it.each(named)('%s, %s, %s, %s: reads few rows by an index', async (_reason, _mine, where, _page, shape) => {
    const spaces = where === 'one space' ? [town.space] : [town.space, town.elsewhere];
    const both = [town.space, town.elsewhere];
    const values = [both, staff, both, spaces, '2026-12-01', 31, ...(shape.goesOn ? ['0', '1767300000000000', '100'] : [])];
    const nodes = await planOf(kehila.database, staffQueueStatement(shape), values);
    expect(readWhole(nodes).filter((table) => ['question', 'answer'].includes(table))).toEqual([]);
    // Doubted answers are found one by one: there are 250 of them. All else stops after a page of each space.
    const most = shape.reason === 'answer_doubted' ? 300 : 150;
    expect(nodes.filter((node) => rowsOf(node) > most)).toEqual([]);
  });
});

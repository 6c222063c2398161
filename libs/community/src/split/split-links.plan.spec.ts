import { prepared } from '@kehila/platform';
import { pagesOf, planOf, readWhole, useFeatures } from '@kehila/testing';
import { communityAlone, Town } from '../community.factory';
import { splitJson } from './split.rows';

const questions = 40_000;
const perStatement = 10_000;
/** Of each hundredth question so many were split off. */
const splitOff = 30;

const links = prepared<{ split: { from: object | null; into: object[] | null } }>(
  'spec_split_links',
  `select ${splitJson('q')} as split from question q where q.id = $4`,
);

/** Every page of a thread names them: it must cost what the thread itself was split, however many others were. */
describe(`the plan of what was split off and from where, among ${questions} questions`, () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let first: number;

  beforeAll(async () => {
    town = await Town.in(kehila);
    const author = (await town.person()).accountId!;
    for (let done = 0; done < questions; done += perStatement)
      await kehila.sql(
        `insert into question (space_id, author_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, asked_at, last_activity_at)
         select $1, $2, 'Question ' || n, 'question-' || n, 'So.', 'So.', 'So.', 'en', 1, now(), now() from generate_series($3::int, $4::int) n`,
        ...[town.space, author, done + 1, done + perStatement],
      );
    first = Number((await kehila.sql<{ id: string }>('select min(id) as id from question'))[0]!.id);
    await kehila.sql(
      `insert into thread_split (question_id, source_id, split_at, answer_ids)
       select $1::bigint + n, $1::bigint + n - 1 - (n - 1) % 100, now(), array[n] from generate_series(1, $2::int - 1) n where n % 100 between 1 and $3::int`,
      ...[first, questions, splitOff],
    );
    await kehila.sql('vacuum analyze question, thread_split');
  }, 120_000);

  it.each([
    ['of one that thirty were split off', 0],
    ['of one that was split off', 1],
    ['of one that was never split', 50],
  ])('%s: finds them by their indexes', async (_, place) => {
    const values = [[town.space], null, [], first + 100 + place];
    const nodes = await planOf(kehila.database, links, values);
    expect(readWhole(nodes)).toEqual([]);
    expect(pagesOf(nodes)).toBeLessThan(250);
  });

  it('names twenty, the newest first, and the one it was split from', async () => {
    const split = async (place: number) => (await kehila.database.row(links, [[town.space], null, [], first + place]))!.split;
    expect((await split(100)).into).toHaveLength(20);
    expect((await split(101)).from).toMatchObject({ title: 'Question 101' });
    expect(await split(150)).toEqual({ from: null, into: null });
  });
});

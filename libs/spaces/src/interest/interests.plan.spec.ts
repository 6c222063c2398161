import { planOf, readWhole, rowsOf, useFeatures } from '@kehila/testing';
import { interestedIn } from './interest.sql';

/** A batch of those who watch must cost what they are, however many follow the tags of a question. */
describe('the plan of who watches, among 60,000 who follow', () => {
  const kehila = useFeatures({ modules: [] });
  let tags: string[];

  beforeAll(async () => {
    tags = (await kehila.sql<{ id: string }>(`insert into tag (slug) select 'word-' || n from generate_series(1, 3) n returning id`)).map(({ id }) => id);
    await kehila.sql(
      `with people as (
         insert into account (handle, display_name, language, state, joined_at, verified_at)
         select 'crowd-' || n, 'Somebody', 'en', 'active', now(), now() from generate_series(1, 20000) n returning id
       )
       insert into tag_follower (tag_id, account_id, level, since)
       select t.id, p.id, case when p.id % 1000 = 0 then 'watch' else 'follow' end, now() from people p cross join unnest($1::bigint[]) t(id)`,
      tags,
    );
    await kehila.sql('vacuum analyze tag_follower');
  }, 60_000);

  it('reads each tag in the order of its key, and sorts no crowd', async () => {
    const nodes = await planOf(kehila.database, interestedIn, [1, tags, 0, 500, ['follow']]);
    expect(readWhole(nodes)).not.toContain('tag_follower');
    for (const node of nodes) expect(rowsOf(node)).toBeLessThanOrEqual(1_500);
  });
});

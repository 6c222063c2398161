import { statementsOf } from '@kehila/testing';
import { PointsStory } from '../recognition.factory';
import { StandingReader } from './standing.reader';

describe('the badges of people', () => {
  const story = new PointsStory();

  it('are read for a whole list of people with one statement, newest first', async () => {
    const people = [await story.person(), await story.person(), await story.person()];
    await story.kehila.sql(`insert into badge (name) values ('Guide'), ('First answer')`);
    await story.kehila.sql(
      `insert into badge_award (badge_id, account_id, imported, awarded_at)
       select b.id, a.id, true, case b.name when 'Guide' then timestamptz '2026-10-01' else timestamptz '2026-09-01' end from badge b, unnest($1::bigint[]) a(id) where b.name is not null`,
      people.slice(0, 2),
    );
    const statements = await statementsOf(story.kehila.database, async () => {
      const badges = await Promise.all(people.map((id) => story.kehila.get(StandingReader).badgesOf(id)));
      expect(badges.map((own) => own.map((badge) => badge.imported_name))).toEqual([['Guide', 'First answer'], ['Guide', 'First answer'], []]);
    });
    expect(statements).toHaveLength(1);
  });
});

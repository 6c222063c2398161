import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = `array['votesForOneAuthorADay', 'earningVotesForOneAuthorADay']`;

/** A setting that was ever changed, or its default. */
const setting = (key: string, otherwise: number) => `coalesce((select nullif(value, 'null')::int from setting where key = '${key}'), ${otherwise})`;

/** How many votes of one person for one author a day count is said by the rules of points, where everybody reads it, and no more by two settings. */
export class VotesForOneAuthor1795900006900 implements MigrationInterface {
  name = 'VotesForOneAuthor1795900006900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every set says what the settings said until now, so that no vote counts differently from before. Their rows stay for the release before.
      create temporary table said on commit drop as
        select jsonb_build_object('votesForOneAuthorADay', taken, 'earningVotesForOneAuthorADay', least(taken, earning)) as rules
        from (select ${setting('voting.for_one_author_a_day', 10)} as taken, ${setting('voting.with_points_for_one_author_a_day', 5)} as earning) s;
      update points_rule_set s set rules = s.rules || said.rules from said;
      update points_rule_draft d set rules = d.rules || said.rules from said;

      -- Without a number there would be no limit.
      alter table points_rule_set add constraint points_rule_set_votes_for_one_author
        check (coalesce((rules->>'earningVotesForOneAuthorADay')::int between 0 and (rules->>'votesForOneAuthorADay')::int, false)) not valid;
      alter table points_rule_draft add constraint points_rule_draft_votes_for_one_author
        check (coalesce((rules->>'earningVotesForOneAuthorADay')::int between 0 and (rules->>'votesForOneAuthorADay')::int, false)) not valid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table points_rule_set drop constraint points_rule_set_votes_for_one_author;
      alter table points_rule_draft drop constraint points_rule_draft_votes_for_one_author;
      alter table points_rule_set disable trigger points_rule_set_kept;
      update points_rule_set set rules = rules - ${names};
      alter table points_rule_set enable trigger points_rule_set_kept;
      update points_rule_draft set rules = rules - ${names};
    `);
  }
}

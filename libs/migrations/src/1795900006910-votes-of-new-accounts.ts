import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = `array['newVoterDays', 'newVoterReputation']`;
const because = (more = '') => `withheld_by in ('floor', 'daily_cap', 'pair_limit', 'staff', 'debt'${more})`;

/** The rules of points say from when on votes of new accounts earn. Until a manager writes otherwise, from the first day. */
export class VotesOfNewAccounts1795900006910 implements MigrationInterface {
  name = 'VotesOfNewAccounts1795900006910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update points_rule_set set rules = rules || '{"newVoterDays": 0, "newVoterReputation": 50}';
      update points_rule_draft set rules = rules || '{"newVoterDays": 0, "newVoterReputation": 50}';
      alter table points_rule_set add constraint points_rule_set_votes_of_new_accounts check (rules ?& ${names}) not valid;
      alter table points_rule_draft add constraint points_rule_draft_votes_of_new_accounts check (rules ?& ${names}) not valid;
      alter table points_transaction drop constraint points_transaction_withheld_by_check;
      -- The rows of before passed a narrower check.
      alter table points_transaction add constraint points_transaction_withheld_by_check check (${because(`, 'new_account'`)}) not valid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table points_transaction drop constraint points_transaction_withheld_by_check;
      -- The release before knows one reason why a vote only scores.
      alter table points_transaction disable trigger points_transaction_append_only;
      update points_transaction set withheld_by = 'pair_limit' where withheld_by = 'new_account';
      alter table points_transaction enable trigger points_transaction_append_only;
      alter table points_transaction add constraint points_transaction_withheld_by_check check (${because()});
      alter table points_rule_set drop constraint points_rule_set_votes_of_new_accounts;
      alter table points_rule_draft drop constraint points_rule_draft_votes_of_new_accounts;
      alter table points_rule_set disable trigger points_rule_set_kept;
      update points_rule_set set rules = rules - ${names};
      alter table points_rule_set enable trigger points_rule_set_kept;
      update points_rule_draft set rules = rules - ${names};
    `);
  }
}

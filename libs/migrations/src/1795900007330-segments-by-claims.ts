import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A provider of single sign-on may say to which segments somebody belongs. */
export class SegmentsByClaims1795900007330 implements MigrationInterface {
  name = 'SegmentsByClaims1795900007330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The claim that holds keys of segments; null: none does. No row has one yet: there is nothing to look through.
      alter table identity_provider add column segments_claim text;
      alter table identity_provider add constraint identity_provider_segments_claim check (char_length(segments_claim) between 1 and 100) not valid;
      -- Where a membership came from: null for what was given by hand. What a provider gave, it takes back.
      alter table account_segment add column provider_key text;
      alter table account_segment add constraint account_segment_provider foreign key (provider_key) references identity_provider(key) not valid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account_segment drop column provider_key;
      alter table identity_provider drop column segments_claim;
    `);
  }
}

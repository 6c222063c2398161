import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowKinds, forgetKinds } from './kinds-of-notices';

const kinds = ['became_comment', 'became_answer', 'comment_again', 'answer_again'];

/** Authors are told that their answer became a comment, or their comment an answer, and that this was undone. */
export class NoticesOfTurnedTexts1795900006010 implements MigrationInterface {
  name = 'NoticesOfTurnedTexts1795900006010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allowKinds(kinds));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(forgetKinds(kinds));
  }
}

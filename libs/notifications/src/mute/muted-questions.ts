import { Injectable } from '@nestjs/common';
import { bareQuestion, QuestionReader } from '@kehila/community';
import { type Actor, Clock, cursorValues, Database, instantFrom, instantOf, type Page, pageOfSeen, prepared } from '@kehila/platform';
import { NoticePages } from '../notice/notice-pages';
import type { MutedQuestion } from './graphql/mute.types';

const mute = prepared<never>('notice_mute', `insert into question_muted (question_id, account_id, since) values ($1, $2, $3) on conflict do nothing`);
const unmute = prepared<never>('notice_unmute', `delete from question_muted where question_id = $1 and account_id = $2`);

const whoMuted = prepared<{ account_id: string }>(
  'notice_who_muted',
  `select account_id from question_muted where question_id = $1 and account_id = any($2::bigint[])`,
);

interface MutedRow {
  question_id: string;
  since: Date;
  instant: string;
}

/** Newest first. Index `question_muted_by`. */
const mutedPage = (goesOn: boolean) =>
  prepared<MutedRow>(
    `notice_muted_page${goesOn ? '_on' : ''}`,
    `select question_id, since, ${instantOf('since')}::text as instant from question_muted
     where account_id = $1 ${goesOn ? `and (since, question_id) < (${instantFrom('$3')}, $4::bigint)` : ''}
     order by since desc, question_id desc limit $2`,
  );

const [fromNewest, goingOn] = [mutedPage(false), mutedPage(true)];

/**
 * Questions of which somebody wants to hear no more, by bell or by mail. Nobody else sees which, and whoever may read may mute: it is no act, and no
 * audit row speaks of it. Saying it again changes nothing.
 */
@Injectable()
export class MutedQuestions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionReader,
    private readonly pages: NoticePages,
  ) {}

  /** Whether there is such a question for them. What may no longer be seen is let go too. */
  async mute(actor: Actor, questionId: string, muted: boolean): Promise<boolean> {
    const isSeen = (await this.questions.byIds(actor, [questionId], bareQuestion)).has(questionId);
    if (!muted) await this.database.rows(unmute, [questionId, actor.accountId]);
    else if (isSeen) await this.database.rows(mute, [questionId, actor.accountId, this.clock.now()]);
    return isSeen;
  }

  /** Those of the accounts that want to hear nothing of it. */
  async by(accountIds: readonly string[], questionId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.database.rows(whoMuted, [questionId, accountIds])).map((row) => row.account_id));
  }

  /** What of it they may still see. */
  async page(actor: Actor, first: number, after: string | null | undefined): Promise<Page<MutedQuestion>> {
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const rows = await this.database.rows(cursor.length > 0 ? goingOn : fromNewest, [actor.accountId, first + 1, ...cursor]);
    const places = await this.pages.ofQuestions(
      actor,
      rows.map((row) => row.question_id),
    );
    return pageOfSeen(
      rows,
      first,
      (row) => [row.instant, row.question_id],
      ({ question_id: id, since }): MutedQuestion | undefined => {
        const place = places.get(id);
        return place && { id, ...place, since };
      },
    );
  }
}

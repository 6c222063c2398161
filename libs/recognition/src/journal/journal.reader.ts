import { Injectable } from '@nestjs/common';
import { Spaces } from '@kehila/spaces';
import { type Actor, cursorValues, Database, emptyPage, type Page, pageOf, prepared, requestContext } from '@kehila/platform';
import type { LedgerName } from '../rules/rule-set';
import { campaignNamesOf } from '../campaign/campaign.sql';
import { appealStateOf, mayAppeal, type PointsAppealStateName } from '../appeal/points-appeal.sql';
import { causeOf } from './cause';
import { isNarrowed, type JournalFilter, rulesOf } from './journal-filter';
import { PointsSubjects } from './points-subjects';
import type { PointsEntry } from './graphql/points-entry.type';

interface JournalRow {
  id: string;
  transaction_id: string;
  ledger: LedgerName;
  amount: number;
  asked: number;
  withheld_by: string | null;
  balance_after: number;
  /** Where it stands, for cursors. */
  place: string;
  rule: string;
  rule_set_version: number;
  at: Date;
  vests_at: Date | null;
  subject_id: string | null;
  space_id: string | null;
  undoes: string | null;
  undone_by: string | null;
  appeal: PointsAppealStateName | null;
  may_appeal: boolean;
  campaign: Record<'he' | 'en', string> | null;
}

const appeals = `, ${appealStateOf} as appeal, ${mayAppeal} as may_appeal`;
const noAppeals = `, null as appeal, false as may_appeal`;

const page = (balanceAfter: string, place: string, where: string, asked = noAppeals) => `
   select e.id, t.id as transaction_id, e.ledger, e.amount, t.asked, t.withheld_by, ${balanceAfter} as balance_after, ${place} as place, t.rule, t.rule_set_version, e.at,
     e.vests_at, t.subject_id, t.space_id, t.undoes, u.id as undone_by, ${campaignNamesOf} as campaign${asked}
   from points_entry e
   join points_transaction t on t.id = e.transaction_id
   left join points_transaction u on u.undoes = t.id
   where e.ledger = $1 and e.account_id = $2 and ${where}
   order by e.sequence desc limit $4`;

const narrowed = `and ($5::text[] is null or t.rule = any($5)) and ($6::bigint is null or t.space_id = $6) and ($7::timestamptz is null or e.at >= $7)
     and ($8::timestamptz is null or e.at < $8)`;

/** A person's entries as they see them, newest first. Index `points_entry_once`. */
const own = (name: string, further: string) =>
  prepared<JournalRow>(`recognition_journal_own${name}`, page('e.balance_after', 'e.sequence::text', `e.sequence < $3::bigint ${further}`, appeals));

/**
 * The same as others see them: as if nothing had been earned under an alias. No gap tells of it, in the balances as little as in the cursors, which
 * count the entries of everybody.
 */
const shown = (name: string, further: string) =>
  prepared<JournalRow>(
    `recognition_journal_shown${name}`,
    page(
      `e.balance_after - coalesce((select sum(x.amount) from points_entry x join points_transaction y on y.id = x.transaction_id
         where x.ledger = $1 and x.account_id = $2 and x.sequence <= e.sequence and y.hidden), 0)::int`,
      'e.id::text',
      `e.id < $3::bigint and not t.hidden ${further}`,
    ),
  );

/** Those that are narrowed down read on among a person's entries until a page is full. */
const pages = {
  own: { all: own('', ''), narrowed: own('_narrowed', narrowed) },
  shown: { all: shown('', ''), narrowed: shown('_narrowed', narrowed) },
} as const;

const beyondLast = '9223372036854775807';

@Injectable()
export class JournalReader {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly subjects: PointsSubjects,
  ) {}

  async page(
    actor: Actor,
    ledger: LedgerName,
    accountId: string,
    first: number,
    after: string | null | undefined,
    filter: JournalFilter = {},
  ): Promise<Page<PointsEntry>> {
    const readable = new Set(await this.spaces.readableBy(actor));
    const space = filter.space ? this.spaces.bySlug(filter.space) : null;
    if (space === undefined || (space && !readable.has(space.id))) return emptyPage;
    const statement = pages[actor.is(accountId) ? 'own' : 'shown'][isNarrowed(filter) ? 'narrowed' : 'all'];
    const narrowing = isNarrowed(filter) ? [rulesOf(filter.kind), space?.id ?? null, filter.from ?? null, filter.to ?? null] : [];
    const before = cursorValues(after, ['id'])?.[0] ?? beyondLast;
    const rows = await this.database.rows(statement, [ledger, accountId, before, first + 1, ...narrowing]);
    const subjects = await this.subjects.of(actor, accountId, [...new Set(rows.flatMap((row) => row.subject_id ?? []))]);
    const spaceOf = (id: string | null) => (id !== null && readable.has(id) ? (this.spaces.byId(id) ?? null) : null);
    return pageOf(
      rows,
      first,
      (row) => [row.place],
      (row): PointsEntry => {
        const subject = row.subject_id === null ? undefined : subjects.get(row.subject_id);
        return {
          id: row.transaction_id,
          ledger: row.ledger,
          amount: row.amount,
          balanceAfter: row.balance_after,
          rule: row.rule,
          cause: causeOf(row),
          at: row.at,
          vestsAt: row.vests_at,
          undoes: row.undoes,
          undoneBy: row.undone_by,
          appeal: row.appeal,
          mayAppeal: row.may_appeal,
          space: spaceOf(row.space_id),
          path: subject?.path ?? null,
          subjectTitle: subject?.title ?? null,
          ruleSetVersion: row.rule_set_version,
        };
      },
    );
  }

  /** All of the caller's own in their language, newest first, read in pieces. */
  async *all(actor: Actor, ledger: LedgerName, filter: JournalFilter, atOnce: number): AsyncGenerator<PointsEntry> {
    const context = { requestId: '', ip: '', ...requestContext.current(), language: actor.language };
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await requestContext.run(context, () => this.page(actor, ledger, actor.accountId!, atOnce, after, filter));
      yield* nodes;
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities, Accounts } from '@kehila/accounts';
import { type Actor, type ConnectionOf, cursorValues, Database, emptyPage, type Page, pageOf } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { causeOf } from '../journal/cause';
import { PointsSubjects } from '../journal/points-subjects';
import type { EntryToAppeal, PointsAppeal } from './graphql/points-appeal.type';
import { appealById, type AppealRow, appealsOf, openAppeals, ownEntry } from './points-appeal.sql';

const beyondLast = '9223372036854775807';

/** What people ask about their points: they see their own, and who decides sees all that wait. */
@Injectable()
export class PointsAppealReader {
  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
    private readonly spaces: Spaces,
    private readonly subjects: PointsSubjects,
  ) {}

  async byId(actor: Actor, id: string): Promise<PointsAppeal | undefined> {
    const row = await this.database.row(appealById, [id]);
    return row && (await this.shown(actor, [row]))(row);
  }

  /** Newest first. */
  async own(actor: Actor, first: number, after: string | null | undefined): Promise<Page<PointsAppeal>> {
    const rows = await this.database.rows(appealsOf, [actor.accountId, cursorValues(after, ['id'])?.[0] ?? beyondLast, first + 1]);
    return pageOf(rows, first, (row) => [row.id], await this.shown(actor, rows));
  }

  /** Longest waiting first; nothing for whoever does not decide. */
  async waiting(actor: Actor, first: number, after: string | null | undefined): Promise<ConnectionOf<PointsAppeal>> {
    if (await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null })) return emptyPage;
    const rows = await this.database.rows(openAppeals, [cursorValues(after, ['id'])?.[0] ?? '0', first + 1, await this.decidedIn(actor)]);
    return pageOf(rows, first, (row) => [row.id], await this.shown(actor, rows));
  }

  private async decidedIn(actor: Actor): Promise<string[]> {
    const spaces = await this.spaces.readableBy(actor);
    const refusals = await Promise.all(spaces.map((spaceId) => this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId })));
    return spaces.filter((_, at) => refusals[at] === undefined);
  }

  /** Of the caller's own; undefined where there is nothing to ask. */
  async entry(actor: Actor, id: string): Promise<EntryToAppeal | undefined> {
    const row = await this.database.row(ownEntry, [id, actor.accountId]);
    if (!row?.may_appeal) return undefined;
    return { id, cause: causeOf(row), amount: row.amount, points: row.missing, at: row.at, ...(await this.places(actor, [row]))(row) };
  }

  private async shown(actor: Actor, rows: readonly AppealRow[]): Promise<(row: AppealRow) => PointsAppeal> {
    const [people, placeOf] = await Promise.all([this.accounts.byIds(rows.map((row) => row.account_id)), this.places(actor, rows)]);
    return (row) => ({
      id: row.id,
      account: people.get(row.account_id) ?? null,
      mine: actor.is(row.account_id),
      cause: causeOf(row),
      amount: row.amount,
      points: row.points,
      at: row.at,
      ledger: row.ledger,
      reason: row.reason,
      openedAt: row.opened_at,
      state: row.state,
      answer: row.answer,
      decidedAt: row.decided_at,
      ...placeOf(row),
    });
  }

  /** What each was about, and where, as the reader may see it. */
  private async places(actor: Actor, rows: readonly Pick<AppealRow, 'account_id' | 'subject_id' | 'space_id'>[]) {
    const owners = [...new Set(rows.map((row) => row.account_id))];
    const [readable, ...found] = await Promise.all([
      this.spaces.readableBy(actor),
      ...owners.map((owner) => this.subjects.of(actor, owner, [...new Set(rows.flatMap((row) => (row.account_id === owner ? (row.subject_id ?? []) : [])))])),
    ]);
    const seen = new Set(readable);
    return ({ account_id: owner, subject_id: id, space_id: space }: Pick<AppealRow, 'account_id' | 'subject_id' | 'space_id'>) => {
      const subject = id === null ? undefined : found[owners.indexOf(owner)]?.get(id);
      return {
        path: subject?.path ?? null,
        subjectTitle: subject?.title ?? null,
        space: space !== null && seen.has(space) ? (this.spaces.byId(space) ?? null) : null,
      };
    };
  }
}

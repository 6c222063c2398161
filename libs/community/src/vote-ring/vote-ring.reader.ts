import { Injectable } from '@nestjs/common';
import { Abilities, type Account, Accounts } from '@kehila/accounts';
import { type Actor, type ConnectionOf, cursorValues, Database, emptyPage, pageOf } from '@kehila/platform';
import type { VoteRing, VoteRingFavour } from './graphql/vote-ring.types';
import { sinceOf } from './since-of';
import { decidedRings, favoursInside, openRings, ringById, type RingRow } from './vote-ring.sql';

/** Rings with what speaks for them, for who decides about measures; not those that one is in. */
@Injectable()
export class VoteRingReader {
  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
  ) {}

  async page(actor: Actor, decided: boolean, first: number, after: string | null | undefined): Promise<ConnectionOf<VoteRing>> {
    if (await this.abilities.refusal(actor, 'SANCTION', { spaceId: null })) return emptyPage;
    const [before = null] = cursorValues(after, ['id']) ?? [];
    const rows = await this.database.rows(decided ? decidedRings : openRings, [actor.accountId, before, first + 1]);
    const shown = new Map((await this.shown(rows)).map((ring) => [ring.id, ring]));
    return pageOf(
      rows,
      first,
      ({ id }) => [id],
      ({ id }) => shown.get(id)!,
    );
  }

  async one(ringId: string): Promise<VoteRing | null> {
    const row = await this.database.row(ringById, [ringId]);
    return row ? ((await this.shown([row]))[0] ?? null) : null;
  }

  private async shown(rows: readonly RingRow[]): Promise<VoteRing[]> {
    const ids = rows.flatMap(({ members, decided_by: decidedBy }) => (decidedBy === null ? members : [...members, decidedBy]));
    const people = await this.accounts.byIds([...new Set(ids)]);
    return Promise.all(rows.map((row) => this.ring(row, people)));
  }

  private async ring(row: RingRow, people: ReadonlyMap<string, Account>): Promise<VoteRing> {
    const favours = (await this.database.rows(favoursInside, [row.members, sinceOf(row)])).flatMap((favour): VoteRingFavour[] => {
      const [voter, author] = [people.get(favour.voter_id), people.get(favour.author_id)];
      return voter && author ? [{ voter, author, votes: favour.votes, given: favour.given, paid: favour.paid }] : [];
    });
    return {
      id: row.id,
      state: row.state,
      foundAt: row.found_at,
      votes: row.votes,
      members: row.members.flatMap((id) => people.get(id) ?? []),
      favours,
      decidedBy: (row.decided_by !== null && people.get(row.decided_by)) || null,
      decidedAt: row.decided_at,
      reason: row.reason,
    };
  }
}

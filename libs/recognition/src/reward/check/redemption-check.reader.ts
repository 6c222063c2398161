import { Injectable } from '@nestjs/common';
import { Abilities, type Account, Accounts } from '@kehila/accounts';
import { type Actor, type ConnectionOf, cursorValues, Database, emptyPage, pageOf } from '@kehila/platform';
import { RedemptionReader } from '../redemption.reader';
import { clearingsOf, redemptionsToCheck } from './check.sql';
import type { DoubtfulRedemption, RedemptionSign } from './graphql/redemption-check.type';
import { RedemptionSigns } from './redemption-signs';
import type { SignRow } from './sign.sql';

/** Purchases that have to be checked, with what speaks against them. */
@Injectable()
export class RedemptionCheckReader {
  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
    private readonly redemptions: RedemptionReader,
    private readonly signs: RedemptionSigns,
  ) {}

  /** Who waits longest first, for who decides about them; nothing for others. */
  async page(actor: Actor, first: number, after: string | null | undefined): Promise<ConnectionOf<DoubtfulRedemption>> {
    if (await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null })) return emptyPage;
    const rows = await this.database.rows(redemptionsToCheck, [actor.accountId, cursorValues(after, ['id'])?.[0] ?? '0', first + 1]);
    const [shown, signs, clearings] = await Promise.all([
      this.redemptions.shown(rows),
      this.signs.of(rows.map(({ id }) => id)),
      this.database.rows(clearingsOf, [[...new Set(rows.map(({ account_id: id }) => id))]]),
    ]);
    const people = await this.peopleIn([...signs.values()].flat(), clearings);
    return pageOf(
      rows,
      first,
      ({ id }) => [id],
      (row) => ({
        redemption: shown(row),
        since: row.to_check_since!,
        signs: together(signs.get(row.id) ?? [], people),
        clearings: clearings
          .filter(({ account_id: id }) => id === row.account_id)
          .map(({ cleared_by: by, cleared_at: clearedAt, reason }) => ({ clearedBy: people.get(by) ?? null, clearedAt, reason })),
      }),
    );
  }

  private peopleIn(signs: readonly SignRow[], clearings: readonly { readonly cleared_by: string }[]): Promise<ReadonlyMap<string, Account>> {
    const others = signs.flatMap(({ account_id: id }) => id ?? []);
    return this.accounts.byIds([...new Set([...others, ...clearings.map(({ cleared_by: by }) => by)])]);
  }
}

/** One sentence for each kind; what staff have cleared is left out. */
function together(rows: readonly SignRow[], people: ReadonlyMap<string, Account>): RedemptionSign[] {
  const open = rows.filter(({ known }) => !known);
  const rings = open.filter(({ kind }) => kind === 'vote_ring').map((row) => [row]);
  const others = Map.groupBy(
    open.filter(({ kind }) => kind !== 'vote_ring'),
    ({ kind }) => kind,
  );
  return [...rings, ...others.values()].map((some) => ({
    kind: some[0]!.kind,
    evidence: some.map(({ evidence }) => evidence),
    number: some[0]!.number,
    people: some[0]!.people,
    others: some.flatMap(({ account_id: id }) => (id === null ? [] : (people.get(id) ?? []))),
  }));
}

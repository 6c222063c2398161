import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, Database } from '@kehila/platform';
import type { VoucherCodes } from '../graphql/voucher.type';
import { countsOfCodes } from './voucher.sql';

/** What became of the codes of a reward, in numbers: after they were brought in nobody but their owners reads one. */
@Injectable()
export class VoucherCodesReader {
  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
  ) {}

  /** Null for who does not decide which rewards there are. */
  async of(actor: Actor, rewardId: string): Promise<VoucherCodes | null> {
    if (await this.abilities.refusal(actor, 'MANAGE_REWARDS', { spaceId: null })) return null;
    return (await this.database.row(countsOfCodes, [rewardId])) ?? null;
  }
}

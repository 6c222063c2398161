import { Injectable } from '@nestjs/common';
import { Clock, Database, PersonalDataParts, translate } from '@kehila/platform';
import { Accounts } from '../account/accounts.reader';
import type { MergePreview } from './graphql/merge.types';
import { mayMerge } from './merge.policy';
import { bothAccounts } from './merge.sql';

/** What a merge would do, without doing it. */
@Injectable()
export class MergePreviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly parts: PersonalDataParts,
  ) {}

  /** Null when one of them does not exist. */
  async of(ids: { fromId: string; intoId: string }): Promise<MergePreview | null> {
    const [from, into] = [await this.accounts.byId(ids.fromId), await this.accounts.byId(ids.intoId)];
    if (!from || !into) return null;
    const rows = new Map((await this.database.rows(bothAccounts, [[ids.fromId, ids.intoId], this.clock.now()])).map((row) => [row.id, row]));
    const refusal = mayMerge(rows.get(ids.fromId), rows.get(ids.intoId), ids);
    const sections = await this.parts.sections(ids.fromId);
    const moves = sections
      .filter((section) => !section.stays && section.rows.length > 0)
      .map(({ name, rows: { length } }) => ({ name: translate(`own_account_section_${name}`), count: length }));
    return { from, into, moves, refusal: refusal?.message ?? null };
  }
}

import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

const origins = prepared<Record<string, unknown>>(
  'personal_origins',
  `select s.format, r.external_id as "number" from import_reference r join import_source s on s.id = r.source_id where r.kind = 'account' and r.internal_id = $1`,
);

const moveOrigins = prepared<never>('personal_move_origins', `update import_reference set internal_id = $2 where kind = 'account' and internal_id = $1`);

/**
 * Under which number somebody was known in another forum. The number stays when the person goes: without it the next run of the same
 * import would bring their name back.
 */
@Injectable()
@Personal()
export class InterchangePersonalData implements PersonalData {
  readonly columns = [];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [{ name: 'origins', rows: await this.database.rows(origins, [accountId]) }];
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(moveOrigins, [from, to]);
  }
}

import { Injectable } from '@nestjs/common';
import { Database, prepared } from '../database';
import type { Transaction } from '../work/transaction';
import type { PersonalData, PersonalSection } from './personal-data';
import { Personal } from './personal-data-parts';

const files = prepared<{ address: string; purpose: string; uploadedAt: Date }>(
  'personal_files',
  `select '/files/' || f.id || '/' || s.size as address, f.purpose, f.uploaded_at as "uploadedAt" from file f join file_size s on s.file_id = f.id
   where f.owner_id = $1 order by f.uploaded_at, f.id, s.size`,
);

const acts = prepared<{ act: string; at: Date }>('personal_acts', `select act, at from audit_entry where actor_id = $1 order by id desc limit 10000`);

const forgetKeys = prepared<never>('personal_forget_keys', `delete from idempotency_key where account_id = $1`);
const giveFiles = prepared<never>('personal_give_files', `update file set owner_id = $2 where owner_id = $1`);

/** Uploads, and what the audit log says: it holds ids and codes only, and is kept. Images stay while a text shows them, under the number alone; faces are gone by then. */
@Injectable()
@Personal(200)
export class PlatformPersonalData implements PersonalData {
  readonly columns = ['file.owner_id', 'brand_version.changed_by', 'setting.changed_by', 'setting_change.changed_by'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [
      { name: 'files', rows: await this.database.rows(files, [accountId]) },
      { name: 'acts', stays: true, rows: await this.database.rows(acts, [accountId]) },
    ];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(forgetKeys, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(forgetKeys, [from]);
    await tx.rows(giveFiles, [from, to]);
  }
}

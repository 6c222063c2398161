import { Injectable } from '@nestjs/common';
import { Database, Files, Mailer, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';
import { exportsOf } from '../export/data-export.sql';
import { endMeasures, moveAccount, moveContact, moveHandles, moveIgnored, moveMeasures, moveOverrides, moveRoles, moveSegments } from '../merge/merge.sql';
import * as erasure from './erasure.sql';
import * as sections from './sections.sql';

/**
 * The account itself and what hangs on it. It goes last: until then the others can still ask what it was. Contents keep pointing at the
 * number, which says no more about anybody.
 */
@Injectable()
@Personal(100)
export class AccountsPersonalData implements PersonalData {
  readonly columns = [
    'account.merged_into',
    'account_email.account_id',
    'account_deletion.account_id',
    'account_claim.created_by',
    'role_grant.account_id',
    'role_grant.granted_by',
    'ability_rule_change.changed_by',
    'ability_override.account_id',
    'ability_override.set_by',
    'ability_override.ended_by',
    'sanction.account_id',
    'sanction.imposed_by',
    'sanction.lifted_by',
    'site_page_version.changed_by',
  ];

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly mailer: Mailer,
  ) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    const rows = (statement: (typeof sections)[keyof typeof sections]) => this.database.rows(statement, [accountId]);
    return [
      { name: 'profile', rows: await rows(sections.profile) },
      { name: 'contact', rows: await rows(sections.contact) },
      { name: 'former_handles', rows: await rows(sections.formerHandles) },
      { name: 'notifications', stays: true, rows: await rows(sections.notifications) },
      { name: 'ignored_people', rows: await rows(sections.ignoredPeople) },
      { name: 'segments', rows: await rows(sections.segments) },
      { name: 'roles', stays: true, rows: await rows(sections.roles) },
      { name: 'measures', rows: await rows(sections.measures) },
      { name: 'abilities', rows: await rows(sections.abilities) },
      { name: 'sessions', stays: true, rows: await rows(sections.sessions) },
      { name: 'logins', stays: true, rows: await rows(sections.logins) },
      { name: 'passkeys', stays: true, rows: await rows(sections.passkeys) },
      { name: 'access_tokens', stays: true, rows: await rows(sections.accessTokens) },
      { name: 'terms', stays: true, rows: await rows(sections.termsAccepted) },
      { name: 'devices', stays: true, rows: await rows(sections.devices) },
      { name: 'mails', stays: true, rows: await rows(sections.mails) },
    ];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    const ids = (await tx.rows(erasure.allOf, [accountId])).map(({ id }) => id);
    await this.removeFiles(tx, ids);
    const addresses = await tx.rows(erasure.addressesOf, [ids]);
    await this.mailer.erase(
      tx,
      addresses.map(({ email }) => email),
    );
    await tx.rows(erasure.removeAddresses, [ids]);
    for (const statement of erasure.removeDecisions) await tx.rows(statement, [ids]);
    await removeHanging(tx, ids);
    await tx.rows(erasure.becomeFormer, [ids]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(moveHandles, [from, to, tx.now]);
    await tx.rows(moveContact, [from, to]);
    await tx.rows(moveRoles, [from, to]);
    await tx.rows(endMeasures, [from, tx.now]);
    await tx.rows(moveMeasures, [from, to]);
    await tx.rows(moveOverrides, [from, to]);
    await tx.rows(moveSegments, [from, to]);
    await tx.rows(moveIgnored, [from, to]);
    await tx.rows(moveAccount, [from, to]);
    const copies = await tx.rows(exportsOf, [[from]]);
    await removeHanging(tx, [from]);
    await this.files.removeBytes(
      tx,
      copies.map(({ hash }) => hash),
    );
  }

  private async removeFiles(tx: Transaction, ids: readonly string[]): Promise<void> {
    const copies = await tx.rows(exportsOf, [ids]);
    await tx.rows(erasure.takeOffPictures, [ids]);
    const pictures = await tx.rows(erasure.picturesOf, [ids]);
    await this.files.remove(
      tx,
      pictures.map(({ id }) => id),
    );
    await this.files.removeBytes(
      tx,
      copies.map(({ hash }) => hash),
    );
  }
}

/** Names of tables and columns come from the database's own catalogue, quoted by it. */
async function removeHanging(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const { place, field } of await tx.rows(erasure.hangingTables, [])) {
    await tx.rows(prepared<never>(`personal_remove_${place}_${field}`, `delete from ${place} where ${field} = any($1::bigint[])`), [ids]);
  }
}

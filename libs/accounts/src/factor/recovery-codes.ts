import { createHash, randomInt } from 'node:crypto';
import { prepared, type Transaction } from '@kehila/platform';

const howMany = 10;
/** Without letters that are taken for digits. */
const letters = 'abcdefghjkmnpqrstvwxyz23456789';
const length = 16;

const removeCodes = prepared<never>('recovery_code_remove', `delete from recovery_code where account_id = $1`);

const insertCodes = prepared<never>('recovery_code_insert', `insert into recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])`);

/** Once only: whoever comes second finds it used. */
const useCode = prepared<{ account_id: string }>(
  'recovery_code_use',
  `update recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null returning account_id`,
);

export const codesLeft = prepared<{ left: number }>(
  'recovery_code_left',
  `select count(*)::int as left from recovery_code where account_id = $1 and used_at is null`,
);

/** Ten new ones, told this once; those from before are worth nothing. */
export async function renewCodes(tx: Transaction, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await tx.rows(removeCodes, [accountId]);
  await tx.rows(insertCodes, [accountId, codes.map((code) => hashOf(plain(code)))]);
  return codes;
}

export async function forgetCodes(tx: Transaction, accountId: string): Promise<void> {
  await tx.rows(removeCodes, [accountId]);
}

/** Whether it is one that was not used before; then it is used now. */
export async function useRecoveryCode(tx: Transaction, accountId: string, typed: string): Promise<boolean> {
  const code = plain(typed);
  return code.length === length && (await tx.row(useCode, [accountId, hashOf(code), tx.now])) !== undefined;
}

/** Some 78 bits at random: a hash without salt is enough to hide it. */
function newCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return code.match(/.{4}/g)!.join('-');
}

function plain(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

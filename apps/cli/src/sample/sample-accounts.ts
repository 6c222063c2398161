import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCommunity } from './content';
import type { SampleAccount } from './sample.types';

export interface SampleAccounts {
  /** The same for all of them. */
  readonly password: string;
  /** One for each role. */
  readonly emails: readonly string[];
}

const ownerOnly = 0o600;

/** Only those who sign in as a role have an address that people know; the others have one that nobody reads. */
export function emailOf(account: SampleAccount): string {
  return `${account.signsInAs ?? account.handle}@kehila.example`;
}

/** How a visitor signs in; undefined while there is no sample community. */
export function sampleAccountsIn(dataFolder: string): SampleAccounts | undefined {
  const file = fileIn(dataFolder);
  if (!existsSync(file)) return undefined;
  const { password } = JSON.parse(readFileSync(file, 'utf8')) as { password: string };
  return { password, emails: sampleCommunity.accounts.filter((account) => account.signsInAs).map(emailOf) };
}

/** Makes the password at the first start and keeps it, readable by the owner of the data folder only. */
export function makeSamplePassword(dataFolder: string): string {
  const password = randomBytes(12).toString('base64url');
  writeFileSync(fileIn(dataFolder), `${JSON.stringify({ password })}\n`, { mode: ownerOnly });
  return password;
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'sample-accounts.json');
}

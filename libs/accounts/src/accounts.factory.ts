import { Actor, isFailure, type Transaction } from '@kehila/platform';
import type { BootedFeatures, FeaturesToBoot } from '@kehila/testing';
import { Standing } from './ability/standing';
import { CreateAccount, type NewAccount } from './account/use-cases/create-account';
import { AccountsModule } from './accounts.module';
import { PublicAddress } from './mails/public-address';

/** Answers with what a spec says that somebody has. */
export class StandingAsTold extends Standing {
  override readonly sql = '0';
  readonly points = new Map<string, number>();

  override of(accountId: string): Promise<number> {
    return Promise.resolve(this.points.get(accountId) ?? 0);
  }

  override within(_tx: Transaction, accountId: string): Promise<number> {
    return this.of(accountId);
  }

  override ofMany(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map(accountIds.map((id) => [id, this.points.get(id) ?? 0])));
  }

  override between(from: number, below: number | null, limit: number): Promise<string[]> {
    const within = [...this.points].filter(([, points]) => points >= from && (below === null || points < below));
    return Promise.resolve(within.slice(0, limit).map(([id]) => id));
  }
}

export const publicAddress: PublicAddress = { url: (path) => `https://community.example${path}` };

/** For `useFeatures`: accounts alone, with answers to their ports. */
export function accountsAlone(standing: StandingAsTold = new StandingAsTold()): FeaturesToBoot {
  return {
    modules: [AccountsModule],
    ports: [
      { provide: Standing, useValue: standing },
      { provide: PublicAddress, useValue: publicAddress },
    ],
  };
}

export const goodPassword = 'vellum osprey kettle 9';
export const nobody = Actor.anonymous('he');

let made = 0;

/** An account in the database, and its holder as an actor without roles. */
export async function accountIn(kehila: BootedFeatures, fields: Partial<NewAccount> = {}): Promise<{ accountId: string; email: string; actor: Actor }> {
  const number = ++made;
  const account = {
    email: `person${number}@example.org`,
    handle: `person-${number}`,
    displayName: `Person ${number}`,
    language: 'en',
    verified: true,
    ...fields,
  } as const;
  const outcome = await kehila.get(CreateAccount).execute(nobody, account);
  if (isFailure(outcome)) throw new Error(outcome.code);
  const actor = new Actor({ accountId: outcome.accountId, sessionId: null, verified: account.verified, language: account.language, grants: [] });
  return { accountId: outcome.accountId, email: account.email, actor };
}

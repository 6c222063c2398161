import { AccountsModule, PublicAddress, Standing } from '@kehila/accounts';
import { Actor, type RoleGrant, type Transaction } from '@kehila/platform';
import type { FeaturesToBoot } from '@kehila/testing';
import { SpacesModule } from './spaces.module';

class NoReputation extends Standing {
  override readonly sql = '0';
  override of(): Promise<number> {
    return Promise.resolve(0);
  }

  override within(_tx: Transaction): Promise<number> {
    return Promise.resolve(0);
  }

  override ofMany(): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map());
  }

  override between(): Promise<string[]> {
    return Promise.resolve([]);
  }
}

/** For `useFeatures`: spaces on accounts, with answers to their ports. */
export function spacesAlone(...ports: NonNullable<FeaturesToBoot['ports']>): FeaturesToBoot {
  return {
    modules: [AccountsModule, SpacesModule],
    ports: [
      { provide: Standing, useClass: NoReputation },
      { provide: PublicAddress, useValue: { url: (path: string) => `http://127.0.0.1:3000${path}` } satisfies PublicAddress },
      ...ports,
    ],
  };
}

export function actorOf(accountId: string, ...grants: RoleGrant[]): Actor {
  return new Actor({ accountId, sessionId: null, verified: true, language: 'he', grants });
}

export const nobody = Actor.anonymous('he');

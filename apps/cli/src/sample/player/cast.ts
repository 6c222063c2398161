import type { INestApplicationContext } from '@nestjs/common';
import { CreateAccount, GrantRole } from '@kehila/accounts';
import { Actor, Clock, type RoleGrant } from '@kehila/platform';
import { BringReputation } from '@kehila/recognition';
import { emailOf } from '../sample-accounts';
import type { Handle, SampleAccount, SpaceKey } from '../sample.types';
import { done } from './done';

/** Who sets the stage: what is done before anybody is there. */
export const stageHand = Actor.anonymous('he');

/** The people of the sample community, as they act. */
export class Cast {
  private readonly actors = new Map<Handle, Actor>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly password: string,
    private readonly spaceId: (key: SpaceKey) => string,
  ) {}

  actor(handle: Handle): Actor {
    const actor = this.actors.get(handle);
    if (!actor) throw new Error(`the sample community has nobody called ${handle}`);
    return actor;
  }

  /** Only those whom a visitor can sign in as have a password. */
  async join(account: SampleAccount): Promise<void> {
    const { accountId } = done(
      await this.app.get(CreateAccount, { strict: false }).execute(stageHand, {
        email: emailOf(account),
        handle: account.handle,
        displayName: account.name,
        language: account.language,
        verified: true,
        sample: true,
        at: this.app.get(Clock).now(),
        ...(account.signsInAs ? { password: this.password } : {}),
      }),
      `${account.handle} joins`,
    );
    const grants = this.grantsOf(account);
    for (const grant of grants) {
      const role = grant.role as Exclude<RoleGrant['role'], 'CUSTOMER'>;
      done(
        await this.app.get(GrantRole, { strict: false }).execute(stageHand, { accountId, role, spaceId: grant.spaceId }),
        `${account.handle} becomes ${role}`,
      );
    }
    if (account.brought) {
      done(
        await this.app.get(BringReputation, { strict: false }).execute(stageHand, { accountId, amount: account.brought }),
        `${account.handle} brings reputation`,
      );
    }
    this.actors.set(account.handle, new Actor({ accountId, sessionId: null, verified: true, language: account.language, grants }));
  }

  private grantsOf({ staffOf = [], reviewerOf = [], expertIn = [], signsInAs }: SampleAccount): RoleGrant[] {
    const inSpaces = (role: RoleGrant['role'], keys: readonly SpaceKey[]) => keys.map((key): RoleGrant => ({ role, spaceId: this.spaceId(key) }));
    const everywhere: RoleGrant[] =
      signsInAs === 'manager' ? [{ role: 'MANAGER', spaceId: null }] : signsInAs === 'administrator' ? [{ role: 'ADMINISTRATOR', spaceId: null }] : [];
    return [...inSpaces('STAFF', staffOf), ...inSpaces('REVIEWER', reviewerOf), ...inSpaces('EXPERT', expertIn), ...everywhere];
  }
}

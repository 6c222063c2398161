import { Injectable } from '@nestjs/common';
import { Clock, Database, type KnownDevices, type Transaction } from '@kehila/platform';
import { Cookies } from '../cookie/cookies';
import { hashOfSecret, newSecret } from '../session/secret';
import { deviceOfAddress, deviceOwner, insertDevice, touchDevice } from './known-device.sql';

const cookieName = 'kehila-device';
const keptSeconds = 400 * 24 * 3_600;
const mostDevices = 20;

/** Browsers that people have signed in with. Knowing one opens nothing: it only keeps strangers' guesses from locking its owner out. */
@Injectable()
export class AccountDevices implements KnownDevices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cookies: Cookies,
  ) {}

  async recognise(target: string, cookies: Readonly<Record<string, string>>): Promise<string | null> {
    const hash = this.hashIn(cookies);
    const known = hash && (await this.database.row(deviceOfAddress, [hash, target.trim()]));
    return known ? hash.toString('base64url') : null;
  }

  /** Who signed in last with this browser. */
  async ownerOf(tx: Transaction, cookies: Readonly<Record<string, string>>): Promise<string | undefined> {
    const hash = this.hashIn(cookies);
    return hash && (await tx.row(deviceOwner, [hash]))?.account_id;
  }

  /** Somebody has just signed in with this browser. Value of Set-Cookie when it is new to us. */
  async remember(accountId: string, cookies: Readonly<Record<string, string>>): Promise<string | undefined> {
    const now = this.clock.now();
    const hash = this.hashIn(cookies);
    if (hash && (await this.database.row(touchDevice, [hash, accountId, now]))) return undefined;
    const secret = newSecret();
    await this.database.rows(insertDevice, [hashOfSecret(secret), accountId, now, mostDevices]);
    return this.cookies.set(cookieName, secret, keptSeconds);
  }

  private hashIn(cookies: Readonly<Record<string, string>>): Buffer | undefined {
    const secret = this.cookies.read(cookieName, cookies);
    return secret === null ? undefined : hashOfSecret(secret);
  }
}

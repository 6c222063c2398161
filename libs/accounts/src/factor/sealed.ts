import { Injectable } from '@nestjs/common';
import { SecretBox } from '@kehila/platform';

const purpose = 'secret of an authenticator app';

/** Secrets of authenticator apps, sealed with the key of the installation: a copy of the database alone opens none. */
@Injectable()
export class Sealed {
  constructor(private readonly box: SecretBox) {}

  /** Bound to the account: moved to another one's row it cannot be read. */
  seal(secret: Buffer, accountId: string): string {
    return this.box.seal(purpose, `${accountId}:${secret.toString('base64')}`);
  }

  /** @throws Error when it was sealed with another key, or for another account. */
  open(sealed: string, accountId: string): Buffer {
    const [owner, secret] = this.box.open(purpose, sealed)?.split(':') ?? [];
    if (owner !== accountId || secret === undefined) throw new Error('the secret of an authenticator app cannot be opened');
    return Buffer.from(secret, 'base64');
  }
}

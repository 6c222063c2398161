import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Safeguards } from '@kehila/platform';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Secrets that must be read again, sealed with the key of the installation: a copy of the database alone opens none. */
@Injectable()
export class Sealed {
  private readonly key: Buffer;

  constructor(safeguards: Safeguards) {
    this.key = Buffer.from(hkdfSync('sha256', safeguards.secretKey, '', 'kehila: secrets of authenticator apps', 32));
  }

  /** Bound to the account: moved to another one's row it cannot be read. */
  seal(secret: Buffer, accountId: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key, nonce).setAAD(Buffer.from(accountId));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  open(sealed: Buffer, accountId: string): Buffer {
    const decipher = createDecipheriv(algorithm, this.key, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(accountId));
    decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
  }
}

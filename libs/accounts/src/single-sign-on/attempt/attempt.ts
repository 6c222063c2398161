import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Locale, SecretBox } from '@kehila/platform';
import { Cookies } from '../../cookie/cookies';
import type { Challenge } from '../provider/provider-client';

export type Purpose = 'signIn' | 'link';

/** A sign-in by a provider that is under way: what its answer must fit to, kept by the browser that began it. */
export interface Attempt extends Challenge {
  readonly provider: string;
  readonly purpose: Purpose;
  /** Path within the site to go on to. */
  readonly next: string;
  readonly language: Locale;
  /** Who was signed in when it began; whoever comes back must be the same. */
  readonly accountId: string | null;
  readonly expiresAt: number;
}

const cookieName = 'kehila-sso';
const seal = 'single sign-on attempt';
const goodForSeconds = 600;

/** Keeps attempts in a sealed cookie: begun in one browser, an attempt cannot be ended in another. */
@Injectable()
export class Attempts {
  constructor(
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly cookies: Cookies,
  ) {}

  begin(fields: Omit<Attempt, keyof Challenge | 'expiresAt'>): Attempt {
    const [state, nonce, verifier] = [secret(), secret(), secret()];
    return { ...fields, state, nonce, verifier, expiresAt: this.clock.now().getTime() + goodForSeconds * 1_000 };
  }

  /** Value of Set-Cookie. */
  keep(attempt: Attempt): string {
    return this.cookies.set(cookieName, this.box.seal(seal, JSON.stringify(attempt)), goodForSeconds);
  }

  forget(): string {
    return this.cookies.forget(cookieName);
  }

  /** Undefined: this browser has begun none, or too long ago. */
  of(cookies: Readonly<Record<string, string>>): Attempt | undefined {
    const opened = this.box.open(seal, this.cookies.read(cookieName, cookies) ?? '');
    const attempt = opened === undefined ? undefined : (JSON.parse(opened) as Attempt);
    return attempt && attempt.expiresAt > this.clock.now().getTime() ? attempt : undefined;
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

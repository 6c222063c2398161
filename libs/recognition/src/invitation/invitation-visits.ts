import { Injectable } from '@nestjs/common';
import { Cookies } from '@kehila/accounts';
import { Clock, SecretBox } from '@kehila/platform';

/** Somebody opened a link. */
export interface InvitationVisit {
  readonly code: string;
  readonly at: Date;
}

const cookieName = 'kehila-invited';
const purpose = 'invitation';
const keptSeconds = 90 * 86_400;

/** What the browser of somebody who was invited keeps until they sign up: signed, for 90 days, and the first link that they opened. */
@Injectable()
export class InvitationVisits {
  constructor(
    private readonly box: SecretBox,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  /** Value of Set-Cookie; undefined where another link was opened before. */
  begin(code: string, cookies: Readonly<Record<string, string>>): string | undefined {
    if (this.of(cookies)) return undefined;
    return this.cookies.set(cookieName, this.box.sign(purpose, `${code}:${this.clock.now().getTime()}`), keptSeconds);
  }

  /** It brought somebody, and brings nobody else. Value of Set-Cookie; undefined where there is nothing to forget. */
  end(cookies: Readonly<Record<string, string>>): string | undefined {
    return this.cookies.read(cookieName, cookies) === null ? undefined : this.cookies.forget(cookieName);
  }

  /** Undefined: nobody invited, or too long ago. */
  of(cookies: Readonly<Record<string, string>>): InvitationVisit | undefined {
    const token = this.cookies.read(cookieName, cookies);
    const [code, at] = (token === null ? undefined : this.box.signedText(purpose, token))?.split(':') ?? [];
    if (code === undefined || at === undefined) return undefined;
    return this.clock.now().getTime() - Number(at) < keptSeconds * 1_000 ? { code, at: new Date(Number(at)) } : undefined;
  }
}

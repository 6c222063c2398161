import { stringifySetCookie } from 'cookie';
import { Injectable } from '@nestjs/common';
import { PublicAddress } from '../mails/public-address';

/** Writes our cookies. `__Host-` binds them to this very host, which browsers allow with https only. */
@Injectable()
export class Cookies {
  constructor(private readonly address: PublicAddress) {}

  /** Value of Set-Cookie that keeps `value` for so many seconds. */
  set(name: string, value: string, maxAge: number): string {
    return stringifySetCookie({ name: this.nameOf(name), value, maxAge, path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure });
  }

  /** Value of Set-Cookie that makes the browser forget it. */
  forget(name: string): string {
    return this.set(name, '', 0);
  }

  /** What the browser shows under that name. By https no cookie counts that a neighbouring host could have set. */
  read(name: string, cookies: Readonly<Record<string, string>>): string | null {
    return cookies[this.nameOf(name)] ?? null;
  }

  private nameOf(name: string): string {
    return this.secure ? `__Host-${name}` : name;
  }

  private get secure(): boolean {
    return this.address.url('/').startsWith('https:');
  }
}

import { Injectable } from '@nestjs/common';
import { PublicAddress } from '../../mails/public-address';

export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** Where passkeys belong to: the name of the site. On this machine alone that is `localhost`, since browsers make none for a number. */
@Injectable()
export class RelyingParties {
  constructor(private readonly address: PublicAddress) {}

  get id(): string {
    const { hostname } = new URL(this.address.url('/'));
    return isLoopback(hostname) ? 'localhost' : hostname;
  }

  /** Undefined: the answer was signed for another site. What the browser wrote is compared, never believed. */
  of(answer: { readonly response?: { readonly clientDataJSON?: unknown } }): RelyingParty | undefined {
    const own = new URL(this.address.url('/'));
    const written = originIn(answer.response?.clientDataJSON);
    if (!isLoopback(own.hostname)) return written === own.origin ? { id: own.hostname, origin: own.origin } : undefined;
    const said = written === undefined ? null : URL.parse(written);
    return said?.protocol === 'http:' && said.hostname === 'localhost' ? { id: 'localhost', origin: said.origin } : undefined;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function originIn(clientData: unknown): string | undefined {
  if (typeof clientData !== 'string') return undefined;
  try {
    const { origin } = JSON.parse(Buffer.from(clientData, 'base64url').toString('utf8')) as { origin?: unknown };
    return typeof origin === 'string' ? origin : undefined;
  } catch {
    return undefined;
  }
}

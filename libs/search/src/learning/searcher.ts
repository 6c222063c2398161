import { Injectable } from '@nestjs/common';
import { type Actor, requestContext, SecretBox } from '@kehila/platform';

/** Who searches, as far as it is known. */
export interface Searcher {
  readonly accountId: string | null;
  /** A mark that tells people apart and leads to nobody. */
  readonly mark: string;
}

const MACHINE = /bot\b|bot\/|crawl|spider|slurp|archiver|monitor|preview|curl|wget|python-|scrapy|facebookexternalhit/i;

/** Tells people who search from programs, and from one another. */
@Injectable()
export class Searchers {
  constructor(private readonly secrets: SecretBox) {}

  /** Undefined: a program, from which nothing is learned about people. */
  of(actor: Actor, userAgent: string): Searcher | undefined {
    if (actor.tokenScopes !== null || MACHINE.test(userAgent)) return undefined;
    const who = actor.accountId === null ? `${requestContext.current()?.ip ?? ''} ${userAgent}` : `account ${actor.accountId}`;
    return { accountId: actor.accountId, mark: this.secrets.mark('searcher', who).toString('base64url', 0, 12) };
  }
}

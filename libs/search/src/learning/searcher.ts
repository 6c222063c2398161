import { Injectable } from '@nestjs/common';
import { type Actor, networkOf, requestContext, SecretBox } from '@kehila/platform';

/** Who searches, as far as it is known. */
export interface Searcher {
  readonly accountId: string | null;
  /** A mark that tells people apart and leads to nobody: by it they are counted, and whoever is not signed in is all of their network. */
  readonly mark: string;
  /** Tells apart who types, in memory alone. */
  readonly hand: string;
}

const MACHINE = /bot\b|bot\/|crawl|spider|slurp|archiver|monitor|preview|curl|wget|python-|scrapy|facebookexternalhit/i;

/** Tells people who search from programs, and from one another. */
@Injectable()
export class Searchers {
  constructor(private readonly secrets: SecretBox) {}

  /** Undefined: a program, from which nothing is learned about people. */
  of(actor: Actor, userAgent: string): Searcher | undefined {
    if (actor.tokenScopes !== null || MACHINE.test(userAgent)) return undefined;
    const { accountId } = actor;
    const who = accountId === null ? networkOf(requestContext.current()?.ip ?? '') : `account ${accountId}`;
    return { accountId, mark: this.secrets.mark('searcher', who).toString('base64url', 0, 12), hand: accountId === null ? `${who} ${userAgent}` : who };
  }
}

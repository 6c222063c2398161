import { Injectable } from '@nestjs/common';
import { PublicAddress } from '@kehila/accounts';
import { Database, type DomainEvent } from '@kehila/platform';
import { tellEndpoints } from './webhook.sql';
import type { Told } from './told';

/** Of the page that a message leads to; whoever follows it changes over there. */
const pageLanguage = 'he';

/** Writes down what other systems are to be told: once for all that ask for it, in the order of what happened to each thing. */
@Injectable()
export class WebhookMessages {
  constructor(
    private readonly database: Database,
    private readonly address: PublicAddress,
  ) {}

  /** Told again of the same fact it writes nothing: the message has the fact's own id. */
  async tell(fact: DomainEvent, told: Told): Promise<void> {
    await this.database.rows(tellEndpoints, [messageIdOf(fact.eventId), told.type, fact.aggregate, this.bodyOf(told, fact.at), fact.at]);
  }

  bodyOf({ type, data, path }: Told, at: Date): string {
    return JSON.stringify({ type, timestamp: at.toISOString(), data: { ...data, url: this.address.url(`/${pageLanguage}${path}`) } });
  }
}

export function messageIdOf(eventId: string): string {
  return `msg_${eventId}`;
}

import { Injectable } from '@nestjs/common';
import { type Locale, SecretBox } from '@kehila/platform';
import { PublicAddress } from '../mails/public-address';
import { NotificationEvent } from '../own-account/notification-choices';

/** Whose mails about what. */
export interface Subscription {
  readonly accountId: string;
  readonly events: readonly NotificationEvent[];
}

const purpose = 'unsubscribe';
const known: readonly string[] = Object.values(NotificationEvent);

/** Where mail programs send their request to; behind it stands the token. */
export const oneClickPath = '/mail/unsubscribe';

/** Links that end mails. They are signed and hold nothing secret; all that they open is to be left alone, so they never end. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly box: SecretBox,
    private readonly address: PublicAddress,
  ) {}

  /** For a button of the mail program: one POST. */
  forPrograms(subscription: Subscription): string {
    return this.address.url(`${oneClickPath}/${this.tokenOf(subscription)}`);
  }

  /** For people: a page that asks once more. */
  forPeople(subscription: Subscription, language: Locale): string {
    return this.address.url(`/${language}/unsubscribe/${this.tokenOf(subscription)}`);
  }

  /** Undefined: no link of ours. */
  read(token: string): Subscription | undefined {
    const [accountId, named] = this.box.signedText(purpose, token)?.split(':') ?? [];
    if (accountId === undefined || named === undefined) return undefined;
    return { accountId, events: named.split(',').filter((event): event is NotificationEvent => known.includes(event)) };
  }

  private tokenOf({ accountId, events }: Subscription): string {
    return this.box.sign(purpose, `${accountId}:${[...events].sort().join(',')}`);
  }
}

import { Injectable, Optional } from '@nestjs/common';
import { BadInput, isInner, RefusedAddress, Settings, targetOf } from '@kehila/platform';

/** Where an endpoint may stand: a public server by https, or a host that the operator named. What its name leads to is looked at again with each request. */
@Injectable()
export class WebhookAddress {
  private readonly inner: ReadonlySet<string>;

  constructor(@Optional() settings?: Settings) {
    this.inner = new Set(settings?.innerHosts);
  }

  /** The address as it is asked. @throws BadInput */
  read(typed: string): string {
    try {
      const target = targetOf(typed.trim(), { inner: this.inner });
      if (target.protocol === 'https:' || isInner(target, { inner: this.inner })) return target.href;
    } catch (error) {
      if (!(error instanceof RefusedAddress)) throw error;
    }
    throw new BadInput([{ path: ['input', 'address'], code: 'WEBHOOK_ADDRESS_INVALID' }]);
  }
}

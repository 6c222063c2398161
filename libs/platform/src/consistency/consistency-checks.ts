import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

const CONSISTENCY_CHECK = 'kehila:consistency-check';

/** Something kept twice on purpose (a counter, a balance), compared with what it was made from. */
export interface ConsistencyCheck {
  /** What is compared, for example `reputation balances`. */
  readonly subject: string;
  /** One sentence per difference; empty when all agree. At most 100. */
  differences(): Promise<string[]>;
}

/** Marks a provider as a check that `kehila verify` runs. */
export const Verified = (): ClassDecorator => SetMetadata(CONSISTENCY_CHECK, true);

export interface CheckedSubject {
  readonly subject: string;
  readonly differences: readonly string[];
}

@Injectable()
export class ConsistencyChecks {
  constructor(private readonly discovery: DiscoveryService) {}

  async run(): Promise<CheckedSubject[]> {
    const checked: CheckedSubject[] = [];
    for (const provider of this.discovery.getProviders()) {
      const instance: unknown = provider.instance;
      if (typeof instance !== 'object' || instance === null || !Reflect.getMetadata(CONSISTENCY_CHECK, instance.constructor)) continue;
      const check = instance as ConsistencyCheck;
      checked.push({ subject: check.subject, differences: await check.differences() });
    }
    return checked;
  }
}

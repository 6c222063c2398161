import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Transaction } from '../work/transaction';
import type { ContentCheck, Finding, TextToCheck } from './content-check';

const CONTENT_CHECK = 'kehila:content-check';

/** Marks a provider as one of the checks that every text goes through. */
export const ChecksContent = (): ClassDecorator => SetMetadata(CONTENT_CHECK, true);

/** All checks together: the one place through which whatever is written goes, from pages, programs and imports. */
@Injectable()
export class ContentChecks {
  private found: readonly ContentCheck[] | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  masked(text: string): string {
    return this.checks().reduce((masked, check) => check.masked?.(masked) ?? masked, text);
  }

  async check(tx: Transaction, text: TextToCheck): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    for (const check of this.checks()) findings.push(...((await check.check?.(tx, text)) ?? []));
    return findings;
  }

  private checks(): readonly ContentCheck[] {
    return (this.found ??= this.discovery.getProviders().flatMap(({ instance }: { instance?: unknown }) => (isContentCheck(instance) ? [instance] : [])));
  }
}

function isContentCheck(instance: unknown): instance is ContentCheck {
  return typeof instance === 'object' && instance !== null && Reflect.getMetadata(CONTENT_CHECK, instance.constructor) === true;
}

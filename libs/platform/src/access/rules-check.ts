import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { RATE_CLASS } from './rate-class';
import { ACCESS_RULE, RESOLVER_TYPE } from './rules';

const rootTypes = ['Query', 'Mutation', 'Subscription'];

/** Stops the boot when a root field has no access rule, or a mutation or subscription no rate class. */
@Injectable()
export class RulesCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const missing = this.discovery.getProviders().flatMap(({ metatype }) => (metatype ? this.missingIn(metatype as Type<unknown>) : []));
    if (missing.length > 0) throw new Error(`root fields without a rule: ${missing.join(', ')}`);
  }

  private missingIn(resolver: Type<unknown>): string[] {
    const prototype = resolver.prototype as Record<string, (...args: unknown[]) => unknown> | undefined;
    if (!prototype) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name];
      const type = method && (this.reflector.get<string | undefined>(RESOLVER_TYPE, method) ?? '');
      if (!method || !type || !rootTypes.includes(type)) return [];
      const where = `${resolver.name}.${name}`;
      const problems = [];
      if (!this.reflector.get(ACCESS_RULE, method)) problems.push(`${where} (@Allow)`);
      if (type !== 'Query' && !this.reflector.get(RATE_CLASS, method)) problems.push(`${where} (@Rate)`);
      return problems;
    });
  }
}

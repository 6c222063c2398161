import { type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { Rate } from './rate-class';
import { Allow } from './rules';
import { RulesCheck } from './rules-check';

@Resolver()
class Ruled {
  @Query(() => String)
  @Allow('anyone')
  seen(): string {
    return 'seen';
  }

  @Mutation(() => String)
  @Rate('act')
  @Allow('signedIn')
  done(): string {
    return 'done';
  }
}

@Resolver()
class OpenQuery {
  @Query(() => String)
  seen(): string {
    return 'seen';
  }
}

@Resolver()
class Uncounted {
  @Mutation(() => String)
  @Allow('signedIn')
  done(): string {
    return 'done';
  }
}

describe('the boot', () => {
  const boot = async (resolver: Type) => {
    const module = await Test.createTestingModule({ imports: [DiscoveryModule], providers: [RulesCheck, resolver] }).compile();
    await module.init();
    await module.close();
  };

  it('goes on when every root field has its rules', async () => {
    await expect(boot(Ruled)).resolves.toBeUndefined();
  });

  it.each<[string, Type, string]>([
    ['a root field has no access rule', OpenQuery, 'OpenQuery.seen (@Allow)'],
    ['a mutation has no rate class', Uncounted, 'Uncounted.done (@Rate)'],
  ])('stops when %s, and names it', async (_, resolver, name) => {
    await expect(boot(resolver)).rejects.toThrow(`root fields without a rule: ${name}`);
  });
});

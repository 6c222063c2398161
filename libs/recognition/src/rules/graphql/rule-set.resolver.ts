import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, type ConnectionOf, PageArgs } from '@kehila/platform';
import { RuleSetReader } from '../rule-set.reader';
import { type PointsRuleSet, PointsRuleSetConnection } from './rule-set.type';

@Resolver()
export class RuleSetResolver {
  constructor(private readonly sets: RuleSetReader) {}

  @Query(() => PointsRuleSetConnection, { description: 'The rules of points: those to come, those in force and those of the past, newest first.' })
  @Allow('anyone')
  pointsRuleSets(@Args() { first, after }: PageArgs): Promise<ConnectionOf<PointsRuleSet>> {
    return this.sets.page(first, after);
  }
}

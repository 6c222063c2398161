import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  type Failure,
  isFailure,
  LimitReached,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  VersionChanged,
} from '@kehila/platform';
import { RulePreview } from '../rule-preview';
import { RuleReader } from '../rule.reader';
import type { ContentRuleChanged } from '../rule.events';
import { RemoveContentRule } from '../use-cases/remove-content-rule';
import { SaveContentRule } from '../use-cases/save-content-rule';
import { ContentRule, ContentRuleConnection, ContentRulePreview } from './content-rule.type';
import { PreviewContentRuleArgs, RemoveContentRuleInput, SaveContentRuleInput } from './rule.inputs';

const SaveContentRuleResult = resultUnion('SaveContentRuleResult', ContentRule, [NotFound, VersionChanged, Refused, LimitReached]);
const RemoveContentRuleResult = resultUnion('RemoveContentRuleResult', ContentRule, [NotFound]);

@Resolver()
export class RuleResolver {
  constructor(
    private readonly reader: RuleReader,
    private readonly preview: RulePreview,
    private readonly saving: SaveContentRule,
    private readonly removing: RemoveContentRule,
  ) {}

  @Query(() => ContentRuleConnection, { description: 'Words and links that are looked for in what people write, newest first. Administrators only.' })
  @Allow('administrator')
  contentRules(@Args() { first, after }: PageArgs): Promise<ConnectionOf<ContentRule>> {
    return this.reader.page(first, after);
  }

  @Query(() => ContentRulePreview, {
    description: 'What a rule would have met of the newest texts of the last 30 days. Nothing is kept. Administrators only.',
  })
  @Allow('administrator')
  @Rate('preview')
  previewContentRule(@CurrentActor() actor: Actor, @Args() { rule }: PreviewContentRuleArgs): Promise<ContentRulePreview> {
    return this.preview.of(actor, rule);
  }

  @Mutation(() => SaveContentRuleResult, { description: 'Adds a rule or changes one; it counts everywhere within a second. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async saveContentRule(@CurrentActor() actor: Actor, @Args('input') input: SaveContentRuleInput) {
    return this.shown(await this.saving.execute(actor, input));
  }

  @Mutation(() => RemoveContentRuleResult, { description: 'Removes a rule; what it has found waits on. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async removeContentRule(@CurrentActor() actor: Actor, @Args('input') input: RemoveContentRuleInput) {
    return this.shown(await this.removing.execute(actor, input));
  }

  private shown(outcome: ContentRuleChanged | Failure): Promise<ContentRule | null> | Failure {
    return isFailure(outcome) ? outcome : this.reader.byId(outcome.ruleId);
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, type Failure, isFailure, NotFound, PageArgs, Rate, Refused, resultUnion } from '@kehila/platform';
import { RuleBook } from '../ability-rule.book';
import { PreviewAbilityRules } from '../preview-ability-rules';
import { refuseUnchangeable, SetAbilityRules } from '../use-cases/set-ability-rules';
import { UndoAbilityRule } from '../use-cases/undo-ability-rule';
import { PreviewAbilityRulesArgs, SetAbilityRulesInput, UndoAbilityRuleInput } from './ability-rule.inputs';
import { AbilityRuleBook, AbilityRuleChange, AbilityRuleChangeConnection, AbilityRulePreview } from './ability-rule.type';

const SetAbilityRulesResult = resultUnion('SetAbilityRulesResult', AbilityRuleBook, [Refused]);
const UndoAbilityRuleResult = resultUnion('UndoAbilityRuleResult', AbilityRuleBook, [NotFound, Refused]);

@Resolver()
export class AbilityRuleResolver {
  constructor(
    private readonly book: RuleBook,
    private readonly previews: PreviewAbilityRules,
    private readonly changing: SetAbilityRules,
    private readonly undoing: UndoAbilityRule,
  ) {}

  /** What gives which ability. */
  @Query(() => AbilityRuleBook, { description: 'What gives which ability, now.' })
  @Allow('anyone')
  abilityRules(): AbilityRuleBook {
    return this.book.inForce();
  }

  /** How the rules came to be so. */
  @Query(() => AbilityRuleChangeConnection, { description: 'Every change of a rule, newest first. Administrators only.' })
  @Allow('administrator')
  abilityRuleChanges(@Args() { first, after }: PageArgs): Promise<ConnectionOf<AbilityRuleChange>> {
    return this.book.changes(first, after);
  }

  /** What changed rules would mean, before anybody saves them. */
  @Query(() => [AbilityRulePreview], { description: 'What changed rules would mean for the accounts of today; changes nothing. Administrators only.' })
  @Rate('preview')
  @Allow('administrator')
  async previewAbilityRules(@Args() { rules }: PreviewAbilityRulesArgs): Promise<AbilityRulePreview[]> {
    refuseUnchangeable(rules, ['rules']);
    const previews: AbilityRulePreview[] = [];
    for (const rule of rules) previews.push(await this.previews.of(rule));
    return previews;
  }

  /** Changes what gives abilities. */
  @Mutation(() => SetAbilityRulesResult, { description: 'Changes what gives abilities: in force in every process within a second. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async setAbilityRules(@CurrentActor() actor: Actor, @Args('input') input: SetAbilityRulesInput): Promise<AbilityRuleBook | Failure> {
    const outcome = await this.changing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.book.inForce();
  }

  /** Brings back what was in force before the newest change of an ability. */
  @Mutation(() => UndoAbilityRuleResult, { description: 'Brings back what was in force before the newest change of an ability. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async undoAbilityRule(@CurrentActor() actor: Actor, @Args('input') input: UndoAbilityRuleInput): Promise<AbilityRuleBook | Failure> {
    const outcome = await this.undoing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.book.inForce();
  }
}

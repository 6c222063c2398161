import { ArgsType, Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { RowIdField } from '@kehila/platform';
import { Ability } from '../ability';
import { type AbilityHolder, holders } from '../ability-rules';

const highestReputation = 1_000_000;
const mostRules = 60;

const holderNames = Object.keys(holders) as AbilityHolder[];

/** As the schema names them: STAFF_OF_SPACE for staffOfSpace. */
export const AbilityHolders = Object.fromEntries(holderNames.map((name) => [name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(), name])) as Readonly<
  Record<string, AbilityHolder>
>;

registerEnumType(AbilityHolders, {
  name: 'AbilityHolder',
  description: 'Roles that can give an ability whatever the reputation. Administrators have every ability.',
  valuesMap: {
    STAFF_OF_SPACE: { description: 'Staff of the space.' },
    REVIEWER_OF_SPACE: { description: 'Reviewers of the space.' },
    EXPERT_OF_SPACE: { description: 'Experts of the space.' },
    MANAGER: { description: 'Managers.' },
    ADMINISTRATOR: { description: 'Administrators.' },
  },
});

@InputType({ description: 'What gives an ability from now on: enough reputation, or one of the roles.' })
export class AbilityRuleInput {
  @Field(() => Ability, { description: 'Which ability. Those whose rule is `fixed` are refused.' })
  @IsIn(Object.values(Ability))
  ability: Ability;

  @Field(() => Int, { nullable: true, description: 'Points that give it, 0 to 1,000,000; 0: every confirmed account; null: reputation never gives it.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(highestReputation)
  reputation?: number | null;

  @Field(() => [AbilityHolders], { description: 'Roles that give it, each once.' })
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(holderNames, { each: true })
  roles: AbilityHolder[];
}

@ArgsType()
export class PreviewAbilityRulesArgs {
  @Field(() => [AbilityRuleInput], { description: 'The rules as they would be, 1 to 60; each ability once.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostRules)
  @ArrayUnique((rule: AbilityRuleInput) => rule.ability)
  @ValidateNested({ each: true })
  @Type(() => AbilityRuleInput)
  rules: AbilityRuleInput[];
}

@InputType({ description: 'Rules that take effect together.' })
export class SetAbilityRulesInput {
  @Field(() => [AbilityRuleInput], { description: 'The rules as they will be, 1 to 60; each ability once. The others stay.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostRules)
  @ArrayUnique((rule: AbilityRuleInput) => rule.ability)
  @ValidateNested({ each: true })
  @Type(() => AbilityRuleInput)
  rules: AbilityRuleInput[];

  @Field({ description: 'The `version` that was read: refused when somebody changed a rule since.' })
  @Matches(/^\d{1,18}$/)
  @MaxLength(18)
  version: string;
}

@InputType({ description: 'Which change is undone.' })
export class UndoAbilityRuleInput {
  @RowIdField('The newest change of its ability; an older one cannot be undone under it.')
  changeId: string;
}

import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsDate, IsIn, IsOptional } from 'class-validator';
import { RowIdField } from '@kehila/platform';
import { Ability } from '../../ability/ability';
import { ReasonField } from '../../identity/reason.field';

export const AbilityEffect = { GRANT: 'grant', WITHHOLD: 'withhold', DEFAULT: 'default' } as const;
export type AbilityEffect = (typeof AbilityEffect)[keyof typeof AbilityEffect];

registerEnumType(AbilityEffect, {
  name: 'AbilityEffect',
  description: 'What is decided about one person and one ability.',
  valuesMap: {
    GRANT: { description: 'Has it, whatever their role and reputation.' },
    WITHHOLD: { description: 'Has it not, whatever their role and reputation; administrators have it all the same.' },
    DEFAULT: { description: 'The rules decide.' },
  },
});

const longestReason = 500;

@InputType({ description: 'What is decided about one person and one ability. Doors of the organisation (SEE_…, MANAGE_ACCOUNTS, RATE) are left out.' })
export class SetAbilityInput {
  @RowIdField('Whose.')
  accountId: string;

  @Field(() => Ability, { description: 'Which ability.' })
  @IsIn(Object.values(Ability))
  ability: Ability;

  @RowIdField('In which space; absent: everywhere. What is decided for a space goes first.', { nullable: true })
  spaceId?: string | null;

  @Field(() => AbilityEffect, { description: 'What is decided.' })
  @IsIn(Object.values(AbilityEffect))
  effect: AbilityEffect;

  @ReasonField('Why.', longestReason)
  reason: string;

  @Field(() => Date, { nullable: true, description: 'When the rules decide again; absent: when somebody decides so.' })
  @IsOptional()
  @IsDate()
  until?: Date | null;
}

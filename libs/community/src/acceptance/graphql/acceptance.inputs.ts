import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { ActInput, ContentIdField } from '../../thread/inputs';

export const WithdrawalReason = { MISTAKE: 'mistake', NO_LONGER_TRUE: 'no_longer_true' } as const;
type WithdrawalReasonName = (typeof WithdrawalReason)[keyof typeof WithdrawalReason];

registerEnumType(WithdrawalReason, {
  name: 'WithdrawalReason',
  description: 'Why an answer counts as the solution no longer.',
  valuesMap: {
    MISTAKE: { description: 'It did not solve the problem after all.' },
    NO_LONGER_TRUE: { description: 'It solved the problem once and does so no longer; the answer says so.' },
  },
});

@InputType({ description: 'Which answer solved the problem.' })
export class AcceptAnswerInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;
}

@InputType({ description: 'Which answer does not solve the problem, and why.' })
export class WithdrawAcceptanceInput extends ActInput {
  @ContentIdField('The answer.')
  answerId: string;

  @Field(() => WithdrawalReason, { nullable: true, description: 'MISTAKE when absent.' })
  @IsOptional()
  @IsIn(Object.values(WithdrawalReason))
  reason?: WithdrawalReasonName | null;
}

@InputType({ description: 'Which of the solutions is shown first.' })
export class ShowSolutionFirstInput extends ActInput {
  @ContentIdField('The answer; it counts as a solution.')
  answerId: string;

  @Field({ description: 'False: none is chosen any more, and the newest acceptance leads.' })
  @IsBoolean()
  first: boolean;
}

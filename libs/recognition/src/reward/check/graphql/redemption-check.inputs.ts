import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsString, MaxLength } from 'class-validator';
import { ReasonField } from '@kehila/accounts';
import { HasNoNul } from '@kehila/community';
import { RedemptionActInput } from '../../graphql/redemption.inputs';

@InputType({ description: 'What was found about a purchase means nothing.' })
export class ClearRedemptionInput extends RedemptionActInput {
  @Field(() => [ID], { description: 'The `evidence` of the signs that were read, at most 100. What was found since stays to be checked.' })
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @HasNoNul({ each: true })
  evidence: string[];

  @ReasonField('Why, for the other staff.', 500)
  reason: string;
}

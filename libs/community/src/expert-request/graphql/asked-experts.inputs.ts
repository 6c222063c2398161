import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { ActInput, ContentIdField, HasNoNul, longest } from '../../thread/inputs';

const longestHandle = 60;
const mostAWeek = 20;

@ArgsType()
export class ExpertsToAskArgs {
  @ContentIdField('The question.')
  questionId: string;
}

@ArgsType()
export class OwnWillingnessArgs {
  @Field({ description: 'The space, by its name in addresses, at most 60 characters.' })
  @IsString()
  @MaxLength(longest.slug)
  space: string;
}

@InputType({ description: 'An expert who is asked to look at a question.' })
export class AskExpertInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @Field({ description: 'Who: the handle, at most 60 characters.' })
  @IsString()
  @MaxLength(longestHandle)
  @HasNoNul()
  handle: string;
}

@InputType({ description: 'A request to look at a question that one cannot follow.' })
export class DeclineExpertRequestInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;
}

@InputType({ description: 'Whether one is willing to be asked as an expert of a space.' })
export class SetWillingToBeAskedInput extends ActInput {
  @Field({ description: 'The space, by its name in addresses, at most 60 characters.' })
  @IsString()
  @MaxLength(longest.slug)
  space: string;

  @Field({ description: 'True: from now on. False: no longer.' })
  @IsBoolean()
  willing: boolean;

  @Field(() => Int, { description: 'How many requests a week one takes there, 1 to 20.' })
  @IsInt()
  @Min(1)
  @Max(mostAWeek)
  aWeek: number;
}

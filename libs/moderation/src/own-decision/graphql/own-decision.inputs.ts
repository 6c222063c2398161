import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { PageArgs } from '@kehila/platform';
import { IsStoredId } from '../../item/graphql/stored-id';

const mostTexts = 100;

@ArgsType()
export class OwnDecisionArgs {
  @Field(() => ID, { description: 'The decision.' })
  @IsStoredId()
  id: string;
}

@ArgsType()
export class OwnDecisionsArgs extends PageArgs {
  @Field(() => [ID], { nullable: true, description: 'Only about these questions, answers and comments, at most 100; all when absent.' })
  @IsOptional()
  @ArrayMaxSize(mostTexts)
  @IsStoredId({ each: true })
  about?: string[] | null;
}

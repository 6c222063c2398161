import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { ActInput, ContentIdField } from '../../thread/inputs';

@InputType({ description: 'Whether somebody follows a question.' })
export class FollowQuestionInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @Field({ description: 'False: follow it no longer.' })
  @IsBoolean()
  follow: boolean;
}

@InputType({ description: 'Whether somebody has the same problem.' })
export class MarkAffectedInput extends ActInput {
  @ContentIdField('The question.')
  questionId: string;

  @Field({ description: 'False: has it no longer.' })
  @IsBoolean()
  affected: boolean;
}

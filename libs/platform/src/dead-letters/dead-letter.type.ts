import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { connectionOf } from '../graphql/connection';
import { NotFound } from '../graphql/failures';
import { resultUnion } from '../graphql/result-union';

@ObjectType({ description: 'An event that its listeners could not handle, however often they tried.' })
export class DeadLetter {
  @Field(() => ID, { description: 'Number of the event.' })
  id: string;

  @Field({ description: 'What happened, for example AnswerPosted.' })
  type: string;

  @Field({ description: 'To what, for example question:12.' })
  subject: string;

  @Field({ description: 'When it happened.' })
  occurredAt: Date;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed.' })
  lastError: string | null;
}

@ObjectType({ description: 'The event is tried again.' })
export class DeadLetterRetried {
  @Field(() => ID, { description: 'Number of the event.' })
  id: string;
}

@InputType({ description: 'An event that is to be tried again.' })
export class RetryDeadLetterInput {
  @Field(() => ID, { description: 'Number of the event.' })
  @IsString()
  @MaxLength(20)
  id: string;
}

export const DeadLetterConnection = connectionOf(DeadLetter);
export const RetryDeadLetterResult = resultUnion('RetryDeadLetterResult', DeadLetterRetried, [NotFound]);

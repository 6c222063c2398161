import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Failure, registerFailure } from '../work/failure';
import { ErrorCode } from './error-code';

@InterfaceType({ description: 'What the domain refuses, as part of the result of a mutation. One fragment on this interface handles all of them.' })
export abstract class UserError {
  @Field(() => ErrorCode, { description: 'Stable, in no language.' })
  code: ErrorCode;

  @Field({ description: "A sentence in the caller's language: what happened and what to do." })
  message: string;

  @Field(() => [String], { nullable: true, description: 'The input field that it is about, outermost first.' })
  path: string[] | null;
}

/** Makes a subclass of Failure a GraphQL type that implements UserError, named as the class. */
export function UserErrorType(description: string): ClassDecorator {
  return (target) => {
    ObjectType({ implements: () => [UserError], description })(target);
    registerFailure(target as unknown as typeof Failure);
  };
}

import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import {
  Allow,
  CurrentContext,
  type Failure,
  type GraphqlContext,
  isFailure,
  OpenBeforeTerms,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { SessionCookies } from '../../cookie/session-cookies';
import { longestPassword } from '../../password/password.policy';
import { RequestAccountDeletion } from '../use-cases/request-account-deletion';

@InputType({ description: 'Who wants their account deleted.' })
export class RequestAccountDeletionInput {
  @Field({ description: 'Once more, as proof; empty where none is set: then having signed in or confirmed less than 10 minutes ago is the proof.' })
  @IsString()
  @MaxLength(longestPassword)
  password: string;
}

@ObjectType({ description: 'The account will be deleted.' })
export class AccountDeletion {
  @Field({ description: 'Then it is gone; until then signing in takes it back.' })
  dueAt: Date;
}

export const RequestAccountDeletionResult = resultUnion('RequestAccountDeletionResult', AccountDeletion, [Refused, StateRefused]);

@Resolver()
export class AccountDeletionResolver {
  constructor(
    private readonly requests: RequestAccountDeletion,
    private readonly cookies: SessionCookies,
  ) {}

  /** Deletes the account of the caller, after 14 days. */
  @Mutation(() => RequestAccountDeletionResult, {
    description: 'Deletes the account of the caller after 14 days, and signs it out everywhere at once. Signing in within that time takes it back.',
  })
  @Rate('act')
  @Allow('session')
  @OpenBeforeTerms()
  async requestAccountDeletion(
    @CurrentContext() context: GraphqlContext,
    @Args('input') { password }: RequestAccountDeletionInput,
  ): Promise<AccountDeletion | Failure> {
    const outcome = await this.requests.execute(context.actor, password);
    if (isFailure(outcome)) return outcome;
    this.cookies.leave(context);
    return { dueAt: outcome.dueAt };
  }
}

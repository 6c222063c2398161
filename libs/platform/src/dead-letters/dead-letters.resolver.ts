import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Rate } from '../access';
import type { Actor } from '../actor';
import type { Page } from '../database';
import { PageArgs } from '../graphql/connection';
import { CurrentActor } from '../graphql/context';
import { type Failure, isFailure } from '../work';
import { DeadLetter, DeadLetterConnection, DeadLetterRetried, RetryDeadLetterInput, RetryDeadLetterResult } from './dead-letter.type';
import { DeadLettersReader } from './dead-letters.reader';
import { RetryDeadLetter } from './retry-dead-letter';

@Resolver()
export class DeadLettersResolver {
  constructor(
    private readonly letters: DeadLettersReader,
    private readonly retries: RetryDeadLetter,
  ) {}

  @Query(() => DeadLetterConnection, { name: 'deadLetters', description: 'Events that failed for good, newest first. Administrators only.' })
  @Allow('administrator')
  page(@Args() { first, after }: PageArgs): Promise<Page<DeadLetter>> {
    return this.letters.page(first, after);
  }

  /** Tries an event again that failed for good. */
  @Mutation(() => RetryDeadLetterResult, { description: 'Tries an event again that failed for good. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async retryDeadLetter(@CurrentActor() actor: Actor, @Args('input') { id }: RetryDeadLetterInput): Promise<DeadLetterRetried | Failure> {
    const outcome = await this.retries.execute(actor, id);
    return isFailure(outcome) ? outcome : { id };
  }
}

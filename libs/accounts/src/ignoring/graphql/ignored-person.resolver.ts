import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, type NotFound, PageArgs, Rate } from '@kehila/platform';
import { IgnoredPeople } from '../ignored-people';
import { IgnoredPerson, IgnoredPersonConnection, IgnorePersonInput, IgnorePersonResult, PersonIgnored } from './ignored-person.types';

@Resolver()
export class IgnoredPersonResolver {
  constructor(private readonly people: IgnoredPeople) {}

  @Query(() => IgnoredPersonConnection, { description: 'People of whom the caller wants to hear nothing, the last one first; nobody else sees them.' })
  @Allow('signedIn')
  ignoredPeople(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<IgnoredPerson>> {
    return this.people.page(actor, first, after);
  }

  @Mutation(() => IgnorePersonResult, {
    description:
      'Tells the caller nothing any more of what another writes under their own name, or tells of it again; the other never learns of it. What they do as staff, and corrections, are told anyway.',
  })
  @Rate('act')
  @Allow('signedIn')
  ignorePerson(@CurrentActor() actor: Actor, @Args('input') { handle, ignore }: IgnorePersonInput): Promise<PersonIgnored | NotFound> {
    return this.people.ignore(actor, handle, ignore);
  }
}

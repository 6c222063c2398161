import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Actor, Allow, type ConnectionOf, CurrentActor, PageArgs } from '@kehila/platform';
import { Abilities } from '../../ability/abilities';
import { Ability } from '../../ability/ability';
import { Accounts } from '../accounts.reader';
import { Biographies } from '../biographies.reader';
import { ViewerReader } from '../viewer.reader';
import { Account, AccountConnection } from './account.type';
import { Viewer, ViewerSilence } from './viewer.type';

const longestHandle = 60;
const longestQuery = 100;

@ArgsType()
class AccountArgs {
  @Field({ description: 'The name in addresses.' })
  @IsString()
  @MaxLength(longestHandle)
  handle: string;
}

@ArgsType()
class AccountsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'What the shown name or the handle begins with; absent: everybody, newest first.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestQuery)
  query?: string | null;
}

@Resolver()
export class AccountResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly viewers: ViewerReader,
  ) {}

  /** Who is asking. */
  @Query(() => Viewer, { nullable: true, description: 'The caller; null for people who are not signed in.' })
  @Allow('anyone')
  viewer(@CurrentActor() actor: Actor): Promise<Viewer | null> {
    return this.viewers.of(actor);
  }

  /** One person. */
  @Query(() => Account, { nullable: true, description: 'One person; null when there is none or they may not be seen.' })
  @Allow('anyone')
  async account(@Args() { handle }: AccountArgs): Promise<Account | null> {
    return (await this.accounts.byHandle(handle)) ?? null;
  }

  /** People by name, or the newest. */
  @Query(() => AccountConnection, { name: 'accounts', description: 'People: by name when something is typed, else the newest first.' })
  @Allow('anyone')
  accountsPage(@Args() { query, first, after }: AccountsArgs): Promise<ConnectionOf<Account>> {
    return this.accounts.page(query, first, after);
  }
}

@Resolver(() => Account)
export class AccountBiographyResolver {
  constructor(private readonly biographies: Biographies) {}

  @ResolveField(() => String, { nullable: true, description: 'What they say about themselves; plain text.' })
  biography(@Parent() account: Account): Promise<string | null> {
    return this.biographies.of(account.id);
  }
}

/** What can be done to somebody's account. */
const onAccounts: readonly Ability[] = ['SANCTION', 'MANAGE_ACCOUNTS'];

@Resolver(() => Account)
export class AccountAbilitiesResolver {
  constructor(private readonly abilities: Abilities) {}

  @ResolveField(() => [Ability], { description: 'What the caller may do to this account; nobody judges themselves.' })
  async viewerCan(@CurrentActor() actor: Actor, @Parent() account: Account): Promise<Ability[]> {
    const held = await this.abilities.held(actor, onAccounts, null);
    return held.filter((ability) => ability !== 'SANCTION' || !actor.is(account.id));
  }
}

/** Of all abilities those that belong to no single object. */
const general: readonly Ability[] = [
  'ASK',
  'WRITE_ARTICLE',
  'MODERATE',
  'SANCTION',
  'MANAGE_ACCOUNTS',
  'SEE_MAIL',
  'SEE_AUDIT_LOG',
  'SEE_SEARCH_INSIGHTS',
  'PIN_SEARCH_RESULTS',
  'EDIT_SEARCH_SYNONYMS',
  'WRITE_POINTS_RULES',
  'TUNE_SEARCH_RANKING',
  'SEE_STAFF_QUEUE',
  'SEE_REVIEW_QUEUE',
  'SEE_REVIEWER_NUMBERS',
  'KEEP_ARTICLE',
  'ANNOUNCE',
  'ANNOUNCE_EVERYWHERE',
  'MANAGE_REWARDS',
  'DECIDE_REDEMPTION',
];

@Resolver(() => Viewer)
export class ViewerAbilitiesResolver {
  constructor(private readonly abilities: Abilities) {}

  @ResolveField(() => [Ability], { description: 'What the caller may do somewhere on the site, apart from any one object.' })
  viewerCan(@CurrentActor() actor: Actor): Promise<Ability[]> {
    return this.abilities.held(actor, general, null);
  }

  @ResolveField(() => ViewerSilence, { nullable: true, description: 'Why the caller may read and not write; null when they may.' })
  silence(@CurrentActor() actor: Actor): ViewerSilence | null {
    return actor.silence;
  }
}

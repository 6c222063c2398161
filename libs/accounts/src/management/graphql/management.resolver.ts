import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  AuditEntry,
  BadInput,
  type ConnectionOf,
  CurrentActor,
  type Failure,
  isFailure,
  NotFound,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { Abilities } from '../../ability/abilities';
import { Ability } from '../../ability/ability';
import { Accounts } from '../../account/accounts.reader';
import { Actors } from '../../account/actors';
import { Account } from '../../account/graphql/account.type';
import { GrantRole, type RoleToGrant } from '../../account/use-cases/grant-role';
import { RevokeRole } from '../../account/use-cases/revoke-role';
import { SetAbilityInput } from '../../override/graphql/override.inputs';
import { SetAbility } from '../../override/use-cases/set-ability';
import { Permission } from '../../permission/graphql/permission.type';
import { Permissions } from '../../permission/permissions';
import { Sanction } from '../../sanction/graphql/sanction.type';
import { Sanctions } from '../../sanction/sanctions.reader';
import { isAddress } from '../account-filter';
import { ManagedAccounts } from '../managed-accounts.reader';
import { LookAtEmail } from '../use-cases/look-at-email';
import { SignOutAccount } from '../use-cases/sign-out-account';
import { AbilityOverride, EmailAddress, HeldRole, ManagedAccount, ManagedAccountConnection } from './managed-account.type';
import {
  GrantRoleInput,
  LookAtEmailInput,
  ManagedAccountArgs,
  ManagedAccountFilterArgs,
  ManagedAccountsArgs,
  RevokeRoleInput,
  SignOutAccountInput,
} from './management.inputs';

const GrantRoleResult = resultUnion('GrantRoleResult', Account, [NotFound, StateRefused]);
const RevokeRoleResult = resultUnion('RevokeRoleResult', Account, [NotFound, StateRefused, Refused]);
const SetAbilityResult = resultUnion('SetAbilityResult', Permission, [NotFound, StateRefused, Refused]);
const LookAtEmailResult = resultUnion('LookAtEmailResult', EmailAddress, [NotFound]);
const SignOutAccountResult = resultUnion('SignOutAccountResult', Account, [NotFound]);

@Resolver()
export class ManagementResolver {
  constructor(
    private readonly managed: ManagedAccounts,
    private readonly abilities: Abilities,
    private readonly looking: LookAtEmail,
  ) {}

  /** One account, for who moderates. */
  @Query(() => ManagedAccount, { nullable: true, description: 'One account as those see it who look after accounts. Null for who has not SANCTION.' })
  @Allow('signedIn')
  async managedAccount(@CurrentActor() actor: Actor, @Args() { handle }: ManagedAccountArgs): Promise<ManagedAccount | null> {
    const refusal = await this.abilities.refusal(actor, 'SANCTION', { spaceId: null });
    return refusal ? null : ((await this.managed.byHandle(handle)) ?? null);
  }

  /** Accounts by name, address, id, role and state. */
  @Query(() => ManagedAccountConnection, { description: 'Accounts, the newest first. Administrators only.' })
  @Allow('administrator')
  async managedAccounts(@CurrentActor() actor: Actor, @Args() { filter, first, after }: ManagedAccountsArgs): Promise<ConnectionOf<ManagedAccount>> {
    const page = await this.managed.page(filter ?? {}, first, after);
    if (isAddress(filter?.query ?? '')) for (const { account } of page.nodes) await this.looking.byFinding(actor, account.id);
    return page;
  }

  /** How many accounts a filter finds. */
  @Query(() => Int, { description: 'How many accounts a filter finds, at most 1,000 counted. Administrators only.' })
  @Allow('administrator')
  managedAccountCount(@Args() { filter }: ManagedAccountFilterArgs): Promise<number> {
    return this.managed.count(filter ?? {});
  }
}

@Resolver()
export class ManagementActsResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly actors: Actors,
    private readonly permissions: Permissions,
    private readonly granting: GrantRole,
    private readonly revoking: RevokeRole,
    private readonly settingAbilities: SetAbility,
    private readonly looking: LookAtEmail,
    private readonly signingOut: SignOutAccount,
  ) {}

  /** Gives a role. */
  @Mutation(() => GrantRoleResult, { description: 'Gives a role; the person is signed out, and in again with it. Twice changes nothing. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async grantRole(@CurrentActor() actor: Actor, @Args('input') input: GrantRoleInput): Promise<Account | Failure> {
    return this.afterwards(await this.granting.execute(actor, inPlace(input)));
  }

  /** Takes a role back. */
  @Mutation(() => RevokeRoleResult, { description: 'Takes a role back; the person is signed out. The last administrator stays. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async revokeRole(@CurrentActor() actor: Actor, @Args('input') input: RevokeRoleInput): Promise<Account | Failure> {
    return this.afterwards(await this.revoking.execute(actor, inPlace(input)));
  }

  /** Grants an ability to one person, withholds it, or lets the rules decide. */
  @Mutation(() => SetAbilityResult, {
    description: 'Grants an ability to one person, withholds it, or lets the rules decide; answers with what they may do now. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  async setAbility(@CurrentActor() actor: Actor, @Args('input') input: SetAbilityInput): Promise<Permission | Failure> {
    const outcome = await this.settingAbilities.execute(actor, input);
    if (isFailure(outcome)) return outcome;
    const holder = await this.actors.ofAccount(outcome.accountId);
    return holder ? this.permissions.inSpace(holder, input.ability, outcome.spaceId, 'asShown') : new NotFound(outcome.accountId);
  }

  /** Looks at an address. */
  @Mutation(() => LookAtEmailResult, { description: 'Looks at the address of an account; the look is on the audit log. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  lookAtEmail(@CurrentActor() actor: Actor, @Args('input') input: LookAtEmailInput): Promise<EmailAddress | Failure> {
    return this.looking.execute(actor, input.accountId);
  }

  /** Ends all sessions of an account. */
  @Mutation(() => SignOutAccountResult, { description: 'Ends all sessions of an account. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async signOutAccount(@CurrentActor() actor: Actor, @Args('input') input: SignOutAccountInput): Promise<Account | Failure> {
    return this.afterwards(await this.signingOut.execute(actor, input.accountId));
  }

  private async afterwards(outcome: { readonly accountId: string } | Failure): Promise<Account | Failure> {
    if (isFailure(outcome)) return outcome;
    return (await this.accounts.byId(outcome.accountId)) ?? new NotFound(outcome.accountId);
  }
}

@Resolver(() => ManagedAccount)
export class ManagedAccountFieldsResolver {
  constructor(
    private readonly managed: ManagedAccounts,
    private readonly actors: Actors,
    private readonly permissionsOf: Permissions,
    private readonly measures: Sanctions,
  ) {}

  @ResolveField(() => [Sanction], { description: 'Measures, newest first, at most 100.' })
  sanctions(@Parent() { account }: ManagedAccount): Promise<Sanction[]> {
    return this.measures.ofAccount(account.id);
  }

  @ResolveField(() => [HeldRole], { nullable: true, description: 'Roles, at most 200; null for who is not an administrator.' })
  roles(@CurrentActor() actor: Actor, @Parent() { account }: ManagedAccount): Promise<HeldRole[]> | null {
    return actor.isAdministrator ? this.managed.rolesOf(account.id) : null;
  }

  @ResolveField(() => [AbilityOverride], {
    nullable: true,
    description: 'What was granted or withheld, also what is over; newest first, at most 200; null for who is not an administrator.',
  })
  overrides(@CurrentActor() actor: Actor, @Parent() { account }: ManagedAccount): Promise<AbilityOverride[]> | null {
    return actor.isAdministrator ? this.managed.overridesOf(account.id) : null;
  }

  @ResolveField(() => [Permission], {
    nullable: true,
    description: 'Every ability with why they have it, or have it not, somewhere on the site; null for who is not an administrator.',
  })
  async permissions(@CurrentActor() actor: Actor, @Parent() { account }: ManagedAccount): Promise<Permission[] | null> {
    const holder = actor.isAdministrator ? await this.actors.ofAccount(account.id) : undefined;
    return holder ? Promise.all(Object.values(Ability).map((ability) => this.permissionsOf.inSpace(holder, ability, null, 'asShown'))) : null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Sessions that are alive; null for who is not an administrator.' })
  sessionCount(@CurrentActor() actor: Actor, @Parent() { account }: ManagedAccount): Promise<number> | null {
    return actor.isAdministrator ? this.managed.sessionsOf(account.id) : null;
  }

  @ResolveField(() => [AuditEntry], {
    nullable: true,
    description: 'What was done to the account, newest first, at most 20; null for who is not an administrator.',
  })
  recentActs(@CurrentActor() actor: Actor, @Parent() { account }: ManagedAccount): Promise<AuditEntry[]> | null {
    return actor.isAdministrator ? this.managed.actsAbout(account.id) : null;
  }
}

const neverOfSpace: ReadonlySet<string> = new Set(['MANAGER', 'ADMINISTRATOR']);

/** @throws BadInput where the role cannot be held there. */
function inPlace({ accountId, role, spaceId = null }: GrantRoleInput | RevokeRoleInput): RoleToGrant {
  const fits = role === 'EXPERT' ? spaceId !== null : spaceId === null || !neverOfSpace.has(role);
  if (!fits) throw new BadInput([{ path: ['input', 'spaceId'], code: spaceId === null ? 'REQUIRED' : 'INVALID' }]);
  return { accountId, role, spaceId };
}

import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AuditEntry, SettingChange, SiteSetting } from '@kehila/platform';
import { Accounts } from '../accounts.reader';
import { Account } from './account.type';

/** Who did what an entry of the audit log speaks of. */
@Resolver(() => AuditEntry)
export class AuditActorResolver {
  constructor(private readonly accounts: Accounts) {}

  @ResolveField(() => Account, { nullable: true, description: 'Who did it; null for the system itself, and for who is gone.' })
  async actor(@Parent() { actorId }: AuditEntry): Promise<Account | null> {
    return actorId === null ? null : ((await this.accounts.byId(actorId)) ?? null);
  }
}

@Resolver(() => SiteSetting)
export class SettingChangerResolver {
  constructor(private readonly accounts: Accounts) {}

  @ResolveField(() => Account, { nullable: true, description: 'Who changed it last; null: nobody, or a command on the server.' })
  async changedBy(@Parent() { changedById }: SiteSetting): Promise<Account | null> {
    return changedById === null ? null : ((await this.accounts.byId(changedById)) ?? null);
  }
}

@Resolver(() => SettingChange)
export class SettingChangeAuthorResolver {
  constructor(private readonly accounts: Accounts) {}

  @ResolveField(() => Account, { nullable: true, description: 'Who changed it; null: a command on the server.' })
  async changedBy(@Parent() { changedById }: SettingChange): Promise<Account | null> {
    return changedById === null ? null : ((await this.accounts.byId(changedById)) ?? null);
  }
}

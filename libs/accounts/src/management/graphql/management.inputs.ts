import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PageArgs, type Role as RoleName, RowIdField } from '@kehila/platform';
import type { AccountState } from '../../account/account.sql';
import { Role } from '../../account/graphql/role.enums';

export const AccountStateName = {
  UNVERIFIED: 'unverified',
  ACTIVE: 'active',
  SILENCED: 'silenced',
  SUSPENDED: 'suspended',
  DELETION_REQUESTED: 'deletion_requested',
  ERASED: 'erased',
  MERGED: 'merged',
} as const satisfies Record<string, AccountState>;

registerEnumType(AccountStateName, {
  name: 'AccountState',
  description: 'Where an account stands.',
  valuesMap: {
    UNVERIFIED: { description: 'The address is not confirmed: reads and keeps drafts.' },
    ACTIVE: { description: 'May act.' },
    SILENCED: { description: 'Reads and keeps drafts.' },
    SUSPENDED: { description: 'Cannot sign in.' },
    DELETION_REQUESTED: { description: 'Its owner wants it deleted; it still can be taken back.' },
    ERASED: { description: 'Nothing personal is left.' },
    MERGED: { description: 'Went into another account.' },
  },
});

const longestQuery = 254;

@InputType({ description: 'Which accounts. What is absent does not narrow.' })
export class ManagedAccountFilter {
  @Field(() => String, {
    nullable: true,
    description: 'What the shown name or the handle begins with; a whole e-mail address; or an id. Finding by address is on the audit log.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(longestQuery)
  query?: string | null;

  @Field(() => Role, { nullable: true, description: 'Who holds it anywhere.' })
  @IsOptional()
  @IsIn(Object.values(Role))
  role?: RoleName | null;

  @Field(() => AccountStateName, { nullable: true, description: 'Who is in it now.' })
  @IsOptional()
  @IsIn(Object.values(AccountStateName))
  state?: AccountState | null;

  @RowIdField('Who belongs to this segment.', { nullable: true })
  segmentId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: who was ever warned, silenced or suspended.' })
  @IsOptional()
  @IsBoolean()
  sanctioned?: boolean | null;
}

const longestHandle = 60;

@ArgsType()
export class ManagedAccountArgs {
  @Field({ description: 'The name in addresses.' })
  @IsString()
  @MaxLength(longestHandle)
  handle: string;
}

@ArgsType()
export class ManagedAccountFilterArgs {
  @Field(() => ManagedAccountFilter, { nullable: true, description: 'Which ones; all when absent.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ManagedAccountFilter)
  filter?: ManagedAccountFilter | null;
}

@ArgsType()
export class ManagedAccountsArgs extends PageArgs {
  @Field(() => ManagedAccountFilter, { nullable: true, description: 'Which ones; all when absent.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ManagedAccountFilter)
  filter?: ManagedAccountFilter | null;
}

const grantable = ['EXPERT', 'STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'] as const;

@InputType({ isAbstract: true })
abstract class RoleInput {
  @RowIdField('Whose.')
  accountId: string;

  @Field(() => Role, { description: 'Which role: EXPERT, STAFF, REVIEWER, MANAGER or ADMINISTRATOR.' })
  @IsIn(grantable)
  role: (typeof grantable)[number];

  @RowIdField('In which space: needed for EXPERT; absent for STAFF and REVIEWER: everywhere; never for MANAGER and ADMINISTRATOR.', { nullable: true })
  spaceId?: string | null;
}

@InputType({ description: 'A role for somebody.' })
export class GrantRoleInput extends RoleInput {}

@InputType({ description: 'A role that somebody holds.' })
export class RevokeRoleInput extends RoleInput {}

@InputType({ description: 'Whose address.' })
export class LookAtEmailInput {
  @RowIdField('Whose.')
  accountId: string;
}

@InputType({ description: 'Whose sessions.' })
export class SignOutAccountInput {
  @RowIdField('Whose.')
  accountId: string;
}

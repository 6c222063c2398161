import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Actor, Allow, CurrentActor, RowIdField } from '@kehila/platform';
import { Ability } from '../../ability/ability';
import { Accounts } from '../../account/accounts.reader';
import { Permission } from './permission.type';
import { Permissions } from '../permissions';

const longestHandle = 60;

@ArgsType()
class PermissionArgs {
  @Field(() => Ability, { description: 'To do what.' })
  @IsIn(Object.values(Ability))
  ability: Ability;

  @RowIdField('Whose permission, by id; absent with `handle`: the caller’s own.', { nullable: true })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: 'Whose permission, by the name in addresses.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestHandle)
  handle?: string | null;

  @RowIdField('On which question, answer, comment, article or revision.', { nullable: true })
  subjectId?: string | null;

  @RowIdField('In which space, where no object is named; absent: anywhere.', { nullable: true })
  spaceId?: string | null;
}

@Resolver()
export class PermissionResolver {
  constructor(
    private readonly permissions: Permissions,
    private readonly accounts: Accounts,
  ) {}

  /** Why somebody may, or may not, do that here. */
  @Query(() => Permission, {
    nullable: true,
    description:
      'Why somebody may, or may not, do that here: one’s own for everybody, others’ for the staff of the space. Null when there is nothing to be told.',
  })
  @Allow('anyone')
  async permission(@CurrentActor() actor: Actor, @Args() args: PermissionArgs): Promise<Permission | null> {
    const { ability, subjectId = null, spaceId = null } = args;
    const accountId = args.handle ? (await this.accounts.byHandle(args.handle))?.id : (args.accountId ?? null);
    if (accountId === undefined) return null;
    return (await this.permissions.answer(actor, { accountId, ability, subjectId, spaceId })) ?? null;
  }
}

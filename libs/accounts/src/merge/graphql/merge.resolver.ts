import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { Accounts } from '../../account/accounts.reader';
import { Account } from '../../account/graphql/account.type';
import { MergePreviews } from '../merge-preview';
import { MergeAccounts } from '../use-cases/merge-accounts';
import { MergeAccountsInput, MergeAccountsResult, MergePreview, MergePreviewArgs } from './merge.types';

@Resolver()
export class MergeResolver {
  constructor(
    private readonly previews: MergePreviews,
    private readonly merges: MergeAccounts,
    private readonly accounts: Accounts,
  ) {}

  /** What a merge would do. */
  @Query(() => MergePreview, { nullable: true, description: 'What a merge of two accounts would move; null when one does not exist. Administrators only.' })
  @Allow('administrator')
  mergePreview(@Args() { fromId, intoId }: MergePreviewArgs): Promise<MergePreview | null> {
    return this.previews.of({ fromId, intoId });
  }

  /** Makes two accounts one. */
  @Mutation(() => MergeAccountsResult, {
    description: 'Makes two accounts one: what was the first’s is the second’s, points too. It cannot be undone. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  async mergeAccounts(@CurrentActor() actor: Actor, @Args('input') input: MergeAccountsInput): Promise<Account | Failure> {
    const outcome = await this.merges.execute(actor, input);
    return isFailure(outcome) ? outcome : (await this.accounts.byId(outcome.intoId))!;
  }
}

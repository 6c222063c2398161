import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { Accounts } from '../../account/accounts.reader';
import { Account } from '../../account/graphql/account.type';
import { Viewer } from '../../account/graphql/viewer.type';
import { ViewerReader } from '../../account/viewer.reader';
import { Claims } from '../claims.reader';
import { ClaimAccount } from '../use-cases/claim-account';
import { CreateClaim } from '../use-cases/create-claim';
import { GiveAddress } from '../use-cases/give-address';
import {
  Claim,
  ClaimAccountInput,
  ClaimAccountResult,
  ClaimArgs,
  ClaimLink,
  CreateClaimInput,
  CreateClaimResult,
  GiveAddressInput,
  GiveAddressResult,
} from './claim.types';

@Resolver()
export class ClaimResolver {
  constructor(
    private readonly claims: Claims,
    private readonly creations: CreateClaim,
    private readonly uses: ClaimAccount,
    private readonly addresses: GiveAddress,
    private readonly accounts: Accounts,
    private readonly viewers: ViewerReader,
  ) {}

  /** What a claim link would join. */
  @Query(() => Claim, { nullable: true, description: 'The imported account that a link leads to; null when the link does not work.' })
  @Allow('anyone')
  claim(@Args() { token }: ClaimArgs): Promise<Claim | null> {
    return this.claims.of(token);
  }

  /** Makes a link to give to the owner of an imported account. */
  @Mutation(() => CreateClaimResult, { description: 'Makes a link, good for 7 days and once, to give to the owner of an imported account. Staff only.' })
  @Rate('act')
  @Allow('staff')
  createClaim(@CurrentActor() actor: Actor, @Args('input') { accountId }: CreateClaimInput): Promise<ClaimLink | Failure> {
    return this.creations.execute(actor, accountId);
  }

  /** Joins an imported account to the caller's. */
  @Mutation(() => ClaimAccountResult, { description: 'Joins the imported account that the link leads to, with all that it wrote and earned, to the caller’s.' })
  @Rate('act')
  @Allow('session')
  async claimAccount(@CurrentActor() actor: Actor, @Args('input') { token }: ClaimAccountInput): Promise<Viewer | Failure> {
    const outcome = await this.uses.execute(actor, token);
    return isFailure(outcome) ? outcome : (await this.viewers.of(actor))!;
  }

  /** Gives an imported account the address of its owner. */
  @Mutation(() => GiveAddressResult, {
    description: 'Gives an imported account the address of its owner, whom somebody has checked; a mail lets them set a password. Staff only.',
  })
  @Rate('act')
  @Allow('staff')
  async giveAddress(@CurrentActor() actor: Actor, @Args('input') input: GiveAddressInput): Promise<Account | Failure> {
    const outcome = await this.addresses.execute(actor, input);
    return isFailure(outcome) ? outcome : (await this.accounts.byId(outcome.accountId))!;
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, isFailure, LimitReached, NotAllowed, NotFound, Rate, resultUnion, StateRefused } from '@kehila/platform';
import { RedemptionReader } from '../redemption.reader';
import { ImportVoucherCodes } from '../voucher/import-voucher-codes';
import { ShowVoucherCode } from '../voucher/show-voucher-code';
import { TakeOutVoucherBatch } from '../voucher/take-out-voucher-batch';
import { TakeOutVoucherCodes } from '../voucher/take-out-voucher-codes';
import { VoucherCodesReader } from '../voucher/voucher-codes.reader';
import { ImportVoucherCodesInput, ShowVoucherCodeInput, TakeOutVoucherBatchInput, TakeOutVoucherCodesInput, VoucherCodesArgs } from './voucher.inputs';
import { ImportedVoucherCodes, ShownVoucherCode, TakenOutVoucherBatch, TakenOutVoucherCodes, VoucherCodes } from './voucher.type';

const ImportVoucherCodesResult = resultUnion('ImportVoucherCodesResult', ImportedVoucherCodes, [NotFound, NotAllowed, LimitReached]);
const TakeOutVoucherCodesResult = resultUnion('TakeOutVoucherCodesResult', TakenOutVoucherCodes, [NotFound, NotAllowed, LimitReached]);
const TakeOutVoucherBatchResult = resultUnion('TakeOutVoucherBatchResult', TakenOutVoucherBatch, [NotFound, NotAllowed]);
const ShowVoucherCodeResult = resultUnion('ShowVoucherCodeResult', ShownVoucherCode, [NotFound, StateRefused]);

@Resolver()
export class VoucherResolver {
  constructor(
    private readonly codes: VoucherCodesReader,
    private readonly imports: ImportVoucherCodes,
    private readonly takingOut: TakeOutVoucherCodes,
    private readonly takingOutBatch: TakeOutVoucherBatch,
    private readonly showing: ShowVoucherCode,
    private readonly redemptions: RedemptionReader,
  ) {}

  @Query(() => VoucherCodes, { nullable: true, description: 'What became of the codes of a reward: managers; else null.' })
  @Allow('signedIn')
  voucherCodes(@CurrentActor() actor: Actor, @Args() { rewardId }: VoucherCodesArgs): Promise<VoucherCodes | null> {
    return this.codes.of(actor, rewardId);
  }

  @Mutation(() => ImportVoucherCodesResult, { description: 'Brings in codes of a reward, which nobody but their owners reads afterwards: managers.' })
  @Rate('act')
  @Allow('signedIn')
  importVoucherCodes(@CurrentActor() actor: Actor, @Args('input') { rewardId, codes, expiresAt }: ImportVoucherCodesInput) {
    return this.imports.execute(actor, rewardId, codes, expiresAt ?? null);
  }

  @Mutation(() => TakeOutVoucherCodesResult, { description: 'Takes out codes that nobody has, as when the shop withdrew them: managers.' })
  @Rate('act')
  @Allow('signedIn')
  takeOutVoucherCodes(@CurrentActor() actor: Actor, @Args('input') { rewardId, codes }: TakeOutVoucherCodesInput) {
    return this.takingOut.execute(actor, rewardId, codes);
  }

  @Mutation(() => TakeOutVoucherBatchResult, { description: 'Takes out what was brought in together and nobody has: managers.' })
  @Rate('act')
  @Allow('signedIn')
  takeOutVoucherBatch(@CurrentActor() actor: Actor, @Args('input') { rewardId, importedAt }: TakeOutVoucherBatchInput) {
    return this.takingOutBatch.execute(actor, rewardId, importedAt);
  }

  @Mutation(() => ShowVoucherCodeResult, { description: 'Tells the caller the code that they bought. Each time stands in the audit log.' })
  @Rate('act')
  @Allow('signedIn')
  async showVoucherCode(@CurrentActor() actor: Actor, @Args('input') { redemptionId }: ShowVoucherCodeInput) {
    const outcome = await this.showing.execute(actor, redemptionId);
    return isFailure(outcome) ? outcome : { voucherCode: outcome.code, redemption: await this.redemptions.byId(actor, redemptionId) };
  }
}

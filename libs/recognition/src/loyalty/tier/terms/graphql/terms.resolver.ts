import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { TermsReader } from '../terms.reader';
import { AnnounceLoyaltyTerms } from '../use-cases/announce-loyalty-terms';
import { CancelLoyaltyTerms } from '../use-cases/cancel-loyalty-terms';
import { AnnounceLoyaltyTermsInput, CancelLoyaltyTermsInput, PreviewLoyaltyTermsArgs } from './terms.inputs';
import { AnnounceLoyaltyTermsResult, CancelLoyaltyTermsResult, LoyaltyTermsPreview, LoyaltyTermsToCome } from './terms.types';

/** Tiers hold in every space: managers write what they take and pay. */
@Resolver()
export class TermsResolver {
  constructor(
    private readonly reader: TermsReader,
    private readonly announcing: AnnounceLoyaltyTerms,
    private readonly cancelling: CancelLoyaltyTerms,
  ) {}

  @Query(() => [LoyaltyTermsToCome], { description: 'Tiers of the loyalty programme that are to count, the next ones first; at most 20.' })
  @Allow('anyone')
  loyaltyTermsToCome(): Promise<LoyaltyTermsToCome[]> {
    return this.reader.toCome();
  }

  @Query(() => LoyaltyTermsPreview, {
    description: 'How many people would come to a tier or lose one, if such terms counted now; changes nothing. Managers only.',
  })
  @Rate('preview')
  @Allow('manager')
  previewLoyaltyTerms(@Args() { terms }: PreviewLoyaltyTermsArgs): Promise<LoyaltyTermsPreview> {
    return this.reader.preview(terms);
  }

  @Mutation(() => AnnounceLoyaltyTermsResult, {
    description: 'Says from when on the tiers of the loyalty programme take and pay something else; everybody reads it until then. Managers only.',
  })
  @Rate('act')
  @Allow('manager')
  announceLoyaltyTerms(@CurrentActor() actor: Actor, @Args('input') input: AnnounceLoyaltyTermsInput) {
    return this.after(this.announcing.execute(actor, input));
  }

  @Mutation(() => CancelLoyaltyTermsResult, { description: 'Cancels terms that do not count yet, until two minutes before they would. Managers only.' })
  @Rate('act')
  @Allow('manager')
  cancelLoyaltyTerms(@CurrentActor() actor: Actor, @Args('input') { version }: CancelLoyaltyTermsInput) {
    return this.after(this.cancelling.execute(actor, version));
  }

  private async after(act: Promise<{ readonly version: number } | Failure>): Promise<LoyaltyTermsToCome | Failure> {
    const outcome = await act;
    return isFailure(outcome) ? outcome : this.reader.of(outcome.version);
  }
}

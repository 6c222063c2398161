import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, Clock, ErrorCode, type Failure, LimitReached, LiveStamps, NotFound, problemsOfSpan, UnitOfWork } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { Campaign } from '../campaign';
import { PointsCampaignCreated } from '../campaign.events';
import { campaignsNotOver, insertCampaign } from '../campaign.sql';
import type { CreatePointsCampaignInput } from '../graphql/campaign.inputs';

/** More than these nobody reads on a page, nor weighs against each other. */
export const mostCampaigns = 10;

/** A manager has points added to what the rules pay, out of a budget. What it says is never changed: it is stopped, and another made. */
@Injectable()
export class CreatePointsCampaign {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
    private readonly spaces: Spaces,
  ) {}

  /** @throws BadInput when it adds in two ways or in none, could not pay once, or is over before it begins. */
  async execute(actor: Actor, input: CreatePointsCampaignInput): Promise<PointsCampaignCreated | Failure> {
    const spaceId = await this.spaceIn(actor, input.space);
    if (spaceId === undefined) return new NotFound(input.space ?? '', ['input', 'space']);
    const { names, act, waitedDays, factorPercent, extraPoints, from, until, budget } = sensible(input, spaceId, this.clock.now());

    const outcome = await this.work.run<PointsCampaignCreated>({ act: 'createPointsCampaign', actor, input }, async (tx) => {
      await this.stamps.change(tx, 'points_campaigns');
      if ((await tx.rows(campaignsNotOver, [tx.now])).length >= mostCampaigns) return new LimitReached(ErrorCode.POINTS_CAMPAIGN_LIMIT_REACHED, mostCampaigns);
      const values = [names.he, names.en, spaceId, act, waitedDays, factorPercent, extraPoints, from, until, budget];
      const { id: campaignId } = (await tx.row(insertCampaign, values))!;
      return tx.record(new PointsCampaignCreated({ campaignId, at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }

  /** Undefined: there is none that the manager sees. */
  private async spaceIn(actor: Actor, slug: string | null | undefined): Promise<string | null | undefined> {
    if (!slug) return null;
    const space = this.spaces.bySlug(slug);
    return space && (await this.spaces.isReadableBy(actor, space.id)) ? space.id : undefined;
  }
}

function sensible(input: CreatePointsCampaignInput, spaceId: string | null, now: Date): Campaign {
  const { act, waitedDays, until, budget } = input;
  const [factorPercent, extraPoints, from] = [input.factorPercent ?? null, input.extraPoints ?? null, input.from ?? now];
  const problems = problemsOfSpan(from, until, now);
  if ((factorPercent === null) === (extraPoints === null)) problems.push({ path: ['input', 'extraPoints'], code: 'INVALID' });
  else if (extraPoints !== null && extraPoints > budget) problems.push({ path: ['input', 'budget'], code: 'BUDGET_TOO_SMALL' });
  if (problems.length > 0) throw new BadInput(problems);
  return { names: { he: input.nameHe.trim(), en: input.nameEn.trim() }, spaceId, act, waitedDays, factorPercent, extraPoints, from, until, budget };
}

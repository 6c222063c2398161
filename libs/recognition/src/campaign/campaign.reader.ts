import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type ConnectionOf, cursorValues, Database, pageOf, requestContext } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { stateOf, type StoredCampaign } from './campaign';
import { campaignFrom, campaignsNotOver, managedCampaign, type ManagedCampaignRow, managedCampaigns } from './campaign.sql';
import { Campaigns } from './campaigns';
import type { ManagedPointsCampaign, PointsCampaign } from './graphql/campaign.types';

@Injectable()
export class CampaignReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly spaces: Spaces,
    private readonly campaigns: Campaigns,
  ) {}

  /** What adds points now, in the spaces that somebody sees; the one that ends first before the others. */
  async running(actor: Actor): Promise<PointsCampaign[]> {
    if (this.campaigns.isEmpty) return [];
    const now = this.clock.now();
    const readable = new Set(await this.spaces.readableBy(actor));
    const campaigns = (await this.database.rows(campaignsNotOver, [now])).map(campaignFrom);
    return campaigns
      .filter((one) => stateOf(one, now) === 'running' && (one.spaceId === null || readable.has(one.spaceId)))
      .map((campaign) => this.shown(campaign));
  }

  /** With their budgets, in the spaces that a manager sees. */
  async managed(actor: Actor, first: number, after: string | null | undefined): Promise<ConnectionOf<ManagedPointsCampaign>> {
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const statement = managedCampaigns[cursor.length > 0 ? 'on' : 'first'];
    const rows = await this.database.rows(statement, [await this.spaces.readableBy(actor), first + 1, ...cursor]);
    return pageOf(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row) => this.managedFrom(row),
    );
  }

  async byId(id: string): Promise<ManagedPointsCampaign | undefined> {
    const row = await this.database.row(managedCampaign, [id]);
    return row && this.managedFrom(row);
  }

  private managedFrom(row: ManagedCampaignRow): ManagedPointsCampaign {
    const campaign = campaignFrom(row);
    const { budget, spent, stoppedAt, names } = campaign;
    const { answers, people } = row;
    return {
      ...this.shown(campaign),
      nameHe: names.he,
      nameEn: names.en,
      state: stateOf(campaign, this.clock.now()),
      budget,
      spent,
      answers,
      people,
      stoppedAt,
    };
  }

  private shown({ id, names, spaceId, act, waitedDays, factorPercent, extraPoints, from, until }: StoredCampaign): PointsCampaign {
    const space = spaceId === null ? null : (this.spaces.byId(spaceId) ?? null);
    return { id, name: names[requestContext.language()], space, act, waitedDays, factorPercent, extraPoints, from, until };
  }
}

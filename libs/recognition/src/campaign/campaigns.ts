import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, LiveStamps } from '@kehila/platform';
import type { CampaignAct, StoredCampaign } from './campaign';
import { campaignFrom, campaignsNotOver } from './campaign.sql';

/**
 * The campaigns that are not over, in memory: where none runs, no act pays a statement. A change is everywhere within a second; until then nothing
 * is paid wrongly, since what is paid is decided by the row.
 */
@Injectable()
export class Campaigns implements OnModuleInit {
  private notOver: readonly StoredCampaign[] = [];

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('points_campaigns', () => this.read());
  }

  /** Ids of those whose time it is, for an act in a space. */
  payingFor(act: CampaignAct, spaceId: string, now: Date): string[] {
    const paying = this.notOver.filter((one) => one.act === act && (one.spaceId === null || one.spaceId === spaceId) && one.from <= now && one.until > now);
    return paying.map(({ id }) => id);
  }

  /** Whether there may be one to show. */
  get isEmpty(): boolean {
    return this.notOver.length === 0;
  }

  private async read(): Promise<void> {
    this.notOver = (await this.database.rows(campaignsNotOver, [this.clock.now()])).map(campaignFrom);
  }
}

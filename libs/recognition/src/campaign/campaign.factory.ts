import { CreateSpace } from '@kehila/spaces';
import { Actor } from '@kehila/platform';
import { done, nobody, PointsStory } from '../recognition.factory';
import { CampaignReader } from './campaign.reader';
import type { CreatePointsCampaignInput } from './graphql/campaign.inputs';
import { CreatePointsCampaign } from './use-cases/create-points-campaign';
import { StopPointsCampaign } from './use-cases/stop-points-campaign';

export const day = 86_400_000;

/** Double points for every accepted answer, for a week. */
export const doublePoints = {
  nameHe: 'שבוע של תשובות',
  nameEn: 'A week of answers',
  act: 'answerAccepted',
  waitedDays: 0,
  factorPercent: 200,
  budget: 1_000,
} as const;

/** A manager who makes campaigns. For the head of a `describe`. */
export class CampaignStory extends PointsStory {
  private manager: Actor | undefined;
  private written = 50_000;

  async actor(): Promise<Actor> {
    const grants = [{ role: 'MANAGER' as const, spaceId: null }];
    return (this.manager ??= new Actor({ accountId: await this.person(), sessionId: null, verified: true, language: 'en', grants }));
  }

  at(milliseconds: number): Date {
    return new Date(this.kehila.clock.now().getTime() + milliseconds);
  }

  async tryToCreate(change: Partial<CreatePointsCampaignInput> = {}) {
    return this.kehila.get(CreatePointsCampaign).execute(await this.actor(), { ...doublePoints, until: this.at(7 * day), ...change });
  }

  async create(change: Partial<CreatePointsCampaignInput> = {}): Promise<string> {
    return done(await this.tryToCreate(change)).campaignId;
  }

  async stop(campaignId: string) {
    return this.kehila.get(StopPointsCampaign).execute(await this.actor(), campaignId);
  }

  async stopAll(): Promise<void> {
    for (const { id } of await this.kehila.sql<{ id: string }>('select id from points_campaign where stopped_at is null')) await this.stop(id);
  }

  async shown(campaignId: string) {
    return (await this.kehila.get(CampaignReader).byId(campaignId))!;
  }

  async space(slug: string, visibility: 'public' | 'staff' = 'public'): Promise<string> {
    return done(await this.kehila.get(CreateSpace).execute(nobody, { slug, name: { en: slug }, visibility })).spaceId;
  }

  /** An answer that nothing stands behind but its points. */
  answerId(): string {
    return String(++this.written);
  }

  /** A question, and answers that came so many days after it. Returns the answers. */
  async thread(...days: readonly number[]): Promise<string[]> {
    const text = `'So?', 'So?', 'So?', 'en', 1`;
    const [question] = await this.kehila.sql<{ id: string }>(
      `insert into question (space_id, title, slug, body_markdown, body_html, body_text, language, renderer_version, asked_at, last_activity_at)
       values ((select min(id) from space), 'So', 'so', ${text}, $1, $1) returning id`,
      this.at(0),
    );
    const answers: string[] = [];
    for (const after of days) {
      const [answer] = await this.kehila.sql<{ id: string }>(
        `insert into answer (question_id, answered_at, body_markdown, body_html, body_text, language, renderer_version) values ($1, $2, ${text}) returning id`,
        question!.id,
        this.at(after * day),
      );
      answers.push(answer!.id);
    }
    return answers;
  }
}

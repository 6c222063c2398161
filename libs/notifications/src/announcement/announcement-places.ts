import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { bareQuestion, QuestionReader } from '@kehila/community';
import type { Actor, Failure } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { AnnouncementPlace } from './announcement';

/** Where somebody may say something to everybody. */
export interface OwnPlaces {
  readonly spaces: string[];
  readonly home: boolean;
}

/** The staff of a space announce in it and at its threads, managers everywhere; on the home page managers only. */
@Injectable()
export class AnnouncementPlaces {
  constructor(
    private readonly spaces: Spaces,
    private readonly questions: QuestionReader,
    private readonly abilities: Abilities,
  ) {}

  async of(actor: Actor): Promise<OwnPlaces> {
    const readable = await this.spaces.readableBy(actor);
    const held = await Promise.all(readable.map(async (id) => [id, await this.abilities.held(actor, ['ANNOUNCE'], id)] as const));
    const everywhere = await this.abilities.held(actor, ['ANNOUNCE_EVERYWHERE'], null);
    return { spaces: held.filter(([, abilities]) => abilities.length > 0).map(([id]) => id), home: everywhere.length > 0 };
  }

  /** Whether somebody sees the place at all. */
  async isSeen(actor: Actor, { spaceId, questionId }: AnnouncementPlace): Promise<boolean> {
    if (questionId !== null) return (await this.spaceOf(actor, questionId)) !== null;
    return spaceId === null || this.spaces.isReadableBy(actor, spaceId);
  }

  /** Of a place that they see; undefined: they may announce there. */
  async refusal(actor: Actor, { spaceId, questionId }: AnnouncementPlace): Promise<Failure | undefined> {
    if (spaceId === null && questionId === null) return this.abilities.refusal(actor, 'ANNOUNCE_EVERYWHERE', { spaceId: null });
    return this.abilities.refusal(actor, 'ANNOUNCE', { spaceId: questionId === null ? spaceId : await this.spaceOf(actor, questionId) });
  }

  private async spaceOf(actor: Actor, questionId: string): Promise<string | null> {
    return (await this.questions.byId(actor, questionId, bareQuestion))?.spaceId ?? null;
  }
}

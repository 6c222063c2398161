import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import { Viewpoints } from '../thread/viewpoint';
import { SavedRepository } from './saved.repository';

/**
 * Questions that somebody keeps to read later. Nobody else sees which, nothing is counted, and whoever may read may keep: it is no act, and no audit row
 * speaks of it. Saying it again changes nothing.
 */
@Injectable()
export class SavedQuestions {
  constructor(
    private readonly saved: SavedRepository,
    private readonly viewpoints: Viewpoints,
    private readonly clock: Clock,
  ) {}

  async save(actor: Actor, questionId: string): Promise<void> {
    await this.saved.save(await this.viewpoints.of(actor), questionId, this.clock.now());
  }

  /** Also what may no longer be seen is let go. */
  async unsave(actor: Actor, questionId: string): Promise<void> {
    await this.saved.unsave(actingAccount(actor), questionId);
  }
}

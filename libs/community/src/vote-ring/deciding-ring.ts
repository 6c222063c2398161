import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, StateRefused, type Transaction } from '@kehila/platform';
import { lockRing, type RingRow } from './vote-ring.sql';

export interface RingDecision {
  readonly ringId: string;
  readonly reason: string;
}

/** The ring that somebody decides about, locked. Whoever is in it finds none: nobody decides about their own votes. */
@Injectable()
export class DecidingRing {
  constructor(private readonly abilities: Abilities) {}

  async open(tx: Transaction, actor: Actor, ringId: string): Promise<RingRow | Failure> {
    const refusal = await this.abilities.refusal(actor, 'SANCTION', { spaceId: null, tx });
    if (refusal) return refusal;
    const ring = await tx.row(lockRing, [ringId]);
    if (!ring || ring.members.some((id) => actor.is(id))) return new NotFound(ringId, ['input', 'ringId']);
    return ring.state === 'open' ? ring : new StateRefused(ring.state);
  }
}

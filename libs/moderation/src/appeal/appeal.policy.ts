import type { Publication } from '@kehila/community';
import { type Actor, ErrorCode, type Failure, Refused, StateRefused } from '@kehila/platform';
import { claimedByAnother, type ItemFacts, outdated } from '../item/item.policy';
import { type AppealableFacts, isInForce } from './appeals';

/** Once a decision, for as long as it keeps the text out of sight. */
export function mayAppeal(decision: AppealableFacts, publication: Publication): Failure | undefined {
  if (decision.isAppealed) return new Refused(ErrorCode.ALREADY_APPEALED);
  return isInForce(decision, publication) ? undefined : new StateRefused(publication);
}

/** Who decided, and whose text it is. */
export interface AppealParties {
  readonly decidedBy: string;
  readonly authorId: string | null;
}

/** Neither whose text it is nor who decided it looks at the objection. */
export function mayDecideAppeal(actor: Actor, item: ItemFacts, parties: AppealParties, version: number, now: Date): Failure | undefined {
  if (actor.is(parties.authorId)) return new Refused(ErrorCode.OWN_CONTENT);
  if (actor.is(parties.decidedBy)) return new Refused(ErrorCode.OWN_DECISION);
  if (version !== item.version) return outdated(item);
  return claimedByAnother(actor, item, now) ?? (item.state === 'decided' ? new StateRefused(item.state) : undefined);
}

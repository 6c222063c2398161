import { type Actor, ErrorCode, type Failure, Refused, StateRefused, VersionChanged } from '@kehila/platform';
import type { FlagReasonName } from '../flag/flag-reasons';
import { canDecide, type DecisionName, decisions, type ItemStateName, type SubjectState, type VerdictName } from './decisions';
import { AlreadyDecided, ClaimedByAnother } from './item.errors';

/** What the policies ask about an item. */
export interface ItemFacts {
  readonly state: ItemStateName;
  readonly version: number;
  /** An objection about the same thing waits: it is decided first. */
  readonly isAppealed: boolean;
  readonly claim: { readonly accountId: string; readonly name: string; readonly until: Date } | null;
  readonly lastDecision: { readonly decision: VerdictName; readonly by: string; readonly at: Date } | null;
}

/** Whose thing it is, and how it stands. */
export interface JudgedFacts {
  readonly ownerId: string | null;
  readonly state: SubjectState;
}

export interface WantedDecision {
  readonly decision: DecisionName;
  readonly version: number;
  readonly reason: FlagReasonName | null;
}

export function claimedByAnother(actor: Actor, { claim }: Pick<ItemFacts, 'claim'>, now: Date): ClaimedByAnother | undefined {
  return claim && claim.until > now && !actor.is(claim.accountId) ? new ClaimedByAnother(claim.name, claim.until) : undefined;
}

/** What was decided is not claimed. */
export function mayClaim(actor: Actor, item: ItemFacts, now: Date): Failure | undefined {
  return item.state === 'decided' ? new StateRefused(item.state) : claimedByAnother(actor, item, now);
}

/** Nobody decides about what is their own, what they have not read, or what another looks at. */
export function mayDecide(actor: Actor, item: ItemFacts, judged: JudgedFacts, wanted: WantedDecision, now: Date): Failure | undefined {
  if (actor.is(judged.ownerId)) return new Refused(ErrorCode.OWN_CONTENT);
  if (wanted.version !== item.version) return outdated(item);
  const claimed = claimedByAnother(actor, item, now);
  if (claimed) return claimed;
  if (item.isAppealed) return new StateRefused('appealed');
  if (!canDecide(wanted.decision, item.state, judged.state)) return new StateRefused(judged.state);
  return decisions[wanted.decision].needsReason && wanted.reason === null ? new Refused(ErrorCode.REASON_REQUIRED, ['input', 'reason']) : undefined;
}

/** What was read is not what stands. */
export function outdated({ state, version, lastDecision }: ItemFacts): Failure {
  return state === 'decided' && lastDecision ? new AlreadyDecided(lastDecision.decision, lastDecision.by, lastDecision.at) : new VersionChanged(version);
}

import type { Ability, Lacking } from '@kehila/accounts';
import { type Actor, ErrorCode, NotAllowed, Refused, StateRefused, isFailure } from '@kehila/platform';
import { refusalOfState } from '../article/article.policy';
import type { ArticleStanding, ArticleState } from '../article/article.states';
import { stateAfter } from '../state-machine';
import type { LockedRevision } from './locked-revision';
import { RevisionChanged } from './revision.errors';
import { type RevisionAct, type RevisionGuard, type RevisionState, revisionTransitions } from './revision.states';

/** What the decision about an act rests on. */
export interface RevisionFacts {
  readonly spaceId: string;
  /** Whether members of the space may publish by themselves. */
  readonly spaceIsMarked: boolean;
  /** How many have to approve a text. */
  readonly reviewers: number;
  readonly articleState: ArticleState;
  readonly standing: ArticleStanding;
  readonly mainAuthorId: string | null;
  readonly creditedIds: readonly string[];
  readonly authorId: string;
  readonly state: RevisionState;
  readonly version: number;
  /** Whose approval of this version stands. */
  readonly approvedBy: readonly string[];
  readonly claimedBy: string | null;
  readonly claimedAt: Date | null;
}

export type RevisionRefusal = NotAllowed | Refused | StateRefused;

const claimMilliseconds = 15 * 60_000;

/** Once the ability is held: who first, then in which state: a stranger learns nothing about the state. */
export function refusalOf(actor: Actor, revision: RevisionFacts, act: RevisionAct, now: Date): RevisionRefusal | undefined {
  const rule = revisionTransitions.find((transition) => transition.act === act);
  if (!rule) return new StateRefused(revision.state);
  const refusal = guards[rule.guard](actor, revision, rule.ability);
  if (refusal) return refusal;
  const after = stateAfter(revisionTransitions, act, revision.state);
  if (isFailure(after)) return after;
  const claimant = claimantOf(revision, now);
  return rule.guard === 'reviewer' && claimant !== null && !actor.is(claimant) ? new StateRefused('claimed') : undefined;
}

/** Decisions, edits and submissions name the version that was read: a later one was not. */
export function refusalOfVersion(revision: RevisionFacts, version: number): RevisionChanged | undefined {
  return version === revision.version ? undefined : new RevisionChanged(revision.version);
}

/** What is handed in or published was written: it is neither empty nor the original that was to be translated. */
export function refusalOfText({ isEmpty, isUntranslated }: Pick<LockedRevision, 'isEmpty' | 'isUntranslated'>): StateRefused | undefined {
  if (isEmpty) return new StateRefused('empty', ErrorCode.TEXT_MISSING);
  return isUntranslated ? new StateRefused('untranslated', ErrorCode.NOT_TRANSLATED) : undefined;
}

/** Whether its text can come out. A translation does for the first time only while its original is read: else it would stand alone. */
export function refusalOfPublication({
  articleState,
  isOriginalArchived,
}: Pick<LockedRevision, 'articleState' | 'isOriginalArchived'>): StateRefused | undefined {
  if (articleState === 'draft' && isOriginalArchived) return new StateRefused('original_archived', ErrorCode.ORIGINAL_ARCHIVED);
  return refusalOfState(articleState, 'publish');
}

/** Who holds the review now; a claim lapses after a quarter of an hour. */
export function claimantOf(revision: Pick<RevisionFacts, 'state' | 'claimedBy' | 'claimedAt'>, now: Date): string | null {
  const holds = revision.state === 'in_review' && revision.claimedAt !== null && now.getTime() - revision.claimedAt.getTime() < claimMilliseconds;
  return holds ? revision.claimedBy : null;
}

/** Whose approvals count: somebody who approved may have become its author since, by a merge of accounts. */
export function approversOf({ approvedBy, authorId, creditedIds }: Pick<RevisionFacts, 'approvedBy' | 'authorId' | 'creditedIds'>): string[] {
  return approvedBy.filter((id) => id !== authorId && !creditedIds.includes(id));
}

/** A second look is taken by somebody who had no part in the text and has not approved it. */
export function refusalOfReReview(actor: Actor, revision: RevisionFacts): Refused | undefined {
  if (isCredited(actor, revision)) return new Refused(ErrorCode.OWN_REVISION);
  return revision.approvedBy.some((id) => actor.is(id)) ? new Refused(ErrorCode.ALREADY_APPROVED) : undefined;
}

/** Abilities that concern a revision. */
export const revisionAbilities: readonly Ability[] = [...new Set(revisionTransitions.map(({ ability }) => ability))];

/** Why an ability that is held cannot be used on the revision; where it opens several acts, all must be shut. */
export function refusalOnRevision(actor: Actor, ability: Ability, revision: RevisionFacts, now: Date): RevisionRefusal | undefined {
  const refusals = revisionTransitions.filter((transition) => transition.ability === ability).map(({ act }) => refusalOf(actor, revision, act, now));
  return refusals.every((refusal) => refusal !== undefined) ? refusals[0] : undefined;
}

/** What can be used on the revision as it stands. */
export function abilitiesOn(actor: Actor, revision: RevisionFacts, lacking: Lacking, now: Date): Ability[] {
  return revisionAbilities.filter((ability) => !lacking.has(ability) && refusalOnRevision(actor, ability, revision, now) === undefined);
}

type GuardCheck = (actor: Actor, revision: RevisionFacts, ability: Ability) => NotAllowed | Refused | undefined;

const guards: Record<RevisionGuard, GuardCheck> = {
  author: (actor, { authorId }, ability) => (actor.is(authorId) ? undefined : new NotAllowed(ability, { needs: ['author'] })),

  authorInMarkedSpace: (actor, revision, ability) => {
    if (!actor.is(revision.authorId)) return new NotAllowed(ability, { needs: ['author'] });
    return revision.spaceIsMarked && isOwnCommunityArticle(actor, revision) ? undefined : new NotAllowed(ability, { needs: ['reviewerOfSpace'] });
  },

  desk: (actor, { spaceId }, ability) => {
    if (actor.isReviewerOf(spaceId) || actor.isStaffOf(spaceId)) return undefined;
    return new NotAllowed(ability, { needs: ['author', 'reviewerOfSpace', 'staffOfSpace'] });
  },

  reviewer: (actor, revision) => (isCredited(actor, revision) ? new Refused(ErrorCode.OWN_REVISION) : undefined),

  participant: (actor, { authorId, spaceId }, ability) => {
    if (actor.is(authorId) || actor.isReviewerOf(spaceId) || actor.isStaffOf(spaceId)) return undefined;
    return new NotAllowed(ability, { needs: ['author', 'reviewerOfSpace', 'staffOfSpace'] });
  },
};

/** What is official, or somebody else's, is changed through review only. */
function isOwnCommunityArticle(actor: Actor, { articleState, standing, mainAuthorId }: RevisionFacts): boolean {
  return actor.is(mainAuthorId) && (articleState === 'draft' || standing === 'community');
}

/** Nobody decides about what they wrote or are credited in. */
function isCredited(actor: Actor, { authorId, creditedIds }: RevisionFacts): boolean {
  return actor.is(authorId) || creditedIds.some((id) => actor.is(id));
}

import type { Actor } from '@kehila/platform';
import type { Ability } from './ability';

/** Roles that give an ability, and how each is recognised. `spaceId` null: anywhere. */
export const holders = {
  staffOfSpace: (actor: Actor, spaceId: string | null) => (spaceId === null ? actor.isStaff : actor.isStaffOf(spaceId)),
  reviewerOfSpace: (actor: Actor, spaceId: string | null) => (spaceId === null ? actor.isReviewer : actor.isReviewerOf(spaceId)),
  expertOfSpace: (actor: Actor, spaceId: string | null) => (spaceId === null ? actor.isExpert : actor.isExpertOf(spaceId)),
  manager: (actor: Actor) => actor.isManager,
  administrator: (actor: Actor) => actor.isAdministrator,
} as const satisfies Record<string, (actor: Actor, spaceId: string | null) => boolean>;

export type AbilityHolder = keyof typeof holders;

export interface AbilityRule {
  /** Reputation that gives it, points; 0: every verified account has it. Absent: reputation never gives it. */
  readonly reputation?: number;
  /** Roles that give it whatever the reputation. */
  readonly roles: readonly AbilityHolder[];
  /** Open to people without an account too. */
  readonly anyone?: true;
}

/** Where the rule of an ability is found. */
export interface RulesInForce {
  of(ability: Ability): AbilityRule;
}

const everyAccount: AbilityRule = { reputation: 0, roles: ['staffOfSpace'] };
const fromReputation = (reputation: number): AbilityRule => ({ reputation, roles: ['staffOfSpace'] });
const only = (...roles: AbilityHolder[]): AbilityRule => ({ roles });

/** Doors to what only the organisation sees, or would open every other door: their rules cannot be changed, nor they granted or withheld. */
export const fixedAbilities: ReadonlySet<Ability> = new Set<Ability>([
  'MANAGE_ACCOUNTS',
  'SEE_MAIL',
  'SEE_AUDIT_LOG',
  'SEE_SEARCH_INSIGHTS',
  'PIN_SEARCH_RESULTS',
  'EDIT_SEARCH_SYNONYMS',
  'WRITE_POINTS_RULES',
  'TUNE_SEARCH_RANKING',
  'SEE_STAFF_QUEUE',
  'SEE_REVIEW_QUEUE',
  'SEE_REVIEWER_NUMBERS',
  'KEEP_ARTICLE',
  'RATE',
]);

/**
 * Who has which ability (domain.md) until an administrator changes it. An ability over something of one's own (accepting, editing, withdrawing) is given here to every
 * account; that the thing is really theirs, the policy of the feature says.
 */
export const defaultRules: Readonly<Record<Ability, AbilityRule>> = {
  ASK: everyAccount,
  ANSWER: everyAccount,
  COMMENT: fromReputation(1),
  VOTE_UP: fromReputation(1),
  VOTE_DOWN: fromReputation(50),
  ACCEPT: everyAccount,
  WITHDRAW_ACCEPTANCE: everyAccount,
  ACCEPT_FOR_ASKER: only('staffOfSpace'),
  EDIT: everyAccount,
  EDIT_OTHERS: only('staffOfSpace'),
  PROPOSE_CORRECTION: { reputation: 200, roles: ['staffOfSpace', 'expertOfSpace'] },
  MARK_TRUST: only('staffOfSpace', 'expertOfSpace'),
  EDIT_TAGS: fromReputation(500),
  MANAGE_TAGS: only('staffOfSpace', 'manager'),
  EDIT_TITLE: fromReputation(1_000),
  CLOSE: only('staffOfSpace'),
  REOPEN: only('staffOfSpace'),
  LOCK: only('staffOfSpace'),
  UNLOCK: only('staffOfSpace'),
  MARK_DUPLICATE: fromReputation(300),
  CLAIM_ANSWERING: only('staffOfSpace', 'expertOfSpace'),
  MERGE: only('staffOfSpace'),
  MOVE: only('staffOfSpace'),
  ASK_FOR_INFO: only('staffOfSpace'),
  MARK_URGENT: everyAccount,
  CONFIRM_URGENT: only('staffOfSpace'),
  FLAG: fromReputation(1),
  FOLLOW: everyAccount,
  MARK_AFFECTED: everyAccount,
  NOMINATE: { reputation: 50, roles: ['staffOfSpace', 'reviewerOfSpace', 'expertOfSpace'] },
  NOMINATE_UNSOLVED: only('staffOfSpace', 'reviewerOfSpace'),
  DRAFT: { reputation: 100, roles: ['staffOfSpace', 'reviewerOfSpace', 'expertOfSpace'] },
  WRITE_ARTICLE: { reputation: 100, roles: ['staffOfSpace', 'reviewerOfSpace', 'expertOfSpace'] },
  EDIT_REVISION: everyAccount,
  SUBMIT_REVISION: everyAccount,
  WITHDRAW_REVISION: everyAccount,
  COMMENT_ON_REVISION: everyAccount,
  CLAIM_REVISION: only('reviewerOfSpace'),
  REVIEW: only('reviewerOfSpace'),
  PUBLISH: everyAccount,
  VERIFY_ARTICLE: only('staffOfSpace', 'reviewerOfSpace'),
  MARK_ARTICLE_OUTDATED: only('staffOfSpace', 'reviewerOfSpace'),
  ARCHIVE_ARTICLE: only('staffOfSpace', 'reviewerOfSpace'),
  KEEP_ARTICLE: only('staffOfSpace', 'reviewerOfSpace'),
  RATE: { roles: [], anyone: true },
  MODERATE: only('staffOfSpace'),
  REVEAL_AUTHOR: only('staffOfSpace'),
  LIFT_ALIAS: everyAccount,
  SET_SERVICE_POLICY: only('manager'),
  SET_QUESTION_FORM: only('staffOfSpace', 'manager'),
  KEEP_EXPERTS: only('staffOfSpace', 'manager'),
  ANNOUNCE: only('staffOfSpace', 'manager'),
  ANNOUNCE_EVERYWHERE: only('manager'),
  SET_REVIEW_STANDARD: only('manager'),
  ORDER_ARTICLES: only('manager'),
  REDEEM: everyAccount,
  INVITE: everyAccount,
  MANAGE_REWARDS: only('manager'),
  DECIDE_REDEMPTION: only('staffOfSpace'),
  SANCTION: only('staffOfSpace'),
  MANAGE_ACCOUNTS: only('administrator'),
  SEE_MAIL: only('administrator'),
  SEE_AUDIT_LOG: only('administrator'),
  SEE_SEARCH_INSIGHTS: only('staffOfSpace', 'manager'),
  PIN_SEARCH_RESULTS: only('manager'),
  EDIT_SEARCH_SYNONYMS: only('manager'),
  WRITE_POINTS_RULES: only('manager'),
  TUNE_SEARCH_RANKING: only('manager'),
  SEE_STAFF_QUEUE: only('staffOfSpace'),
  SEE_REVIEW_QUEUE: only('reviewerOfSpace'),
  SEE_REVIEWER_NUMBERS: only('manager'),
};

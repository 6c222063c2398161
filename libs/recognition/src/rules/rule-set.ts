import type { VoteTerms } from '@kehila/community';
import type { TierBonus } from '../loyalty/tier/tier';

/**
 * `alias`: reputation that texts under an alias earn. It counts for what its owner may do, and nobody else sees it.
 * `debt`: loyalty points that are owed, since they were taken back after they had been spent.
 */
export type LedgerName = 'reputation' | 'loyalty' | 'alias' | 'debt';

/** What is paid, in the order in which people read it. */
export const ruleNames = [
  'joined',
  'imported',
  'questionVotedUp',
  'questionVotedDown',
  'answerVotedUp',
  'answerVotedDown',
  'castDownVote',
  'answerAccepted',
  'acceptedAnAnswer',
  'answerVerified',
  'correctionTakenOver',
  'correctionProposed',
  'flagUpheld',
  'flagRejected',
  'removedAsAbuse',
  'articlePublished',
  'articleContributed',
  'articleHelpful',
  'friendAccepted',
] as const;

/** What an appeal gives back: as much as its entry took, so that no set names it. */
export const givenBack = 'appealUpheld';

/** What a campaign adds to what a rule pays: as much as the campaign says, so that no set names it. */
export const ofCampaign = 'campaignBonus';

/** What each event pays; amounts are points. A rule that a ledger does not name pays nothing there. */
export type RuleName = (typeof ruleNames)[number] | typeof givenBack | typeof ofCampaign | TierBonus;

/** Gains that count towards the daily cap. */
export const votingRules: readonly RuleName[] = ['questionVotedUp', 'answerVotedUp'];

type Limits = readonly [least: number, most: number];

const gain: Limits = [0, 1_000];
const loss: Limits = [-1_000, 0];
const reward: Limits = [0, 10_000];

/** What a set may say. Whatever is not named here, no event of this release pays. */
export const amountLimits = {
  reputation: {
    joined: gain,
    questionVotedUp: gain,
    questionVotedDown: loss,
    answerVotedUp: gain,
    answerVotedDown: loss,
    castDownVote: loss,
    answerAccepted: gain,
    acceptedAnAnswer: gain,
    answerVerified: gain,
    correctionTakenOver: gain,
    correctionProposed: gain,
    flagUpheld: gain,
    flagRejected: loss,
    removedAsAbuse: loss,
    articlePublished: gain,
    articleContributed: gain,
    articleHelpful: gain,
  },
  loyalty: {
    answerAccepted: reward,
    answerVerified: reward,
    articlePublished: reward,
    articleContributed: reward,
    articleHelpful: reward,
    friendAccepted: reward,
  },
} as const satisfies Record<string, Partial<Record<RuleName, Limits>>>;

/** As many votes as the community takes a day of anybody. */
const mostVotesADay = 150;

export const termLimits = {
  votingGainsADay: [0, 100_000],
  earningVotesForOneAuthorADay: [0, mostVotesADay],
  votesForOneAuthorADay: [1, mostVotesADay],
  newVoterDays: [0, 365],
  newVoterReputation: [1, 10_000],
  vestingDays: [0, 365],
  expiryMonths: [1, 120],
} as const satisfies Record<string, Limits>;

/** One version of the rules. An event is paid by the version that was valid when it happened. */
export interface RuleSet extends VoteTerms {
  readonly version: number;
  readonly reputation: Partial<Record<RuleName, number>>;
  readonly loyalty: Partial<Record<RuleName, number>>;
  /** Most reputation a day from votes. */
  readonly votingGainsADay: number;
  /** Days until loyalty points may be spent. */
  readonly vestingDays: number;
  /** Months after which loyalty points that were not spent are over. */
  readonly expiryMonths: number;
}

/** What a set says, as its row holds it. */
export type Rules = Omit<RuleSet, 'version'>;

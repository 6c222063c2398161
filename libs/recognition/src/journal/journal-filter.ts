import type { RuleName } from '../rules/rule-set';

/** Movements that no rule of a rule set pays. */
type Movement = 'merged' | 'debtPaid' | 'expired' | 'redemptionHeld' | 'redemptionReturned' | 'redemptionRefunded';

/** What points can be for, as people look for it. */
export const kinds = {
  votes: ['questionVotedUp', 'questionVotedDown', 'answerVotedUp', 'answerVotedDown', 'castDownVote'],
  solutions: ['answerAccepted', 'acceptedAnAnswer', 'answerVerified', 'campaignBonus'],
  corrections: ['correctionTakenOver', 'correctionProposed'],
  articles: ['articlePublished', 'articleContributed', 'articleHelpful'],
  reports: ['flagUpheld', 'flagRejected', 'removedAsAbuse', 'appealUpheld'],
  rewards: ['redemptionHeld', 'redemptionReturned', 'redemptionRefunded', 'debtPaid', 'expired'],
  membership: ['joined', 'imported', 'friendAccepted', 'silverBonus', 'goldBonus', 'merged'],
} as const satisfies Record<string, readonly (RuleName | Movement)[]>;

export type KindName = keyof typeof kinds;

/** Which entries of a journal; what is absent does not narrow it. */
export interface JournalFilter {
  readonly kind?: KindName | null | undefined;
  /** Slug of the space. */
  readonly space?: string | null | undefined;
  readonly from?: Date | null | undefined;
  /** Before this. */
  readonly to?: Date | null | undefined;
}

export function isNarrowed({ kind, space, from, to }: JournalFilter): boolean {
  return [kind, space, from, to].some(Boolean);
}

export function rulesOf(kind: KindName | null | undefined): readonly string[] | null {
  return kind ? kinds[kind] : null;
}

/** What counts for badges. */
export type DeedKind =
  | 'answer_given'
  | 'answer_voted_up'
  | 'answer_accepted'
  | 'answer_verified'
  | 'question_voted_up'
  | 'solution_accepted'
  | 'correction_taken_over'
  | 'correction_proposed'
  | 'report_upheld'
  | 'article_published'
  | 'article_contributed'
  | 'article_helpful'
  | 'article_reviewed';

/** How many deeds, of how many people, on how many days, or in how many periods one after the other. */
export type BadgeMeasureName = 'deeds' | 'people' | 'days' | 'streak';
export type BadgePeriodName = 'ever' | 'day' | 'week' | 'month' | 'quarter' | 'year';
export type TierName = 'bronze' | 'silver' | 'gold';

/** Lowest first. */
export const tierNames: readonly TierName[] = ['bronze', 'silver', 'gold'];

/** So often somebody can be given one badge. */
export const mostTimes = 100;

export type Tiers = Readonly<Record<TierName, number | null>>;

/** When a badge is given. */
export interface BadgeRule extends Tiers {
  /** Null: by hand only. */
  readonly event: DeedKind | null;
  readonly measure: BadgeMeasureName;
  readonly period: BadgePeriodName;
  /** Given again each time that it is reached. */
  readonly repeated: boolean;
  readonly keptDays: number;
  readonly fromHour: number | null;
  readonly toHour: number | null;
  readonly spaceId: string | null;
}

/** One award that somebody has earned. */
export interface Earned {
  readonly tier: TierName;
  /** The how manieth. */
  readonly number: number;
}

/** What somebody has earned who reached these numbers, one for each period or streak. */
export function earnedBy(reached: readonly number[], rule: Tiers & { readonly repeated: boolean }): Earned[] {
  return tierNames.flatMap((tier) => {
    const goal = rule[tier];
    if (goal === null) return [];
    const times = rule.repeated ? reached.reduce((sum, one) => sum + Math.floor(one / goal), 0) : Number(best(reached) >= goal);
    return Array.from({ length: Math.min(times, mostTimes) }, (_, index) => ({ tier, number: index + 1 }));
  });
}

export function best(reached: readonly number[]): number {
  return Math.max(0, ...reached);
}

/** The next tier that somebody has not reached; null when there is none. */
export function nextTier(reached: number, tiers: Tiers): { readonly tier: TierName; readonly goal: number } | null {
  for (const tier of tierNames) {
    const goal = tiers[tier];
    if (goal !== null && reached < goal) return { tier, goal };
  }
  return null;
}

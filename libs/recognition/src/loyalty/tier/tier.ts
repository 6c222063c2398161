/** The tiers of the loyalty programme, lowest first. What they take and pay, managers write. */
const tierKeys = ['bronze', 'silver', 'gold'] as const;

export type TierKey = (typeof tierKeys)[number];

/** What a tier adds to what a rule pays is an entry of its own, which says the tier. */
export type TierBonus = 'silverBonus' | 'goldBonus';

export interface Tier {
  readonly key: TierKey;
  readonly from: number;
  readonly percent: number;
  readonly bonus?: TierBonus;
}

/** The tiers as they are at a moment, lowest first. */
export type Programme = readonly [bronze: Tier, silver: Tier, gold: Tier];

/** What managers write: from how many points earned within a year a tier is had, and what is paid of what a rule pays, percent. */
export interface TierTerms {
  readonly silverFrom: number;
  readonly silverPercent: number;
  readonly goldFrom: number;
  readonly goldPercent: number;
}

/** The lowest tier is everybody's, and is paid what the rules pay. */
export function programmeOf({ silverFrom, silverPercent, goldFrom, goldPercent }: TierTerms): Programme {
  return [
    { key: 'bronze', from: 0, percent: 100 },
    { key: 'silver', from: silverFrom, percent: silverPercent, bonus: 'silverBonus' },
    { key: 'gold', from: goldFrom, percent: goldPercent, bonus: 'goldBonus' },
  ];
}

/** A tier above the lowest; null: the lowest. */
type KeptTier = { readonly key: TierKey; readonly endsAt: Date | null } | null;

/** What decides about somebody's tier. */
export interface TierStanding {
  /** Points of a year that were not taken back. */
  readonly earned: number;
  readonly kept: KeptTier;
}

const day = 86_400_000;
/** So long somebody keeps a tier that they no longer reach. */
const noticeDays = 30;

export const lowest: TierStanding = { earned: 0, kept: null };

export const rankOf = (key: TierKey): number => tierKeys.indexOf(key);

/** The tier that so many points reach. */
export function reachedBy(programme: Programme, earned: number): Tier {
  return programme.findLast((tier) => earned >= tier.from) ?? programme[0];
}

/** The tier that counts: the one that is reached, or a higher one that is kept. */
export function tierOf(programme: Programme, { earned, kept }: TierStanding, now: Date): Tier {
  const reached = reachedBy(programme, earned);
  if (kept === null || (kept.endsAt !== null && kept.endsAt <= now)) return reached;
  return programme[Math.max(rankOf(kept.key), rankOf(reached.key))]!;
}

export function nextAfter(programme: Programme, { key }: Tier): Tier | null {
  return programme[rankOf(key) + 1] ?? null;
}

/** What a tier adds, in whole points, rounded down. */
export function addedBy({ percent }: Tier, points: number): number {
  return Math.floor((points * (percent - 100)) / 100);
}

/** What becomes of a tier: gained at once, lost 30 days after it is no longer reached. The same one where nothing changes. */
export function followed(programme: Programme, { earned, kept }: TierStanding, now: Date): KeptTier {
  const { key } = reachedBy(programme, earned);
  const reached = rankOf(key) > 0 ? { key, endsAt: null } : null;
  if (kept === null) return reached;
  if (rankOf(key) >= rankOf(kept.key)) return key === kept.key && kept.endsAt === null ? kept : reached;
  if (kept.endsAt === null) return { ...kept, endsAt: new Date(now.getTime() + noticeDays * day) };
  return kept.endsAt > now ? kept : reached;
}

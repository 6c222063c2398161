/** The tiers of the loyalty programme, lowest first: from how many points earned within a year, and what is paid of what a rule pays (domain.md). */
export const tiers = [
  { key: 'bronze', from: 0, percent: 100 },
  { key: 'silver', from: 1_000, percent: 110, bonus: 'silverBonus' },
  { key: 'gold', from: 5_000, percent: 125, bonus: 'goldBonus' },
] as const;

export type TierKey = (typeof tiers)[number]['key'];

/** What a tier adds to what a rule pays is an entry of its own, which says the tier. */
export type TierBonus = 'silverBonus' | 'goldBonus';

export interface Tier {
  readonly key: TierKey;
  readonly from: number;
  readonly percent: number;
  readonly bonus?: TierBonus;
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

export const rankOf = (key: TierKey): number => tiers.findIndex((tier) => tier.key === key);

/** The tier that so many points reach. */
export function reachedBy(earned: number): Tier {
  return tiers.findLast((tier) => earned >= tier.from) ?? tiers[0];
}

/** The tier that counts: the one that is reached, or a higher one that is kept. */
export function tierOf({ earned, kept }: TierStanding, now: Date): Tier {
  const reached = reachedBy(earned);
  if (kept === null || (kept.endsAt !== null && kept.endsAt <= now)) return reached;
  return tiers[Math.max(rankOf(kept.key), rankOf(reached.key))]!;
}

export function nextAfter({ key }: Tier): Tier | null {
  return tiers[rankOf(key) + 1] ?? null;
}

/** What a tier adds, in whole points, rounded down. */
export function addedBy({ percent }: Tier, points: number): number {
  return Math.floor((points * (percent - 100)) / 100);
}

/** What becomes of a tier: gained at once, lost 30 days after it is no longer reached. The same one where nothing changes. */
export function followed({ earned, kept }: TierStanding, now: Date): KeptTier {
  const { key } = reachedBy(earned);
  const reached = rankOf(key) > 0 ? { key, endsAt: null } : null;
  if (kept === null) return reached;
  if (rankOf(key) >= rankOf(kept.key)) return key === kept.key && kept.endsAt === null ? kept : reached;
  if (kept.endsAt === null) return { ...kept, endsAt: new Date(now.getTime() + noticeDays * day) };
  return kept.endsAt > now ? kept : reached;
}

/** What a campaign pays more for. Each is a rule that pays loyalty points for an answer. */
export type CampaignAct = 'answerAccepted' | 'answerVerified';

export type CampaignState = 'planned' | 'running' | 'spent' | 'over' | 'stopped';

/** What a campaign says; it never changes. */
export interface Campaign {
  readonly names: Readonly<Record<'he' | 'en', string>>;
  /** Null: in every space. */
  readonly spaceId: string | null;
  readonly act: CampaignAct;
  /** Only the first answer of a question that had waited for it so many days; 0: every answer. */
  readonly waitedDays: number;
  /** What is paid altogether, of what the rule pays; null: `extraPoints` on top. */
  readonly factorPercent: number | null;
  readonly extraPoints: number | null;
  readonly from: Date;
  readonly until: Date;
  /** Points that it may add, all in all. */
  readonly budget: number;
}

export interface StoredCampaign extends Campaign {
  readonly id: string;
  /** Points that it has added and that were not taken back. */
  readonly spent: number;
  readonly stoppedAt: Date | null;
}

/** One whose budget is spent runs again when points come back. */
export function stateOf({ from, until, budget, spent, stoppedAt }: StoredCampaign, now: Date): CampaignState {
  if (stoppedAt !== null) return 'stopped';
  if (until <= now) return 'over';
  if (from > now) return 'planned';
  return spent >= budget ? 'spent' : 'running';
}

/** No more can be spent, or stopped. */
export const isPast = (state: CampaignState): boolean => state === 'over' || state === 'stopped';

/** What somebody did in a space within the last year. */
export interface ExpertStanding {
  /** Points earned there. */
  readonly reputation: number;
  readonly accepted: number;
  readonly answers: number;
  /** Answers with a correction that took effect. */
  readonly corrected: number;
}

export type ExpertState = 'candidate' | 'confirmed' | 'ending' | 'ended' | 'declined';

export interface ExpertStatus {
  readonly state: ExpertState;
  readonly since: Date;
  readonly endsAt: Date | null;
  readonly byHand: boolean;
  /** Somebody decided it, not the numbers. */
  readonly decided: boolean;
}

/** What it takes to be an expert of a space (domain.md). */
export const expertRules = { reputation: 1_000, accepted: 20, correctedPercent: 10, days: 365, noticeDays: 30 } as const;

export const noStanding: ExpertStanding = { reputation: 0, accepted: 0, answers: 0, corrected: 0 };

const day = 86_400_000;

/** Who is losing it is one until then. */
export function isExpert(state: ExpertState | null): boolean {
  return state === 'confirmed' || state === 'ending';
}

/** Which of the numbers are not there. */
export function missingOf({ reputation, accepted, answers, corrected }: ExpertStanding): readonly ('points' | 'accepted' | 'corrected')[] {
  return [
    ...(reputation < expertRules.reputation ? (['points'] as const) : []),
    ...(accepted < expertRules.accepted ? (['accepted'] as const) : []),
    ...(answers > 0 && corrected * 100 >= expertRules.correctedPercent * answers ? (['corrected'] as const) : []),
  ];
}

/** Where the numbers lead from here; null: nowhere, the status is gone. The same status where nothing changes. `asked`: staff of the space say yes first. */
export function nextStatus(status: ExpertStatus | null, standing: ExpertStanding, asked: boolean, now: Date): ExpertStatus | null {
  const reaches = missingOf(standing).length === 0;
  const become = (state: ExpertState, endsAt: Date | null = null): ExpertStatus => ({ state, since: now, endsAt, byHand: false, decided: false });
  const found = (): ExpertStatus | null => (reaches ? become(asked ? 'candidate' : 'confirmed') : status);
  switch (status?.state) {
    case undefined:
      return found();
    case 'candidate':
      return reaches ? (asked ? status : become('confirmed')) : null;
    case 'confirmed':
      return reaches || status.byHand ? status : { ...become('ending', new Date(now.getTime() + expertRules.noticeDays * day)), since: status.since };
    case 'ending':
      if (reaches) return { ...become('confirmed'), since: status.since };
      return status.endsAt! <= now ? become('ended') : status;
    case 'ended':
      return status.decided ? status : found();
    case 'declined':
      return now.getTime() - status.since.getTime() >= expertRules.days * day ? found() : status;
  }
}

export type CorrectionStateName = 'proposed' | 'applied' | 'amended' | 'withdrawn' | 'appealed' | 'applied_after_grace' | 'confirmed' | 'overturned';
export type CorrectionKindName = 'factual' | 'outdated' | 'unclear' | 'tone' | 'safety';

/** What becomes of a correction (domain.md). What is not named here cannot happen. */
const transitions: Readonly<Record<CorrectionStateName, readonly CorrectionStateName[]>> = {
  proposed: ['applied', 'amended', 'withdrawn', 'appealed', 'applied_after_grace'],
  appealed: ['confirmed', 'overturned', 'withdrawn'],
  applied: [],
  amended: [],
  withdrawn: [],
  applied_after_grace: [],
  confirmed: [],
  overturned: [],
};

export function mayBecome(from: CorrectionStateName, to: CorrectionStateName): boolean {
  return transitions[from].includes(to);
}

/** The answer reads as the correction says: everybody may know of it. */
export const carriedOut = ['applied', 'amended', 'applied_after_grace', 'confirmed'] as const satisfies readonly CorrectionStateName[];

export function isCarriedOut(state: CorrectionStateName): boolean {
  return carriedOut.some((known) => known === state);
}

/** Its author and, after an objection, the staff are still asked. */
export const open = ['proposed', 'appealed'] as const satisfies readonly CorrectionStateName[];

const hour = 3_600_000;

/** How long the author is asked alone. What endangers somebody waits less. */
export function graceOf(kind: CorrectionKindName): number {
  return (kind === 'safety' ? 24 : 72) * hour;
}

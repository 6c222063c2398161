/** What a purchase can be. */
export type RedemptionStateName = 'held' | 'approved' | 'refused' | 'cancelled' | 'expired' | 'fulfilled' | 'refunded';

export interface Step {
  readonly from: RedemptionStateName;
  readonly to: RedemptionStateName;
  /** What happens to its points. */
  readonly points: 'spent' | 'back' | 'stay';
  /** Whether what was set aside can be had by others again. */
  readonly returnsStock: boolean;
  readonly by: 'owner' | 'staff' | 'time';
}

/** All that can happen to a purchase. */
export const steps = {
  approve: { from: 'held', to: 'approved', points: 'spent', returnsStock: false, by: 'staff' },
  refuse: { from: 'held', to: 'refused', points: 'back', returnsStock: true, by: 'staff' },
  cancel: { from: 'held', to: 'cancelled', points: 'back', returnsStock: true, by: 'owner' },
  expire: { from: 'held', to: 'expired', points: 'back', returnsStock: true, by: 'time' },
  callOff: { from: 'approved', to: 'cancelled', points: 'back', returnsStock: true, by: 'staff' },
  fulfil: { from: 'approved', to: 'fulfilled', points: 'stay', returnsStock: false, by: 'staff' },
  // What was handed over is gone: it cannot be had again.
  refund: { from: 'fulfilled', to: 'refunded', points: 'back', returnsStock: false, by: 'staff' },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/** Days in which somebody decides; then the points go back by themselves. */
export const daysToDecide = 14;

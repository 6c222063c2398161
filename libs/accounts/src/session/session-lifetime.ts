import type { RoleGrant } from '@kehila/platform';
import { isPowerful } from './role-sleep';

export interface SessionLifetime {
  /** Unused for so long, it is over. */
  readonly idleSeconds: number;
  /** Used or not, it is over after this. */
  readonly atMostSeconds: number;
}

const hour = 3_600;
const day = 24 * hour;

/** quality.md, *Decided*. */
const everybody: SessionLifetime = { idleSeconds: 14 * day, atMostSeconds: 90 * day };
const powerful: SessionLifetime = { idleSeconds: 8 * hour, atMostSeconds: 24 * hour };

/** Who holds a granted role works for the organisation: their sessions are short, also while the role sleeps. */
export function lifetimeOf(grants: readonly RoleGrant[]): SessionLifetime {
  return grants.some(isPowerful) ? powerful : everybody;
}

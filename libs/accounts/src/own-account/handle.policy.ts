import { BadInput } from '@kehila/platform';
import { isReservedHandle } from '../identity/reserved-names';
import { HandleChangedLately } from './own-account.errors';

const day = 86_400_000;
/** A handle is in links: it does not change often, and an old one stays its owner's for a while. */
export const handleRules = { daysBetween: 30, reservedDays: 90, shortest: 2, longest: 30 } as const;

/**
 * The handle as it is kept.
 * @throws BadInput when it cannot be one, or could be taken for the organisation.
 */
export function readHandle(text: string): string {
  const path = ['input', 'handle'];
  const handle = text.trim().toLowerCase();
  if (handle.length > handleRules.longest) throw new BadInput([{ path, code: 'TOO_LONG', values: { limit: handleRules.longest } }]);
  if (!/^[a-z0-9][a-z0-9_-]+$/.test(handle)) throw new BadInput([{ path, code: 'HANDLE_INVALID' }]);
  if (isReservedHandle(handle)) throw new BadInput([{ path, code: 'NAME_RESERVED' }]);
  return handle;
}

/** From when on it may be changed; null: at once. */
export function changeableFrom(changedAt: Date | null, now: Date): Date | null {
  const from = changedAt && new Date(changedAt.getTime() + handleRules.daysBetween * day);
  return from && from > now ? from : null;
}

export function changedLately(changedAt: Date | null, now: Date): HandleChangedLately | undefined {
  const from = changeableFrom(changedAt, now);
  return from ? new HandleChangedLately(from) : undefined;
}

export function reservedUntil(now: Date): Date {
  return new Date(now.getTime() + handleRules.reservedDays * day);
}

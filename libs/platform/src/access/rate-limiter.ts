import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database';
import type { RateClass } from './rate-class';
import { countedInMemory, type CountedBy, generalLimits, limitsOf, type RateLimit, staffFactor } from './rate-limits';

/** Whether limits refuse or only count (`KEHILA_LIMITS`). */
export abstract class RateLimitMode {
  abstract readonly enforced: boolean;
}

/** Who is counted. */
export interface Caller {
  readonly address: string;
  readonly accountId: string | null;
  /** The e-mail address that somebody tries to sign in to. */
  readonly target: string | null;
  /** A device that has been signed in to the target before; it is not counted among the strangers. */
  readonly device: string | null;
  readonly isStaff: boolean;
}

/** Counts operations and says how many seconds to wait when there were too many. */
@Injectable()
export class RateLimiter {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(
    private readonly database: Database,
    private readonly mode: RateLimitMode,
  ) {}

  /** Undefined: go on. Otherwise the seconds to wait. */
  async refusal(rateClass: RateClass, caller: Caller): Promise<number | undefined> {
    const waits = [
      ...(await Promise.all(generalLimits.map((limit) => this.count('all', limit, caller, true)))),
      ...(await Promise.all(limitsOf[rateClass].map((limit) => this.count(rateClass, limit, caller, countedInMemory.has(rateClass))))),
    ];
    const longest = Math.max(0, ...waits);
    return longest > 0 && this.mode.enforced ? longest : undefined;
  }

  /** The last operation does not count. */
  async giveBack(rateClass: RateClass, caller: Caller): Promise<void> {
    for (const limit of limitsOf[rateClass]) {
      const key = keyOf(limit.counts, caller);
      if (key !== null) await this.limiterOf(nameOf(rateClass, limit), limit, caller.isStaff, countedInMemory.has(rateClass)).reward(key);
    }
  }

  private async count(name: string, limit: RateLimit, caller: Caller, inMemory: boolean): Promise<number> {
    const key = keyOf(limit.counts, caller);
    if (key === null) return 0;
    const limiter = this.limiterOf(nameOf(name, limit), limit, caller.isStaff, inMemory);
    try {
      await limiter.consume(key);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      throw refused;
    }
  }

  private limiterOf(name: string, limit: RateLimit, isStaff: boolean, inMemory: boolean): RateLimiterAbstract {
    const keyPrefix = isStaff ? `${name}:staff` : name;
    const known = this.limiters.get(keyPrefix);
    if (known) return known;
    const options = { keyPrefix, points: limit.limit * (isStaff ? staffFactor : 1), duration: limit.seconds };
    const limiter = inMemory
      ? new RateLimiterMemory(options)
      : new RateLimiterPostgres({ ...options, storeClient: this.database.pool, tableName: 'rate_count', tableCreated: true, clearExpiredByTimeout: true });
    this.limiters.set(keyPrefix, limiter);
    return limiter;
  }
}

function nameOf(name: string, { counts, seconds }: RateLimit): string {
  return `${name}:${counts}:${seconds}`;
}

function keyOf(counts: CountedBy, caller: Caller): string | null {
  const network = networkOf(caller.address);
  if (counts === 'address') return network;
  if (counts === 'account') return caller.accountId;
  if (counts === 'device') return caller.device;
  if (caller.target === null || caller.device !== null) return null;
  // A hash: the table must not become a list of addresses that people typed.
  const target = createHash('sha256').update(caller.target.trim().toLowerCase()).digest('base64url');
  return counts === 'target' ? target : `${target}:${network}`;
}

/** Whom an address stands for: everybody at home has 2^64 addresses of IPv6, and is one caller all the same. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail)];
  const between = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => 0);
  return [...first, ...between, ...last].slice(0, 4).join(':');
}

function groupsOf(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => parseInt(group, 16));
}

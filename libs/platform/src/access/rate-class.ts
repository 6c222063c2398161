import { SetMetadata } from '@nestjs/common';

/** Kinds of acts that are counted apart; their limits stand in rate-limits.ts. */
export type RateClass =
  | 'read'
  | 'search'
  | 'suggest'
  | 'preview'
  | 'live'
  | 'act'
  | 'signIn'
  | 'factor'
  | 'register'
  | 'reset'
  | 'ask'
  | 'answer'
  | 'comment'
  | 'vote'
  | 'rate'
  | 'publish'
  | 'redeem'
  | 'invite'
  | 'upload'
  | 'export';

export const RATE_CLASS = 'kehila:rate-class';

/** The rate class of a root field. A mutation without one stops the boot; a query without one is `read`. */
export const Rate = (rateClass: RateClass): MethodDecorator => SetMetadata(RATE_CLASS, rateClass);

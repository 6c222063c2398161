import { type CanActivate, type ExecutionContext, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { contextOf } from '../graphql/context';
import { translate } from '../graphql/translate';
import { KnownDevices } from './known-devices';
import { RATE_CLASS, type RateClass } from './rate-class';
import { RateLimiter } from './rate-limiter';

/** Stands before every root field and refuses what comes too often. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
    @Optional() private readonly devices?: KnownDevices,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<string>() !== 'graphql') return true;
    const rateClass = this.reflector.get<RateClass | undefined>(RATE_CLASS, context.getHandler()) ?? 'read';
    const request = contextOf(context);
    const target = targetOf(context);
    const device = rateClass === 'signIn' && target !== null ? ((await this.devices?.recognise(target, request.cookies)) ?? null) : null;
    const wait = await this.limiter.refusal(rateClass, {
      address: request.ip,
      accountId: request.actor.accountId,
      target,
      device,
      isStaff: request.actor.isStaff,
    });
    if (wait === undefined) return true;
    request.retryAfterSeconds = wait;
    throw new GraphQLError(waitingSentence(wait), { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: wait } });
  }
}

/** A moment is a moment; an hour is said. */
function waitingSentence(seconds: number): string {
  return seconds < 120 ? translate('errors_rate_limited') : translate('errors_rate_limited_for_long', { minutes: Math.ceil(seconds / 60) });
}

function targetOf(context: ExecutionContext): string | null {
  const { input } = GqlExecutionContext.create(context).getArgs<{ input?: { email?: unknown } }>();
  return typeof input?.email === 'string' ? input.email.slice(0, 320) : null;
}

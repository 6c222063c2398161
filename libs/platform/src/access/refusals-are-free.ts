import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, from, mergeMap, type Observable, of, throwError } from 'rxjs';
import { contextOf } from '../graphql/context';
import { BadInput } from '../graphql/bad-input';
import { isFailure } from '../work/failure';
import { RATE_CLASS, type RateClass } from './rate-class';
import { RateLimiter } from './rate-limiter';

/**
 * For an act that few may do: what was refused for how it was written is not counted, so that a slip costs nobody their try. Only where a
 * refusal depends on nothing but what was written.
 */
@Injectable()
export class RefusalsAreFree implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rateClass = this.reflector.get<RateClass>(RATE_CLASS, context.getHandler());
    const giveBack = (): Observable<void> => {
      const { ip, actor } = contextOf(context);
      return from(this.limiter.giveBack(rateClass, { address: ip, accountId: actor.accountId, target: null, device: null, isStaff: actor.isStaff }));
    };
    return next.handle().pipe(
      mergeMap((outcome: unknown) => (isFailure(outcome) ? giveBack().pipe(mergeMap(() => of(outcome))) : of(outcome))),
      catchError((error: unknown) => (error instanceof BadInput ? giveBack().pipe(mergeMap(() => throwError(() => error))) : throwError(() => error))),
    );
  }
}

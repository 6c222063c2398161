import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Actor } from '../actor';

/** What each GraphQL operation carries. */
export interface GraphqlContext {
  /** Another one after somebody has signed in or out in this operation. */
  actor: Actor;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  /** Cookies to send back, as values of Set-Cookie. */
  readonly setCookies: string[];
  /** The request's cookies by name. */
  readonly cookies: Readonly<Record<string, string>>;
  /** Seconds for Retry-After when a limit refused the operation. */
  retryAfterSeconds?: number;
  /** Who the caller is by now, for what lasts longer than a request. */
  readonly renewed?: () => Promise<Actor>;
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => contextOf(context).actor);

export const CurrentContext = createParamDecorator((_: unknown, context: ExecutionContext): GraphqlContext => contextOf(context));

export function contextOf(context: ExecutionContext): GraphqlContext {
  return GqlExecutionContext.create(context).getContext<GraphqlContext>();
}

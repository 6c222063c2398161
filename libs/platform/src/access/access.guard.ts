import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GraphQLError } from 'graphql';
import { contextOf } from '../graphql/context';
import { translate } from '../graphql/translate';
import { ACCESS_RULE, type AccessRule, RESOLVER_TYPE, satisfies } from './rules';

/** Denies whatever has no rule. Global: it stands before every root field. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const handler = context.getHandler();
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, handler);
    const { actor } = contextOf(context);
    if (rule && satisfies(actor, rule) && (actor.mayChange || !this.isMutation(handler))) return true;
    const code = actor.isAnonymous && !actor.isGuest && rule ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    const key = actor.isGuest ? 'errors_guest_reads' : actor.tokenScopes === null ? `errors_${code.toLowerCase()}` : 'errors_token_scope';
    throw new GraphQLError(translate(key), { extensions: { code } });
  }

  private isMutation(handler: ReturnType<ExecutionContext['getHandler']>): boolean {
    return this.reflector.get<string | undefined>(RESOLVER_TYPE, handler) === 'Mutation';
  }
}

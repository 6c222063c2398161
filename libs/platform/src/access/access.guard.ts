import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GraphQLError } from 'graphql';
import { contextOf } from '../graphql/context';
import { translate } from '../graphql/translate';
import { ACCESS_RULE, type AccessRule, satisfies } from './rules';

/** Denies whatever has no rule. Global: it stands before every root field. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    const { actor } = contextOf(context);
    if (rule && satisfies(actor, rule)) return true;
    const code = actor.isAnonymous && rule ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    throw new GraphQLError(translate(`errors_${code.toLowerCase()}`), { extensions: { code } });
  }
}

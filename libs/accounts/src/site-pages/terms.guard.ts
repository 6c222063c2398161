import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { contextOf, OPEN_BEFORE_TERMS, translate } from '@kehila/platform';
import { Acceptances } from './acceptances';
import { SitePages } from './site-pages';

/** Who has not accepted the terms that everybody is asked to accept reads on, and writes nothing before they have. */
@Injectable()
export class TermsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly pages: SitePages,
    private readonly acceptances: Acceptances,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.pages.asksNothing || context.getType<string>() !== 'graphql') return true;
    const { parentType } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    if (parentType.name !== 'Mutation' || this.isOpen(context)) return true;
    const due = await this.acceptances.dueOf(contextOf(context).actor);
    if (due.length === 0) return true;
    throw new GraphQLError(translate('errors_terms_not_accepted'), { extensions: { code: 'TERMS_NOT_ACCEPTED', pages: due } });
  }

  private isOpen(context: ExecutionContext): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(OPEN_BEFORE_TERMS, [context.getHandler(), context.getClass()]) === true;
  }
}

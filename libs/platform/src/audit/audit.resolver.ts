import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../access';
import type { Page } from '../database';
import { requestContext } from '../request';
import { AuditArgs, AuditedAct, AuditEntry, AuditEntryConnection } from './audit-entry.type';
import { AuditReader } from './audit.reader';
import { actInWords, knownActs } from './audited-acts';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(private readonly audit: AuditReader) {}

  @Query(() => AuditEntryConnection, { description: 'What was done, newest first. Administrators only.' })
  @Allow('administrator')
  auditLog(@Args() { filter, first, after }: AuditArgs): Promise<Page<AuditEntry>> {
    return this.audit.page(filter ?? {}, first, after);
  }

  @Query(() => [AuditedAct], { description: 'Kinds of acts that can stand in the audit log, by their words. Administrators only.' })
  @Allow('administrator')
  auditedActs(): AuditedAct[] {
    const language = requestContext.language();
    const acts = knownActs().map((act) => ({ act, words: actInWords(act, language) }));
    return acts.sort((one, other) => one.words.localeCompare(other.words, language));
  }

  @ResolveField(() => String, { description: "What the act is, in the caller's language." })
  actInWords(@Parent() { act }: AuditEntry): string {
    return actInWords(act, requestContext.language());
  }
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../access';
import type { Page } from '../database';
import { requestContext } from '../request';
import { AuditArgs, AuditEntry, AuditEntryConnection } from './audit-entry.type';
import { AuditReader } from './audit.reader';
import { actInWords } from './audited-acts';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(private readonly audit: AuditReader) {}

  @Query(() => AuditEntryConnection, { description: 'What was done, newest first. Administrators only.' })
  @Allow('administrator')
  auditLog(@Args() { filter, first, after }: AuditArgs): Promise<Page<AuditEntry>> {
    return this.audit.page(filter ?? {}, first, after);
  }

  @ResolveField(() => String, { description: "What the act is, in the caller's language." })
  actInWords(@Parent() { act }: AuditEntry): string {
    return actInWords(act, requestContext.language());
  }
}

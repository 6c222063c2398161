import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access';
import type { Page } from '../database';
import { PageArgs } from '../graphql/connection';
import { AuditEntry, AuditEntryConnection } from './audit-entry.type';
import { AuditReader } from './audit.reader';

@Resolver()
export class AuditResolver {
  constructor(private readonly audit: AuditReader) {}

  @Query(() => AuditEntryConnection, { description: 'Everything that was done, newest first. Administrators only.' })
  @Allow('administrator')
  auditLog(@Args() { first, after }: PageArgs): Promise<Page<AuditEntry>> {
    return this.audit.page(first, after);
  }
}

import { Injectable } from '@nestjs/common';
import { type Ability, type PermissionSubject, PermissionSubjects } from '@kehila/accounts';
import { DailyLimits, ThreadPermissions } from '@kehila/community';
import { KnowledgePermissions } from '@kehila/knowledge';
import type { Actor, Failure } from '@kehila/platform';

/** Asks the feature that owns an object what stands against an act on it: ids name one thing each. */
@Injectable()
export class PermissionSubjectsOfFeatures extends PermissionSubjects {
  constructor(
    private readonly threads: ThreadPermissions,
    private readonly knowledge: KnowledgePermissions,
    private readonly limits: DailyLimits,
  ) {
    super();
  }

  override async find(reader: Actor, holder: Actor, id: string): Promise<PermissionSubject | undefined> {
    return (await this.threads.find(reader, holder, id)) ?? (await this.knowledge.find(reader, holder, id));
  }

  override limit(holder: Actor, ability: Ability): Promise<Failure | undefined> {
    return this.limits.reached(holder, ability);
  }
}

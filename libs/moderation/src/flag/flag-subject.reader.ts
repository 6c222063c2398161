import { Injectable } from '@nestjs/common';
import { Permissions } from '@kehila/accounts';
import type { Actor } from '@kehila/platform';
import { ShownSubjects, type SubjectKey } from '../subject/shown-subjects';
import type { FlagSubject } from './graphql/flag-subject.type';
import { OwnFlagsReader } from './own-flags.reader';

/** What stands before somebody who is about to report it. */
@Injectable()
export class FlagSubjectReader {
  constructor(
    private readonly subjects: ShownSubjects,
    private readonly flags: OwnFlagsReader,
    private readonly permissions: Permissions,
  ) {}

  /** Null when it does not exist, or may not be seen: the two look the same. */
  async find(actor: Actor, key: SubjectKey): Promise<FlagSubject | null> {
    const subject = (await this.subjects.asSeenBy(actor, [key]))(key);
    if (!subject) return null;
    const { title, path, body, isOwn, spaceId } = subject;
    const [ownFlag, permission] = await Promise.all([
      actor.isAnonymous ? null : this.flags.waitingFor(actor, key),
      this.permissions.inSpace(actor, 'FLAG', spaceId),
    ]);
    return { title, path, excerpt: body?.excerpt ?? null, isOwn, ownFlag, permission };
  }
}

import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import { TaskRepository } from '../upkeep/task.repository';
import { FollowOriginalRepository } from './follow-original.repository';

interface MemberRow {
  id: string;
  space_id: string;
  owner_id: string | null;
  main_author_id: string | null;
}

const notPutAway = prepared<MemberRow>(
  'family_not_put_away',
  `select id, space_id, owner_id, main_author_id from article where id = any($1::bigint[]) and state <> 'archived' order by id`,
);

/** What readers had. Each keeps the state that it comes back to, and what it said itself of what stands in its place. */
const putAway = prepared<MemberRow>(
  'family_put_away',
  `with went as (
     update article_translation t set before_archiving = a.state from article a
     where t.source_id = $1 and a.id = t.article_id and a.state not in ('draft', 'archived') returning t.article_id
   )
   update article a set state = 'archived', archived_note = $2, archive_at = null, archive_note = null, archive_replaced_by = null, archive_set_by = null,
     archive_keeps_translations = false, version = a.version + 1
   from went where a.id = went.article_id returning a.id, a.space_id, a.owner_id, a.main_author_id`,
);

const bringBack = prepared<MemberRow>(
  'family_bring_back',
  `with gone as (
     select article_id, before_archiving from article_translation where source_id = $1 and before_archiving is not null
   ), back as (
     update article_translation t set before_archiving = null from gone where t.article_id = gone.article_id
   )
   update article a set state = gone.before_archiving, archived_note = null, version = a.version + 1
   from gone where a.id = gone.article_id returning a.id, a.space_id, a.owner_id, a.main_author_id`,
);

const goesWith = prepared<{ found: boolean }>(
  'family_goes_with',
  `select exists (select from article_translation where source_id = $1 and article_id = $2) as found`,
);

/** A translation, and who has to know what becomes of its original. */
export interface Member {
  readonly id: string;
  readonly spaceId: string;
  readonly keeperIds: readonly string[];
}

/** The translations of an original, which is locked by the act: each method that writes or is followed by writing waits for them, as a publication does. */
@Injectable()
export class FamilyRepository {
  constructor(
    private readonly followed: FollowOriginalRepository,
    private readonly tasks: TaskRepository,
  ) {}

  /** Those that are read, or being written. From here on none is published or put away beside. */
  async lockStanding(tx: Transaction, sourceId: string): Promise<Member[]> {
    const ids = await this.lock(tx, sourceId);
    return ids.length === 0 ? [] : (await tx.rows(notPutAway, [ids])).map(memberOf);
  }

  /** Those that went; they are locked. */
  async putAway(tx: Transaction, sourceId: string, note: string): Promise<Member[]> {
    return (await tx.rows(putAway, [sourceId, note])).map(memberOf);
  }

  /** Those that went with it, and nobody brought back before. */
  async bringBack(tx: Transaction, sourceId: string): Promise<Member[]> {
    if ((await this.lock(tx, sourceId)).length === 0) return [];
    return (await tx.rows(bringBack, [sourceId])).map(memberOf);
  }

  /** Whether it is a translation of the other. */
  async isOf(tx: Transaction, articleId: string, sourceId: string): Promise<boolean> {
    return (await tx.row(goesWith, [sourceId, articleId]))?.found ?? false;
  }

  private async lock(tx: Transaction, sourceId: string): Promise<string[]> {
    const ids = await this.followed.translationsOf(tx, sourceId);
    if (ids.length > 0) await this.tasks.lock(tx, ids);
    return ids;
  }
}

function memberOf(row: MemberRow): Member {
  return { id: row.id, spaceId: row.space_id, keeperIds: [...new Set([row.owner_id, row.main_author_id])].filter((id) => id !== null) };
}

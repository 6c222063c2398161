import { Injectable } from '@nestjs/common';
import { isContentId } from '@kehila/community';
import { type Actor, Database, type Language, prepared, sql } from '@kehila/platform';
import { ReplacementReader } from '../upkeep/replacement.reader';
import type { ArticleReference } from './graphql/article-reference.type';
import { isFor, isShown, Sights, sightValues } from './sight';

/** What went with its original leads where that does, and a translation that waits for its original to that. */
const withheldById = prepared<{ is_archived: boolean; language: Language; instead: string | null }>(
  'article_withheld',
  sql`select a.state = 'archived' as is_archived, a.language,
     case when a.state = 'archived' then coalesce(a.replaced_by, case when t.before_archiving is not null then s.replaced_by end)
       when s.state = 'archived' then s.replaced_by else s.id end as instead
   from article a left join article_translation t on t.article_id = a.id left join article s on s.id = t.source_id
   where a.id = $4 and a.space_id = any($2::bigint[]) and a.state <> 'draft' and not (${isShown('a')}) and ${isFor('a')}`,
);

/** Put away, or a translation that waits for what its original says anew. */
export interface Withheld {
  readonly isArchived: boolean;
  readonly replacement: ArticleReference | null;
}

/** What was public once, in a space that this reader may read, and is not shown any more. */
@Injectable()
export class WithheldArticles {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly replacements: ReplacementReader,
  ) {}

  /** With what stands in its place, in its language where it is read in that, if the reader may see it. */
  async byId(actor: Actor, id: string): Promise<Withheld | undefined> {
    if (!isContentId(id)) return undefined;
    const found = await this.database.row(withheldById, [...sightValues(await this.sights.of(actor)), id]);
    return found && { isArchived: found.is_archived, replacement: await this.replacements.in(found.language, actor, found.instead) };
  }
}

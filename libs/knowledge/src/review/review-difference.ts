import { Injectable } from '@nestjs/common';
import { type BlockDifference, Database, differencesOf, prepared } from '@kehila/platform';

/** A text and the one that it is compared with: the published one, or for what was published itself the one before it. */
const textsOf = prepared<{ after: string; before: string | null }>(
  'review_texts_of',
  `select r.body_markdown as after,
     case when r.state in ('published', 'superseded')
       then (select p.body_markdown from revision p where p.article_id = r.article_id and p.state = 'superseded' and p.number < r.number order by p.number desc limit 1)
       else a.body_markdown end as before
   from revision r join article a on a.id = r.article_id where r.id = $1`,
);

/** What a revision changes, by words. */
@Injectable()
export class ReviewDifference {
  constructor(private readonly database: Database) {}

  /** Who may read it is decided with the revision. */
  async of(revisionId: string): Promise<BlockDifference[]> {
    const texts = await this.database.row(textsOf, [revisionId]);
    return texts ? differencesOf(texts.before ?? '', texts.after) : [];
  }
}

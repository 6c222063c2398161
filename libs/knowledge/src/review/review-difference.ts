import { Injectable } from '@nestjs/common';
import { type BlockDifference, Database, differencesOf, prepared } from '@kehila/platform';
import { staffTextOf } from '../revision/staff-parts';

/** A text and the one that it is compared with: the published one, or for what was published itself the one before it. */
const textsOf = (column: 'body_markdown' | 'staff_markdown') =>
  prepared<{ after: string | null; before: string | null }>(
    `review_texts_of_${column}`,
    `select r.${column} as after,
     case when r.state in ('published', 'superseded')
       then (select p.${column} from revision p where p.article_id = r.article_id and p.state = 'superseded' and p.number < r.number order by p.number desc limit 1)
       else a.${column} end as before
   from revision r join article a on a.id = r.article_id where r.id = $1`,
  );
const openTexts = textsOf('body_markdown');
const wholeTexts = textsOf('staff_markdown');

/** What a revision changes, by words. */
@Injectable()
export class ReviewDifference {
  constructor(private readonly database: Database) {}

  /** Who may read it is decided with the revision. */
  async of(revisionId: string): Promise<BlockDifference[]> {
    const texts = await this.database.row(openTexts, [revisionId]);
    return texts ? differencesOf(texts.before ?? '', texts.after ?? '') : [];
  }

  /** Who may read it is decided with the revision and the space. */
  async ofStaffParts(revisionId: string): Promise<BlockDifference[]> {
    const texts = await this.database.row(wholeTexts, [revisionId]);
    return texts ? differencesOf(staffTextOf(texts.before ?? ''), staffTextOf(texts.after ?? '')) : [];
  }
}

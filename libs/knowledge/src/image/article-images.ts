import { Injectable } from '@nestjs/common';
import { type Actor, Database, type ImagePlaces, prepared, ShowsImages, sql, type TextImage } from '@kehila/platform';
import { Sights, sightValues, visibleArticle, visibleRevision } from '../article/sight';

const holds = (column: string, image: string): string => `r.${column} like '%/files/%' and images_in(r.${column}) @> array[${image}]`;

/**
 * What was published is answered for by its reviewer, whoever brought the image; until then it counts only in a text of the same person.
 * What stands in a part for the staff, only they see. Indexes `revision_images_in_body_html`, `revision_images_in_staff_html`.
 */
const shown = prepared<{ shown: boolean }>(
  'article_image_shown',
  sql`select exists (
       select from revision r join article a on a.id = r.article_id
       where ${holds('body_html', '$4::text')} and (r.state in ('published', 'superseded') or r.author_id = $5::bigint)
         and ${visibleArticle('a')} and ${visibleRevision('r', 'a')}
     ) or exists (
       select from revision r join article a on a.id = r.article_id
       where ${holds('staff_html', '$4::text')} and (r.state in ('published', 'superseded') or r.author_id = $5::bigint)
         and a.space_id = any($3::bigint[]) and ${visibleArticle('a')}
     ) as shown`,
);

const kept = prepared<{ id: string }>(
  'article_images_kept',
  sql`select f.id from file f where f.id = any($1::text[]) and (
     exists (select from revision r where ${holds('body_html', 'f.id')}) or exists (select from revision r where ${holds('staff_html', 'f.id')}))`,
);

/** Images in articles are seen by those who see the text, and its part. */
@Injectable()
@ShowsImages()
export class ArticleImages implements ImagePlaces {
  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
  ) {}

  async shows(actor: Actor, { id, ownerId }: TextImage): Promise<boolean> {
    const values = [...sightValues(await this.sights.of(actor)), id, ownerId];
    return (await this.database.row(shown, values))?.shown ?? false;
  }

  async keeps(ids: readonly string[]): Promise<string[]> {
    return (await this.database.rows(kept, [ids])).map(({ id }) => id);
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, Database, type ImagePlaces, prepared, ShowsImages, type TextImage } from '@kehila/platform';
import { carriedOutNow, openNow, visibleCorrection } from '../correction/correction.visibility';
import { type Viewpoint, Viewpoints, viewpointValues, visiblePublication, visibleQuestion } from '../thread/viewpoint';

/** SQL: the text shows the image $4. */
const showing = (text: string, column = 'body_html'): string => `${text}.${column} like '%/files/%' and images_in(${text}.${column}) @> array[$4::text]`;

/**
 * SQL: who brought the image ($5) wrote the text or a version of it. Who has read its address elsewhere cannot show it to others by writing
 * it into a text of their own.
 */
const written = (text: string): string => `($5::bigint in (${text}.author_id, ${text}.text_by)
  or exists (select from content_revision r where r.content_id = ${text}.id and r.editor_id = $5::bigint))`;

/** SQL: or it came into the answer with a correction of theirs. */
const proposed = (answer: string): string =>
  `exists (select from correction c where c.answer_id = ${answer}.id and c.author_id = $5::bigint and ${carriedOutNow('c')})`;

/** Indexes `question_images_in_body_html`, `answer_images_in_body_html`, `correction_images_in_body_markdown`. */
const shown = prepared<{ shown: boolean }>(
  'community_image_shown',
  `select exists (select from question q where ${showing('q')} and ${written('q')} and ${visibleQuestion('q')})
     or exists (select from answer x join question q on q.id = x.question_id
       where ${showing('x')} and (${written('x')} or ${proposed('x')}) and ${visibleQuestion('q')} and ${visiblePublication('x', 'q.space_id')})
     or exists (select from correction c join answer x on x.id = c.answer_id join question q on q.id = x.question_id
       where ${showing('c', 'body_markdown')} and c.author_id = $5::bigint and ${openNow('c')} and ${visibleCorrection('c', 'x', 'q.space_id')}
         and ${visibleQuestion('q')} and ${visiblePublication('x', 'q.space_id')}) as shown`,
);

const among = (table: string, column: string): string =>
  `exists (select from ${table} t where t.${column} like '%/files/%' and images_in(t.${column}) @> array[f.id])`;

/** Indexes `question_images_in_body_html` and its siblings; drafts by their owner. */
const kept = prepared<{ id: string }>(
  'community_images_kept',
  `select f.id from file f where f.id = any($1::text[]) and (
     ${among('question', 'body_html')} or ${among('answer', 'body_html')} or ${among('content_revision', 'body_markdown')}
     or ${among('correction', 'body_markdown')} or exists (select from draft d where d.account_id = f.owner_id and strpos(d.body, f.id) > 0))`,
);

/** Images in questions, answers and corrections that wait are seen by those who see the text. */
@Injectable()
@ShowsImages()
export class ThreadImages implements ImagePlaces {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
  ) {}

  async shows(actor: Actor, image: TextImage): Promise<boolean> {
    return this.showsFrom(await this.viewpoints.of(actor), image);
  }

  async showsFrom(viewpoint: Viewpoint, { id, ownerId }: TextImage): Promise<boolean> {
    return (await this.database.row(shown, [...viewpointValues(viewpoint), id, ownerId]))?.shown ?? false;
  }

  async keeps(ids: readonly string[]): Promise<string[]> {
    return (await this.database.rows(kept, [ids])).map(({ id }) => id);
  }
}

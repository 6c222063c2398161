import { Injectable } from '@nestjs/common';
import { type Actor, Database, type ImagePlaces, prepared, ShowsImages, type TextImage } from '@kehila/platform';
import { SitePages } from './site-pages';

/** Every version: readers of the history see them too. There are few. */
const kept = prepared<{ id: string }>(
  'site_page_images_kept',
  `select i.id from unnest($1::text[]) i (id) where exists (select from site_page_version v where array[i.id] <@ images_in(v.html_he || v.html_en))`,
);

/** Images in the pages of the organisation are for everybody: an administrator answers for them, whoever brought them. */
@Injectable()
@ShowsImages()
export class SitePageImages implements ImagePlaces {
  constructor(
    private readonly database: Database,
    private readonly pages: SitePages,
  ) {}

  shows(_actor: Actor, { id }: TextImage): Promise<boolean> {
    const texts = this.pages.all().flatMap(({ texts: { he, en } }) => [he.body_html, en.body_html]);
    return Promise.resolve(texts.some((html) => html.includes(`/files/${id}/post`)));
  }

  async keeps(ids: readonly string[]): Promise<string[]> {
    return (await this.database.rows(kept, [ids])).map(({ id }) => id);
  }
}

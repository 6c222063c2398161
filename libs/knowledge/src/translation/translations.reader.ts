import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Actor, Clock, Database, type Language, prepared, sql } from '@kehila/platform';
import { type ArticleStanding, stateAt, type StoredState } from '../article/article.states';
import { isFor, isShown, Sights, sightValues, visibleArticle } from '../article/sight';
import { grouped } from '../loading';
import type { ArticleTranslation } from './graphql/translation.types';

interface TranslationRow extends StoredState {
  of_id: string;
  id: string;
  title: string;
  slug: string;
  language: Language;
  standing: ArticleStanding;
  is_original: boolean;
  leads: boolean;
  revision_id: string | null;
  is_visible: boolean;
  is_awaited: boolean;
  helpful_count: number;
  outdated_note: string | null;
  replaced_by: string | null;
}

/** Hidden, and not from those whom it is not for. */
const awaited = (a: string): string =>
  `(${a}.original_change = 'large' and ${a}.state not in ('draft', 'archived') and ${a}.space_id = any($2::bigint[]) and ${isFor(a)})`;

/**
 * The original and every translation of it, without the article that is asked about. Readers are led only to what is believed true, and from what is
 * official only to what is. What is hidden until it follows the original is read too, for its language. Primary key and constraint `article_translation_once`.
 */
const translationsOf = prepared<TranslationRow>(
  'translations_of_articles',
  sql`select wanted.id as of_id, a.id, a.title, a.slug, a.language, a.state, a.next_review_at, a.standing, member.is_original, a.published_revision_id as revision_id,
     a.helpful_count, a.outdated_note, a.replaced_by,
     ${isShown('a')} and a.state <> 'outdated' and (a.standing = 'official' or wanted.standing <> 'official') as leads,
     ${visibleArticle('a')} as is_visible, ${awaited('a')} as is_awaited
   from article wanted left join article_translation bound on bound.article_id = wanted.id
   cross join lateral (
     select coalesce(bound.source_id, wanted.id) as id, true as is_original
     union all
     select t.article_id, false from article_translation t where t.source_id = coalesce(bound.source_id, wanted.id)
   ) member
   join article a on a.id = member.id
   where wanted.id = any($4::bigint[]) and a.id <> wanted.id and (${visibleArticle('a')} or ${awaited('a')})
   order by wanted.id, member.is_original desc, a.language`,
);

interface Others {
  readonly shown: ArticleTranslation[];
  readonly awaited: Language[];
}

/** The same article in other languages. */
@Injectable()
export class TranslationsReader {
  // Gathers what one page asks for in one tick into one statement; nothing is kept.
  private readonly ofOne = new DataLoader<{ actor: Actor; id: string }, Others | null>(
    grouped(
      ({ actor }) => actor,
      ({ id }) => id,
      (actor, ids) => this.load(actor, ids),
    ),
    { cache: false },
  );

  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, articleId: string): Promise<ArticleTranslation[]> {
    return (await this.ofOne.load({ actor, id: articleId }))?.shown ?? [];
  }

  /** Languages in which it is hidden until it follows the original. */
  async awaitedOf(actor: Actor, articleId: string): Promise<Language[]> {
    return (await this.ofOne.load({ actor, id: articleId }))?.awaited ?? [];
  }

  /** An article that has none is absent. */
  async ofAll(actor: Actor, articleIds: readonly string[]): Promise<Map<string, ArticleTranslation[]>> {
    return new Map([...(await this.load(actor, articleIds))].map(([id, { shown }]) => [id, shown]));
  }

  private async load(actor: Actor, articleIds: readonly string[]): Promise<Map<string, Others>> {
    const rows = await this.database.rows(translationsOf, [...sightValues(await this.sights.of(actor)), articleIds]);
    const now = this.clock.now();
    const byArticle = Map.groupBy(rows, (row) => row.of_id);
    return new Map(
      [...byArticle].map(([id, found]) => [
        id,
        {
          shown: found.filter((row) => row.is_visible).map((row) => translationOf(row, now)),
          awaited: found.filter((row) => row.is_awaited).map((row) => row.language),
        },
      ]),
    );
  }
}

function translationOf({ id, title, slug, language, standing, leads, ...row }: TranslationRow, now: Date): ArticleTranslation {
  return {
    id,
    title,
    slug,
    language,
    standing,
    leads,
    state: stateAt(row, now),
    isOriginal: row.is_original,
    revisionId: row.revision_id,
    helpfulCount: row.helpful_count,
    outdatedNote: row.outdated_note,
    replacedBy: row.replaced_by,
  };
}

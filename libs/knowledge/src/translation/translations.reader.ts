import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Actor, Clock, Database, type Language, prepared, sql } from '@kehila/platform';
import { type ArticleStanding, stateAt, type StoredState } from '../article/article.states';
import { Sights, sightValues, visibleArticle } from '../article/sight';
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
}

/**
 * The original and every translation of it, without the article that is asked about. Readers are led only to what is believed true, and from what is
 * official only to what is. Primary key and constraint `article_translation_once`.
 */
const translationsOf = prepared<TranslationRow>(
  'translations_of_articles',
  sql`select wanted.id as of_id, a.id, a.title, a.slug, a.language, a.state, a.next_review_at, a.standing, member.is_original,
     a.state in ('published', 'due_for_review') and (a.standing = 'official' or wanted.standing <> 'official') as leads
   from article wanted left join article_translation bound on bound.article_id = wanted.id
   cross join lateral (
     select coalesce(bound.source_id, wanted.id) as id, true as is_original
     union all
     select t.article_id, false from article_translation t where t.source_id = coalesce(bound.source_id, wanted.id)
   ) member
   join article a on a.id = member.id
   where wanted.id = any($4::bigint[]) and a.id <> wanted.id and ${visibleArticle('a')}
   order by wanted.id, member.is_original desc, a.language`,
);

/** The same article in other languages. */
@Injectable()
export class TranslationsReader {
  // Gathers what one page asks for in one tick into one statement; nothing is kept.
  private readonly ofOne = new DataLoader<{ actor: Actor; id: string }, ArticleTranslation[] | null>(
    grouped(
      ({ actor }) => actor,
      ({ id }) => id,
      (actor, ids) => this.ofAll(actor, ids),
    ),
    { cache: false },
  );

  constructor(
    private readonly database: Database,
    private readonly sights: Sights,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, articleId: string): Promise<ArticleTranslation[]> {
    return (await this.ofOne.load({ actor, id: articleId })) ?? [];
  }

  /** An article that has none is absent. */
  async ofAll(actor: Actor, articleIds: readonly string[]): Promise<Map<string, ArticleTranslation[]>> {
    const rows = await this.database.rows(translationsOf, [...sightValues(await this.sights.of(actor)), articleIds]);
    const now = this.clock.now();
    const byArticle = Map.groupBy(rows, (row) => row.of_id);
    return new Map([...byArticle].map(([id, found]) => [id, found.map((row) => translationOf(row, now))]));
  }
}

function translationOf({ id, title, slug, language, standing, is_original, leads, ...stored }: TranslationRow, now: Date): ArticleTranslation {
  return { id, title, slug, language, standing, state: stateAt(stored, now), isOriginal: is_original, leads };
}

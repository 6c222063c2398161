import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Actor, type ConnectionOf, cursorValues, Database, pageOf, type Transaction } from '@kehila/platform';
import { Spaces } from '../space/spaces';
import { tagSlug } from './tag-slug';
import { type Tag, tagFor } from './graphql/tag.type';
import { countTags, insertTags, isTagSeen, mostUsedTags, type NamedTag, tagsByIds, tagsByPrefix, tagsBySlugs, tagsOfSpaces, wordsToUse } from './tag.sql';

/** Tags as plain objects. */
@Injectable()
export class Tags {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<string, Tag | undefined>((ids) => this.load(ids), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  /**
   * The ids of the tags of these slugs, in their order and each once; those that are new are made, and another word for a tag gives the tag. They mean the
   * same until the act ends. The slugs are as `tagSlug` gives them.
   */
  async ensure(tx: Transaction, slugs: readonly string[]): Promise<string[]> {
    const wanted = [...new Set(slugs)];
    if (wanted.length === 0) return [];
    const known = await tx.rows(wordsToUse, [wanted]);
    if (known.length === wanted.length) return meantBy(known, wanted);
    await tx.rows(insertTags, [wanted]);
    return meantBy(await tx.rows(wordsToUse, [wanted]), wanted);
  }

  /** A question of the space gets `added` and loses `removed`, ids of tags: their counts follow in its transaction. */
  async count(tx: Transaction, spaceId: string, added: readonly string[], removed: readonly string[]): Promise<void> {
    if (added.length > 0 || removed.length > 0) await tx.rows(countTags, [added, removed, spaceId]);
  }

  /** In the order of the ids; those that do not exist are left out. */
  async byIds(ids: readonly string[]): Promise<Tag[]> {
    const found = await Promise.all(ids.map((id) => this.loader.load(id)));
    return found.filter((tag) => tag !== undefined);
  }

  /** In the order of the slugs and each once; another word for a tag gives the tag. Undefined when one of them means nothing. */
  async bySlugs(slugs: readonly string[]): Promise<Tag[] | undefined> {
    const wanted = [...new Set(slugs)];
    if (wanted.length === 0) return [];
    const found = await this.database.rows(tagsBySlugs, [wanted]);
    return found.length < wanted.length ? undefined : inOrder(found, wanted);
  }

  /** By its own word or another that leads to it, with the count that the reader sees. Undefined when none of its questions may be seen. */
  async seen(actor: Actor, slug: string, tx?: Transaction): Promise<Tag | undefined> {
    const reading = tx ?? this.database;
    const word = tagSlug(slug);
    const [tag] = word === undefined ? [] : await reading.rows(tagsBySlugs, [[word]]);
    if (!tag) return undefined;
    const readable = await this.spaces.readableBy(actor, tx);
    const [answer] = await reading.rows(isTagSeen, [tag.id, readable]);
    return answer?.seen ? tagFor(tag, new Set(readable)) : undefined;
  }

  /** Most used first, in the spaces that the reader may see; with `query`, those that begin with it. */
  async page(actor: Actor, query: string | null | undefined, first: number, after: string | null | undefined): Promise<ConnectionOf<Tag>> {
    const [count = null, id = null] = cursorValues(after, ['integer', 'id']) ?? [];
    const beginning = query?.normalize('NFC').trim().toLowerCase();
    const pattern = beginning ? `${beginning.replace(/[\\%_]/g, '\\$&')}%` : null;
    return pageOf(
      await this.rows(actor, pattern, [count, id, first + 1]),
      first,
      (tag) => [tag.questionCount, tag.id],
      (tag) => tag,
    );
  }

  private async rows(actor: Actor, pattern: string | null, place: unknown[]): Promise<Tag[]> {
    const readable = await this.spaces.readableBy(actor);
    if (readable.length < (await this.spaces.all()).length) return this.database.rows(tagsOfSpaces, [...place, pattern, readable]);
    return pattern ? this.database.rows(tagsByPrefix, [...place, pattern]) : this.database.rows(mostUsedTags, place);
  }

  private async load(ids: readonly string[]): Promise<(Tag | undefined)[]> {
    const rows = await this.database.rows(tagsByIds, [[...new Set(ids)]]);
    const byId = new Map(rows.map((tag) => [tag.id, tag]));
    return ids.map((id) => byId.get(id));
  }
}

function meantBy(words: readonly { slug: string; id: string }[], slugs: readonly string[]): string[] {
  const ids = new Map(words.map(({ slug, id }) => [slug, id]));
  return [...new Set(slugs.flatMap((slug) => ids.get(slug) ?? []))];
}

function inOrder(tags: readonly NamedTag[], slugs: readonly string[]): Tag[] {
  const byWord = new Map(tags.map(({ asked, ...tag }) => [asked, tag]));
  const found = slugs.flatMap((slug) => byWord.get(slug) ?? []);
  return [...new Map(found.map((tag) => [tag.id, tag])).values()];
}

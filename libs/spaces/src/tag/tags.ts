import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Actor, BadInput, type ConnectionOf, Database, decodeCursor, pageOf, type Transaction } from '@kehila/platform';
import { Spaces } from '../space/spaces';
import type { Tag } from './graphql/tag.type';
import { countTags, insertTags, mostUsedTags, tagsByIds, tagsByPrefix, tagsBySlugs, tagsOfSpaces } from './tag.sql';

/** Tags as plain objects. */
@Injectable()
export class Tags {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<string, Tag | undefined>((ids) => this.load(ids), { cache: false });

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  /** The tags of these slugs, in their order; those that are new are made. The slugs are as `tagSlug` gives them. */
  async ensure(tx: Transaction, slugs: readonly string[]): Promise<Tag[]> {
    const wanted = [...new Set(slugs)];
    if (wanted.length === 0) return [];
    const known = await tx.rows(tagsBySlugs, [wanted]);
    if (known.length === wanted.length) return inOrder(known, wanted);
    await tx.rows(insertTags, [wanted]);
    return inOrder(await tx.rows(tagsBySlugs, [wanted]), wanted);
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

  /** In the order of the slugs; those that do not exist are left out. */
  async bySlugs(slugs: readonly string[]): Promise<Tag[]> {
    const wanted = [...new Set(slugs)];
    return wanted.length === 0 ? [] : inOrder(await this.database.rows(tagsBySlugs, [wanted]), wanted);
  }

  /** Most used first, in the spaces that the reader may see; with `query`, those that begin with it. */
  async page(actor: Actor, query: string | null | undefined, first: number, after: string | null | undefined): Promise<ConnectionOf<Tag>> {
    const [count, id] = placeOf(after);
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

function inOrder(tags: readonly Tag[], slugs: readonly string[]): Tag[] {
  const bySlug = new Map(tags.map((tag) => [tag.slug, tag]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

function placeOf(after: string | null | undefined): [number | null, string | null] {
  const place = decodeCursor(after, 2);
  if (!place) return [null, null];
  const [count, id] = place;
  if (!Number.isInteger(count) || typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw new BadInput([{ path: ['after'], code: 'CURSOR_INVALID' }]);
  return [count as number, id];
}

import { Injectable } from '@nestjs/common';
import { type Actor, type ConnectionOf, cursorValues, Database, pageOf } from '@kehila/platform';
import { Spaces } from '../space/spaces';
import { Tags } from '../tag/tags';
import type { Interest } from './graphql/interest.types';
import { InterestPlace } from './interest';
import { interestIn, type InterestRow, interestsOf } from './interest.sql';

/** A space or a tag as a person may see it. */
export interface SeenPlace {
  readonly place: InterestPlace;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What somebody chose to hear of spaces and tags. */
@Injectable()
export class InterestReader {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
  ) {}

  /** Undefined where it does not exist or may not be seen. */
  async seen(actor: Actor, place: InterestPlace, slug: string): Promise<SeenPlace | undefined> {
    if (place === 'tag') {
      const tag = await this.tags.seen(actor, slug);
      return tag && { place, id: tag.id, slug: tag.slug, name: tag.slug };
    }
    const space = await this.spaces.seen(actor, slug);
    return space && { place, id: space.id, slug, name: space.name };
  }

  async of(actor: Actor, place: InterestPlace, slug: string): Promise<Interest | null> {
    const seen = await this.seen(actor, place, slug);
    if (!seen) return null;
    const row = actor.accountId === null ? undefined : await this.database.row(interestIn[place].read, [seen.id, actor.accountId]);
    return { place, slug: seen.slug, name: seen.name, level: row?.level ?? 'normal' };
  }

  /** All that they chose, spaces first. */
  async page(actor: Actor, first: number, after: string | null | undefined): Promise<ConnectionOf<Interest>> {
    const cursor = cursorValues(after, ['text', 'id']) ?? [null, null];
    const rows = await this.database.rows(interestsOf, [actor.accountId, await this.spaces.readableBy(actor), ...cursor, first + 1]);
    const names = await this.namesOf(rows);
    return pageOf(
      rows,
      first,
      ({ kind, id }) => [kind, id],
      ({ kind, id, level }) => ({ place: kind, level, ...names.get(`${kind}:${id}`)! }),
    );
  }

  private async namesOf(rows: readonly InterestRow[]): Promise<ReadonlyMap<string, { slug: string; name: string }>> {
    const tags = await this.tags.byIds(rows.flatMap(({ kind, id }) => (kind === 'tag' ? id : [])));
    const spaces = rows.flatMap(({ kind, id }) => (kind === 'space' ? (this.spaces.byId(id) ?? []) : []));
    return new Map([
      ...spaces.map(({ id, slug, name }) => [`space:${id}`, { slug, name }] as const),
      ...tags.map(({ id, slug }) => [`tag:${id}`, { slug, name: slug }] as const),
    ]);
  }
}

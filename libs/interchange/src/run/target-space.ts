import { Injectable } from '@nestjs/common';
import { Actor, Database, isFailure, prepared, translate } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { ImportRefused } from '../import-refused';
import type { ImportSummary } from './import-summary';

const SLUG = /^[a-z0-9][a-z0-9-]{0,59}$/;

const findSpace = prepared<{ id: string }>('interchange_find_space', `select id from space where slug = $1`);

/** The space that an import goes to. */
@Injectable()
export class TargetSpace {
  constructor(
    private readonly database: Database,
    private readonly createSpace: CreateSpace,
  ) {}

  /** @throws ImportRefused when the slug could be no space's. */
  async findOrCreate(slug: string): Promise<ImportSummary['space']> {
    const id = await this.find(slug);
    if (id !== undefined) return { id, slug, created: false };
    // Public, and named after its slug; an administrator names it later.
    const outcome = await this.createSpace.execute(Actor.anonymous('en'), { slug, name: { he: slug, en: slug } });
    if (isFailure(outcome)) throw new ImportRefused(outcome.message);
    return { id: outcome.spaceId, slug, created: true };
  }

  /** @throws ImportRefused when the slug could be no space's. */
  async find(slug: string): Promise<string | undefined> {
    if (!SLUG.test(slug)) throw new ImportRefused(translate('interchange_refused_slug', { slug }));
    return (await this.database.row(findSpace, [slug]))?.id;
  }
}

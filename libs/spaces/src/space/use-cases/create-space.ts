import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, type Failure, isFailure, type Locale, UnitOfWork } from '@kehila/platform';
import type { PublishingMode, SpaceVisibility } from '../graphql/space.enums';
import { insertSpace, insertSpaceTexts } from '../space.sql';
import { SpaceCreated } from '../space.events';
import { Spaces } from '../spaces';

export interface NewSpace {
  readonly slug: string;
  readonly name: Readonly<Partial<Record<Locale, string>>>;
  readonly description?: Readonly<Partial<Record<Locale, string>>>;
  readonly icon?: string;
  readonly position?: number;
  readonly parentId?: string | null;
  readonly visibility?: SpaceVisibility;
  readonly publishingMode?: PublishingMode;
  readonly peersFirstMinutes?: number;
  readonly acceptanceLimit?: number;
  /** Country whose holidays are free; Israel when absent. */
  readonly holidaysOf?: string | null;
}

/** A command of the administrator opens a space. */
@Injectable()
export class CreateSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
  ) {}

  /** @throws BadInput when the slug is taken. */
  async execute(actor: Actor, space: NewSpace): Promise<SpaceCreated | Failure> {
    const outcome = await this.work.run<SpaceCreated>({ act: 'createSpace', actor }, async (tx) => {
      const row = await tx.row(insertSpace, [
        space.parentId ?? null,
        space.slug,
        space.icon ?? 'messages-square',
        space.position ?? 0,
        space.visibility ?? 'public',
        space.publishingMode ?? 'approved',
        space.peersFirstMinutes ?? 240,
        space.acceptanceLimit ?? 3,
        space.holidaysOf === undefined ? 'IL' : space.holidaysOf,
        tx.now,
      ]);
      if (!row) throw new BadInput([{ path: ['slug'], code: 'TAKEN' }]);
      const texts = Object.entries(space.name).map(([language, name]) => ({ language, name, description: space.description?.[language as Locale] ?? '' }));
      await tx.rows(insertSpaceTexts, [row.id, JSON.stringify(texts)]);
      return tx.record(new SpaceCreated({ spaceId: row.id, at: tx.now }));
    });
    if (!isFailure(outcome)) await this.spaces.refresh();
    return outcome;
  }
}

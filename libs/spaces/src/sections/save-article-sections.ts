import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork, VersionChanged } from '@kehila/platform';
import { listFrom } from '../form/worded-list';
import { ArticleSectionsChanged } from '../space/space.events';
import { Spaces } from '../space/spaces';
import { changeSections, lockSections } from './article-sections.sql';
import type { SaveArticleSectionsInput } from './graphql/article-sections.types';

/** Under which heads the articles of a space stand, in order. What stood under one that is taken away stands under none. */
@Injectable()
export class SaveArticleSections {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
    private readonly abilities: Abilities,
  ) {}

  /** @throws BadInput when a section is named that is not there. */
  async execute(actor: Actor, input: SaveArticleSectionsInput): Promise<ArticleSectionsChanged | Failure> {
    const space = await this.spaces.seen(actor, input.space);
    const outcome = await this.work.run({ act: 'saveArticleSections', actor }, async (tx): Promise<ArticleSectionsChanged | Failure> => {
      if (!space) return new NotFound(input.space, ['input', 'space']);
      const refusal = await this.abilities.refusal(actor, 'ORDER_ARTICLES', { spaceId: space.id, tx });
      if (refusal) return refusal;
      const stood = await tx.row(lockSections, [space.id]);
      if (stood?.sections_version !== input.version) return new VersionChanged(stood?.sections_version ?? 0);

      const ever = { list: stood.article_sections, gone: stood.section_keys_gone };
      const { list, gone } = listFrom(ever, input.sections, { field: 'sections', fallback: 'section' });
      await tx.rows(changeSections, [space.id, JSON.stringify(list), gone]);
      const left = gone.filter((key) => !stood.section_keys_gone.includes(key));
      return tx.record(new ArticleSectionsChanged({ spaceId: space.id, version: input.version + 1, gone: left, at: tx.now }));
    });
    if (!isFailure(outcome)) await this.spaces.refresh();
    return outcome;
  }
}

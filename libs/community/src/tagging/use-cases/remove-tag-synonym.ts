import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Tags, TagWordChanged } from '@kehila/spaces';
import type { RemoveTagSynonymInput } from '../graphql/tagging.inputs';
import { wordOf } from '../tag-words';
import { leadNowhere } from '../tag-words.sql';

/** A word leads to a tag no longer; it may become a tag of its own. Questions stay as they are. */
@Injectable()
export class RemoveTagSynonym {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, input: RemoveTagSynonymInput): Promise<TagWordChanged | Failure> {
    return this.work.run({ act: 'removeTagSynonym', actor }, async (tx) => {
      const tag = await this.tags.seen(actor, input.tag, tx);
      if (!tag) return new NotFound(input.tag);
      const refusal = await this.abilities.refusal(actor, 'MANAGE_TAGS', { spaceId: null, tx });
      if (refusal) return refusal;

      const word = await tx.row(leadNowhere, [wordOf(input.word), tag.id, tx.now]);
      if (!word) return new NotFound(input.word, ['input', 'word']);
      return tx.record(new TagWordChanged({ tagId: tag.id, wordId: word.id, at: tx.now }));
    });
  }
}

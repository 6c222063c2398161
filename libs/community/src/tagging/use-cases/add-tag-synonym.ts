import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { Tags, TagWordChanged } from '@kehila/spaces';
import type { AddTagSynonymInput } from '../graphql/tagging.inputs';
import { TagWords } from '../tag-words';

/** Another word leads to a tag: whoever types it gets the tag. */
@Injectable()
export class AddTagSynonym {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tags: Tags,
    private readonly words: TagWords,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, input: AddTagSynonymInput): Promise<TagWordChanged | Failure> {
    return this.work.run({ act: 'addTagSynonym', actor }, async (tx) => {
      const tag = await this.tags.seen(actor, input.tag, tx);
      if (!tag) return new NotFound(input.tag);
      const refusal = await this.abilities.refusal(actor, 'MANAGE_TAGS', { spaceId: null, tx });
      if (refusal) return refusal;

      const wordId = await this.words.lead(tx, input.word, tag.id);
      if (isFailure(wordId)) return wordId;
      return tx.record(new TagWordChanged({ tagId: tag.id, wordId, at: tx.now }));
    });
  }
}

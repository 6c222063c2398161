import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, isFailure, NotFound, UnitOfWork } from '@kehila/platform';
import { TagRenamed, Tags } from '@kehila/spaces';
import type { RenameTagInput } from '../graphql/tagging.inputs';
import { TagWords, wordOf } from '../tag-words';

/** A tag gets another word; the one before leads to it, so that old addresses and habits go on. */
@Injectable()
export class RenameTag {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tags: Tags,
    private readonly words: TagWords,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, input: RenameTagInput): Promise<TagRenamed | Failure> {
    return this.work.run({ act: 'renameTag', actor }, async (tx) => {
      const tag = await this.tags.seen(actor, input.tag, tx);
      if (!tag) return new NotFound(input.tag);
      const refusal = await this.abilities.refusal(actor, 'MANAGE_TAGS', { spaceId: null, tx });
      if (refusal) return refusal;

      if (wordOf(input.word) !== tag.slug) {
        const wordId = await this.words.lead(tx, input.word, tag.id);
        if (isFailure(wordId)) return wordId;
        await this.words.swap(tx, tag.id, wordId);
      }
      return tx.record(new TagRenamed({ tagId: tag.id, at: tx.now }));
    });
  }
}

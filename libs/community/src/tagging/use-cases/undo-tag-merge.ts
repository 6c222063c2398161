import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Tags, TagsMerged } from '@kehila/spaces';
import type { UndoTagMergeInput } from '../graphql/tagging.inputs';
import { inParts } from '../in-parts';
import { endMerge, lockQuestionsOfMerge, moveBack, standingMerge } from '../tag-merge.sql';
import { wordOf } from '../tag-words';
import { lockTags } from '../tag-words.sql';

/** Two tags were merged by mistake: each question that carries the second in the place of the first gets the first again. What people changed since stays. */
@Injectable()
export class UndoTagMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, input: UndoTagMergeInput): Promise<TagsMerged | Failure> {
    return this.work.run({ act: 'undoTagMerge', actor }, async (tx) => {
      const tag = await this.tags.seen(actor, input.word, tx);
      if (!tag) return new NotFound(input.word);
      const refusal = await this.abilities.refusal(actor, 'MANAGE_TAGS', { spaceId: null, tx });
      if (refusal) return refusal;

      await tx.rows(lockTags, [[tag.id]]);
      const merge = await tx.row(standingMerge, [wordOf(input.word)]);
      if (merge?.into_id !== tag.id) return new NotFound(input.word);
      await tx.rows(lockTags, [[merge.from_id]]);
      const questions = await tx.rows(lockQuestionsOfMerge, [merge.id, tag.id]);
      for (const ids of inParts(questions)) await tx.rows(moveBack, [tag.id, merge.from_id, ids, merge.id]);
      await tx.rows(endMerge, [merge.id, merge.from_id, tag.id, tx.now]);
      return tx.record(new TagsMerged({ tagId: tag.id, fromId: merge.from_id, mergeId: merge.id, at: tx.now }));
    });
  }
}

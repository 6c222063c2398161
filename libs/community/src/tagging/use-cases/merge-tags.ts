import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, LimitReached, NotFound, Refused, type Transaction, UnitOfWork } from '@kehila/platform';
import { Tags, TagsMerged } from '@kehila/spaces';
import type { MergeTagsInput } from '../graphql/tagging.inputs';
import { beginMerge, lockQuestionsOfTag, moveQuestions } from '../tag-merge.sql';
import { lockTags } from '../tag-words.sql';
import { inParts } from '../in-parts';

/** As many as are moved before others wait too long for the two tags. */
export const mostMerged = 5_000;

/** Two tags mean the same: every question of one carries the other from now on, and its word leads there. */
@Injectable()
export class MergeTags {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, input: MergeTagsInput): Promise<TagsMerged | Failure> {
    return this.work.run({ act: 'mergeTags', actor }, async (tx) => {
      const [from, into] = [await this.tags.seen(actor, input.from, tx), await this.tags.seen(actor, input.into, tx)];
      if (!from) return new NotFound(input.from, ['input', 'from']);
      if (!into) return new NotFound(input.into, ['input', 'into']);
      const refusal = await this.abilities.refusal(actor, 'MANAGE_TAGS', { spaceId: null, tx });
      if (refusal) return refusal;
      if (from.id === into.id) return new Refused(ErrorCode.SAME_TAG, ['input', 'into']);
      return this.merge(tx, from.id, into.id);
    });
  }

  private async merge(tx: Transaction, fromId: string, intoId: string): Promise<TagsMerged | Failure> {
    const locked = await tx.rows(lockTags, [[fromId, intoId]]);
    // Somebody has merged one of them meanwhile.
    if (locked.some(({ leads_to: leadsTo }) => leadsTo !== null)) return new Refused(ErrorCode.SAME_TAG, ['input', 'into']);
    const questions = await tx.rows(lockQuestionsOfTag, [fromId, mostMerged + 1]);
    if (questions.length > mostMerged) return new LimitReached(ErrorCode.TAG_TOO_LARGE, mostMerged);

    const merge = await tx.row(beginMerge, [fromId, intoId, tx.now]);
    if (!merge) throw new Error('the merge was not written');
    for (const ids of inParts(questions)) await tx.rows(moveQuestions, [fromId, intoId, ids, merge.id]);
    return tx.record(new TagsMerged({ tagId: intoId, fromId, mergeId: merge.id, at: tx.now }));
  }
}

import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import type { EditTagInput } from '../graphql/tag.inputs';
import { describe, forgetDescription } from '../tag-details.sql';
import { TagDescribed } from '../tag.events';
import { Tags } from '../tags';

/** Somebody says what a tag stands for. Who did so when stands in the audit log. */
@Injectable()
export class EditTag {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tags: Tags,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, input: EditTagInput): Promise<TagDescribed | Failure> {
    return this.work.run({ act: 'editTag', actor }, async (tx) => {
      const tag = await this.tags.seen(actor, input.tag, tx);
      if (!tag) return new NotFound(input.tag);
      const refusal = await this.abilities.refusal(actor, 'EDIT_TAGS', { spaceId: null, tx });
      if (refusal) return refusal;

      for (const { language, text } of input.descriptions) {
        const said = text.normalize('NFC').trim();
        await (said === '' ? tx.rows(forgetDescription, [tag.id, language]) : tx.rows(describe, [tag.id, language, said]));
      }
      return tx.record(new TagDescribed({ tagId: tag.id, at: tx.now }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { actingAccount, Publications } from '@kehila/community';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { ItemRepository } from '../../item/item.repository';
import { Verdicts } from '../../item/verdicts';
import { isSeatedAt, Moderators } from '../../subject/moderators';
import { AppealDecided } from '../appeal.events';
import { mayDecideAppeal } from '../appeal.policy';
import { AppealRepository } from '../appeal.repository';
import type { DecideModerationAppealInput } from '../graphql/appeal.inputs';

/** A second moderator looks at a decision to which somebody objects: it stands, or is taken back. */
@Injectable()
export class DecideModerationAppeal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly moderators: Moderators,
    private readonly appeals: AppealRepository,
    private readonly items: ItemRepository,
    private readonly publications: Publications,
    private readonly verdicts: Verdicts,
  ) {}

  async execute(actor: Actor, input: DecideModerationAppealInput): Promise<{ itemId: string } | Failure> {
    const bench = await this.moderators.benchOf(actor);
    const { itemId, version, outcome } = input;
    return this.work.run({ act: 'decideModerationAppeal', actor, input }, async (tx) => {
      const found = await this.items.find(tx, itemId);
      if (!found || !isSeatedAt(bench, found.spaceId)) return new NotFound(itemId);
      const appeal = await this.appeals.ofItem(tx, itemId);
      const text = appeal && (await this.publications.lock(tx, bench.viewpoint, found.subjectId));
      if (!appeal || !text) return new NotFound(itemId);

      const item = await this.items.lock(tx, itemId);
      const refusal = mayDecideAppeal(actor, item, { decidedBy: appeal.decidedBy, authorId: text.text.authorId }, version, tx.now);
      if (refusal) return refusal;

      if (outcome === 'overturn') await this.publications.change(tx, text, 'visible', { abusive: false });
      const decidedBy = actingAccount(actor);
      const decision = outcome === 'overturn' ? 'restore' : 'keep';
      // Of its end they are told as of an objection.
      await this.verdicts.give(tx, item, { decision, reason: null, note: input.note.trim(), concernsId: null, decidedBy });
      const { decisionId, appellantId } = appeal;
      await tx.record(new AppealDecided({ itemId, decisionId, outcome, appellantId, decidedBy, at: tx.now }));
      return { itemId };
    });
  }
}

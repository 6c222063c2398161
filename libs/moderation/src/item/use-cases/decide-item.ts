import { Injectable } from '@nestjs/common';
import { actingAccount, type LockedText, Publications } from '@kehila/community';
import { type Actor, type Failure, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { FlagSettled } from '../../flag/flag.events';
import { FlagRepository } from '../../flag/flag.repository';
import { isSeatedAt, Moderators } from '../../subject/moderators';
import { isTextKind } from '../../subject/subject-kinds';
import { decisions } from '../decisions';
import type { DecideModerationItemInput } from '../graphql/moderation.inputs';
import { mayDecide } from '../item.policy';
import { type Item, ItemRepository } from '../item.repository';
import { Verdicts } from '../verdicts';

/** Somebody decides what waits, as they have read it. */
@Injectable()
export class DecideItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly moderators: Moderators,
    private readonly items: ItemRepository,
    private readonly publications: Publications,
    private readonly flags: FlagRepository,
    private readonly verdicts: Verdicts,
  ) {}

  async execute(actor: Actor, input: DecideModerationItemInput): Promise<{ itemId: string } | Failure> {
    const bench = await this.moderators.benchOf(actor);
    return this.work.run({ act: 'decideModerationItem', actor, input }, async (tx) => {
      const found = await this.items.find(tx, input.itemId);
      if (!found || !isSeatedAt(bench, found.spaceId)) return new NotFound(input.itemId);
      const text = isTextKind(found.subjectKind) ? await this.publications.lock(tx, bench.viewpoint, found.subjectId) : null;
      if (text === undefined) return new NotFound(input.itemId);

      const item = await this.items.lock(tx, input.itemId);
      const wanted = { decision: input.decision, version: input.version, reason: input.reason ?? null };
      const refusal = mayDecide(actor, item, judgedOf(item, text), wanted, tx.now);
      if (refusal) return refusal;

      const { to, flags } = decisions[input.decision];
      const abusive = input.decision === 'remove' && (input.reason === 'spam' || input.reason === 'abuse');
      const changed = text && to !== null && text.text.publication !== to ? text : null;
      if (changed && to !== null) await this.publications.change(tx, changed, to, { abusive });
      const decidedBy = actingAccount(actor);
      const said = { decision: wanted.decision, reason: wanted.reason, note: input.note?.trim() || null };
      await this.verdicts.give(tx, item, { ...said, concernsId: changed?.text.authorId ?? null, decidedBy });
      await this.settle(tx, item, flags, decidedBy);
      return { itemId: item.id };
    });
  }

  private async settle(tx: Transaction, item: Item, outcome: (typeof decisions)['hide']['flags'], decidedBy: string): Promise<void> {
    for (const { id: flagId, flaggerId, isStaff, hidden } of await this.flags.settle(tx, item.id, outcome)) {
      const flag = { flagId, itemId: item.id, flaggerId, flaggerIsStaff: isStaff, flaggerHidden: hidden };
      await tx.record(new FlagSettled({ ...flag, outcome, decidedBy, at: tx.now }));
    }
  }
}

function judgedOf(item: Item, text: LockedText | null) {
  if (text) return { ownerId: text.text.authorId, state: text.text.publication };
  return { ownerId: item.subjectKind === 'account' ? item.subjectId : null, state: 'standing' as const };
}

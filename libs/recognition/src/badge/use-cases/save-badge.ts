import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, type Transaction, UnitOfWork, VersionChanged } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { BadgeSaved } from '../badge.events';
import { insertBadge, lockBadge, takeAllByRule, updateBadge, writeBadgeText } from '../badge.sql';
import type { BadgeFields, ChangeBadgeInput, CreateBadgeInput } from '../graphql/badge.inputs';
import { ruleFrom, sensible } from '../rule-from-input';

/** An administrator makes a badge, or changes its rule or its words. Who has earned it has it soon after; who has no longer, no longer. */
@Injectable()
export class SaveBadge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
  ) {}

  /** @throws BadInput when the rule does not fit together. */
  create(actor: Actor, input: CreateBadgeInput): Promise<BadgeSaved | Failure> {
    sensible(input.rule, ['input', 'rule']);
    return this.work.run({ act: 'createBadge', actor, input }, async (tx): Promise<BadgeSaved | Failure> => {
      const refusal = this.refusal(input);
      if (refusal) return refusal;
      const { id } = (await tx.row(insertBadge, valuesOf(input)))!;
      return this.saved(tx, id, input, 1);
    });
  }

  /** @throws BadInput when the rule does not fit together. */
  change(actor: Actor, input: ChangeBadgeInput): Promise<BadgeSaved | Failure> {
    sensible(input.rule, ['input', 'rule']);
    return this.work.run({ act: 'changeBadge', actor }, async (tx): Promise<BadgeSaved | Failure> => {
      const badge = await tx.row(lockBadge, [input.badgeId]);
      if (!badge || badge.imported) return new NotFound(input.badgeId);
      const refusal = this.refusal(input);
      if (refusal) return refusal;
      if (badge.version !== input.version) return new VersionChanged(badge.version);
      await tx.rows(updateBadge, [badge.id, ...valuesOf(input)]);
      if (!input.rule.event) await tx.rows(takeAllByRule, [badge.id, tx.now]);
      return this.saved(tx, badge.id, input, badge.version + 1);
    });
  }

  private async saved(tx: Transaction, badgeId: string, { he, en }: BadgeFields, version: number): Promise<BadgeSaved> {
    for (const [language, { name, description, icon }] of [['he', he] as const, ['en', en] as const])
      await tx.rows(writeBadgeText, [badgeId, language, name.trim(), description.trim(), icon]);
    return tx.record(new BadgeSaved({ badgeId, version, at: tx.now }));
  }

  private refusal({ rule: { spaceId } }: BadgeFields): Failure | undefined {
    return spaceId && !this.spaces.byId(spaceId) ? new NotFound(spaceId, ['input', 'rule', 'spaceId']) : undefined;
  }
}

function valuesOf({ rule: input, published }: BadgeFields): unknown[] {
  const { event, measure, period, repeated, bronze, silver, gold, keptDays, fromHour, toHour, spaceId } = ruleFrom(input);
  return [event, measure, period, repeated, bronze, silver, gold, keptDays, fromHour, toHour, spaceId, published];
}

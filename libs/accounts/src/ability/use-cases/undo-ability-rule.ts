import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, isFailure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import type { Ability } from '../ability';
import { defaultRules } from '../ability-rules';
import { AbilityRules } from '../ability-rules.cache';
import { AbilityRuleChanged } from '../ability-rule.events';
import { changeBefore, changeById, insertChange, lockRules, newestOf } from '../ability-rule.sql';
import type { UndoAbilityRuleInput } from '../graphql/ability-rule.inputs';

/** What was in force before the newest change of an ability is in force again. Undoing an undoing brings the change back. */
@Injectable()
export class UndoAbilityRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: AbilityRules,
  ) {}

  async execute(actor: Actor, { changeId }: UndoAbilityRuleInput): Promise<{ done: true } | Failure> {
    const outcome = await this.work.run<{ done: true }>({ act: 'undoAbilityRule', actor }, async (tx) => {
      await tx.rows(lockRules, []);
      const change = await tx.row(changeById, [changeId]);
      if (!change) return new NotFound(changeId);
      if ((await tx.row(newestOf, [change.ability]))?.id !== changeId) return new Refused(ErrorCode.RULES_CHANGED);

      const before = (await tx.row(changeBefore, [change.ability, changeId])) ?? defaultRules[change.ability as Ability];
      const row = await tx.row(insertChange, [change.ability, before.reputation ?? null, before.roles, actor.accountId, tx.now, changeId]);
      await tx.record(new AbilityRuleChanged({ changeId: row!.id, ability: change.ability, at: tx.now }));
      return { done: true };
    });
    if (!isFailure(outcome)) await this.rules.refresh();
    return outcome;
  }
}

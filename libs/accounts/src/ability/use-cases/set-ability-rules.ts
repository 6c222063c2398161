import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, ErrorCode, type Failure, isFailure, Refused, UnitOfWork } from '@kehila/platform';
import { fixedAbilities } from '../ability-rules';
import { AbilityRules } from '../ability-rules.cache';
import { AbilityRuleChanged } from '../ability-rule.events';
import { insertChange, lockRules, newestChange } from '../ability-rule.sql';
import type { AbilityRuleInput, SetAbilityRulesInput } from '../graphql/ability-rule.inputs';

/** An administrator changes what gives abilities: in force here at once, in every process within a second. */
@Injectable()
export class SetAbilityRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: AbilityRules,
  ) {}

  /** @throws BadInput when a rule is fixed. */
  async execute(actor: Actor, input: SetAbilityRulesInput): Promise<{ done: true } | Failure> {
    refuseUnchangeable(input.rules, ['input', 'rules']);
    const outcome = await this.work.run<{ done: true }>({ act: 'setAbilityRules', actor }, async (tx) => {
      await tx.rows(lockRules, []);
      const newest = (await tx.row(newestChange, []))?.newest;
      if (newest !== input.version) return new Refused(ErrorCode.RULES_CHANGED);
      for (const { ability, reputation, roles } of input.rules) {
        const row = await tx.row(insertChange, [ability, reputation ?? null, roles, actor.accountId, tx.now, null]);
        await tx.record(new AbilityRuleChanged({ changeId: row!.id, ability, at: tx.now }));
      }
      return { done: true };
    });
    if (!isFailure(outcome)) await this.rules.refresh();
    return outcome;
  }
}

export function refuseUnchangeable(rules: readonly AbilityRuleInput[], path: readonly string[]): void {
  const problems = rules.flatMap(({ ability }, index) => (fixedAbilities.has(ability) ? [{ path: [...path, String(index), 'ability'], code: 'INVALID' }] : []));
  if (problems.length > 0) throw new BadInput(problems);
}

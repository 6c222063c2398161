import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, LiveStamps, NotFound, UnitOfWork } from '@kehila/platform';
import { ContentRuleChanged } from '../rule.events';
import { RuleRepository } from '../rule.repository';
import type { RemoveContentRuleInput } from '../graphql/rule.inputs';

/** An administrator removes a rule. What it has found waits on. */
@Injectable()
export class RemoveContentRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, input: RemoveContentRuleInput): Promise<ContentRuleChanged | Failure> {
    const outcome = await this.work.run({ act: 'removeContentRule', actor, input }, async (tx): Promise<ContentRuleChanged | Failure> => {
      await this.stamps.change(tx, 'content_rules');
      if (!(await this.rules.standing(tx, input.id))) return new NotFound(input.id);
      await this.rules.remove(tx, input.id);
      return tx.record(new ContentRuleChanged({ ruleId: input.id, removed: true, at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }
}

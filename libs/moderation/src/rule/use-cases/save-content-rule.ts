import { Injectable } from '@nestjs/common';
import {
  type Actor,
  ErrorCode,
  type Failure,
  isFailure,
  LimitReached,
  LiveStamps,
  NotFound,
  Refused,
  type Transaction,
  UnitOfWork,
  VersionChanged,
} from '@kehila/platform';
import { newRule } from '../new-rule';
import { ContentRuleChanged } from '../rule.events';
import { type NewRule, RuleRepository } from '../rule.repository';
import type { SaveContentRuleInput } from '../graphql/rule.inputs';

const mostRules = 2_000;

/** An administrator adds a rule or changes one. It counts everywhere within a second. */
@Injectable()
export class SaveContentRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, input: SaveContentRuleInput): Promise<ContentRuleChanged | Failure> {
    const rule = newRule(input.rule, ['input', 'rule']);
    const outcome = await this.work.run({ act: 'saveContentRule', actor, input }, async (tx): Promise<ContentRuleChanged | Failure> => {
      await this.stamps.change(tx, 'content_rules');
      const saved = input.id ? await this.change(tx, input.id, input.version ?? null, rule) : await this.add(tx, rule);
      return isFailure(saved) ? saved : tx.record(new ContentRuleChanged({ ruleId: saved, removed: false, at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }

  private async add(tx: Transaction, rule: NewRule): Promise<string | Failure> {
    if ((await this.rules.count(tx)) >= mostRules) return new LimitReached(ErrorCode.CONTENT_RULE_LIMIT_REACHED, mostRules);
    return (await this.rules.insert(tx, rule)) ?? alreadyListed();
  }

  private async change(tx: Transaction, id: string, version: number | null, rule: NewRule): Promise<string | Failure> {
    const standing = await this.rules.standing(tx, id);
    if (!standing) return new NotFound(id);
    if (version !== null && version !== standing.version) return new VersionChanged(standing.version);
    return (await this.rules.update(tx, id, rule)) ?? alreadyListed();
  }
}

function alreadyListed(): Refused {
  return new Refused(ErrorCode.ALREADY_LISTED, ['input', 'rule', 'pattern']);
}

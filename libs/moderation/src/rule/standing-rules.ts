import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LiveStamps } from '@kehila/platform';
import { RuleMatcher } from './matching/rule-matcher';
import { RuleRepository } from './rule.repository';

/** The rules in force, in memory: what is written is looked at without asking the database, and a change counts everywhere within a second. */
@Injectable()
export class StandingRules implements OnModuleInit {
  private all = new RuleMatcher([]);
  private masking = new RuleMatcher([]);

  constructor(
    private readonly rules: RuleRepository,
    private readonly stamps: LiveStamps,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('content_rules', () => this.read());
  }

  get matcher(): RuleMatcher {
    return this.all;
  }

  /** Of the rules alone that put stars in place of what they find. */
  get masks(): RuleMatcher {
    return this.masking;
  }

  private async read(): Promise<void> {
    const rules = await this.rules.all();
    this.all = new RuleMatcher(rules);
    this.masking = new RuleMatcher(rules.filter(({ act }) => act === 'mask'));
  }
}

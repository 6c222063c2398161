import { Injectable } from '@nestjs/common';
import { type Ability, newcomerRules } from '@kehila/accounts';
import { type Actor, Clock, Database, type Failure, LiveSettings } from '@kehila/platform';
import { limitOfNewcomer, newcomerAmong, postsOfToday } from './newcomers';

const kindOf: Partial<Record<Ability, 'questions' | 'answers'>> = { ASK: 'questions', ANSWER: 'answers' };

/** Whether a newcomer can still ask or answer today: what the acts count under a lock, for who only wants to know. */
@Injectable()
export class DailyLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: LiveSettings,
  ) {}

  async reached(holder: Actor, ability: Ability): Promise<Failure | undefined> {
    const kind = kindOf[ability];
    if (!kind || holder.accountId === null) return undefined;
    const now = this.clock.now();
    const rules = newcomerRules(this.settings);
    const newcomer = await newcomerAmong(this.database, holder, now, rules);
    return newcomer ? limitOfNewcomer(kind, await postsOfToday(this.database, holder.accountId, now), rules) : undefined;
  }
}

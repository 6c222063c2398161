import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, type Failure, LiveSettings, StateRefused, UnitOfWork } from '@kehila/platform';
import { QuestionRaised } from '../question/question.events';
import { forget, type Grown, grown, raise } from './growth.sql';
import { warningSettings } from './warning.settings';

/** A job for the worker: what suddenly many people read, or have too, stands before the staff, whatever its window says. */
@Injectable()
export class RaiseGrowing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly settings: LiveSettings,
  ) {}

  /** How many were raised. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const { factor, views, affected, quietDays } = warningSettings;
    const leftAlone = new Date(now.getTime() - this.settings.milliseconds(quietDays));
    const limits = [factor, views, affected].map((setting) => this.settings.get(setting));
    let raised = 0;
    for (const question of await this.database.rows(grown, [now, ...limits, leftAlone])) if (await this.raise(question)) raised++;
    await this.database.rows(forget, [now]);
    return raised;
  }

  private async raise({ id, space_id: spaceId, reason }: Grown): Promise<boolean> {
    const outcome = await this.work.run({ act: 'raiseQuestion', actor: Actor.anonymous('he') }, async (tx): Promise<'raised' | Failure> => {
      // Another process was quicker, or it was solved.
      if (!(await tx.row(raise, [id, tx.now, reason]))) return new StateRefused('raised');
      await tx.record(new QuestionRaised({ questionId: id, spaceId, reason, at: tx.now }));
      return 'raised';
    });
    return outcome === 'raised';
  }
}

import { Injectable } from '@nestjs/common';
import { ApplyDueCorrections, LapseDueSuggestions, LapseDueTrust, NudgeAskers } from '@kehila/community';
import { KeepPlannedDates } from '@kehila/knowledge';
import { Recurring } from './recurring';

const minute = 60_000;

/** What happens by itself when a time is over, every minute. Several processes may do it at once. */
@Injectable()
export class Deadlines extends Recurring {
  constructor(
    private readonly corrections: ApplyDueCorrections,
    private readonly trust: LapseDueTrust,
    private readonly suggestions: LapseDueSuggestions,
    private readonly nudges: NudgeAskers,
    private readonly planned: KeepPlannedDates,
  ) {
    super(minute);
  }

  override async run(): Promise<unknown> {
    return [await this.corrections.run(), await this.trust.run(), await this.suggestions.run(), await this.nudges.run(), await this.planned.run()];
  }
}

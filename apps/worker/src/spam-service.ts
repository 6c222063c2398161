import { Injectable } from '@nestjs/common';
import { AskSpamService } from '@kehila/moderation';
import { Recurring } from './recurring';

const twoSeconds = 2_000;

/** Shows to the spam service what was written since, where there is one. */
@Injectable()
export class SpamServiceTalk extends Recurring {
  constructor(private readonly asking: AskSpamService) {
    super(twoSeconds);
  }

  override run(): Promise<unknown> {
    return this.asking.run();
  }
}

import { Injectable } from '@nestjs/common';
import { ApplyDueCorrections } from '@kehila/community';
import { Recurring } from './recurring';

const minute = 60_000;

/** What happens by itself when a time is over, every minute. Several processes may do it at once. */
@Injectable()
export class Deadlines extends Recurring {
  constructor(private readonly corrections: ApplyDueCorrections) {
    super(minute);
  }

  override run(): Promise<unknown> {
    return this.corrections.run();
  }
}

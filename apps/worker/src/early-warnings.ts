import { Injectable } from '@nestjs/common';
import { RaiseGrowing } from '@kehila/community';
import { Recurring } from './recurring';

const tenMinutes = 600_000;

/** Looks for questions whose audience grows suddenly, every ten minutes. Several processes may do it at once. */
@Injectable()
export class EarlyWarnings extends Recurring {
  constructor(private readonly growing: RaiseGrowing) {
    super(tenMinutes);
  }

  override run(): Promise<unknown> {
    return this.growing.run();
  }
}

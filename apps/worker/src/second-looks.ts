import { Injectable } from '@nestjs/common';
import { ChooseReReviews } from '@kehila/knowledge';
import { Recurring } from './recurring';

const day = 86_400_000;

/** Draws, once a day, which approved articles another reviewer looks at again. */
@Injectable()
export class SecondLooks extends Recurring {
  constructor(private readonly choosing: ChooseReReviews) {
    super(day);
  }

  override run(): Promise<unknown> {
    return this.choosing.run();
  }
}

import { Injectable } from '@nestjs/common';
import { PreviewPointsRules } from '@kehila/recognition';
import { Recurring } from './recurring';

const second = 1_000;

/** A manager who drafts rules of points waits to see what they would mean. Beside the hourly work on points, which may take long. */
@Injectable()
export class PointsRules extends Recurring {
  constructor(private readonly previews: PreviewPointsRules) {
    super(second);
  }

  override run(): Promise<number> {
    return this.previews.run();
  }
}

import { Injectable } from '@nestjs/common';
import { SearchMirror } from '@kehila/search';
import { Recurring } from './recurring';

const second = 1_000;

/** Brings what changed to the search server, every second, where there is one. One process at a time does. */
@Injectable()
export class SearchServer extends Recurring {
  constructor(private readonly mirror: SearchMirror) {
    super(second);
  }

  override run(): Promise<unknown> {
    return this.mirror.run(() => !this.stopping);
  }
}

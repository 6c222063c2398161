import { Injectable } from '@nestjs/common';
import { SearchUpkeep } from '@kehila/search';
import { Recurring } from './recurring';

const twoSeconds = 2_000;

/** Writes the search index anew, or compares it, when that is wanted. One process at a time does. */
@Injectable()
export class SearchCare extends Recurring {
  constructor(private readonly upkeep: SearchUpkeep) {
    super(twoSeconds);
  }

  override run(): Promise<void> {
    return this.upkeep.run(() => !this.stopping);
  }
}

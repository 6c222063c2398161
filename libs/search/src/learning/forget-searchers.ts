import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@kehila/platform';
import { forgetPeople } from './search-log.sql';

const kept = 30 * 24 * 60 * 60_000;
const batch = 5_000;

/** A job for the worker: searches stay, and after 30 days nobody is told by them who it was. */
@Injectable()
export class ForgetSearchers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(mayGoOn: () => boolean = () => true): Promise<number> {
    const before = new Date(this.clock.now().getTime() - kept);
    let all = 0;
    for (let some = batch; some === batch && mayGoOn(); all += some) some = (await this.database.row(forgetPeople, [before, batch]))?.forgotten ?? 0;
    return all;
  }
}

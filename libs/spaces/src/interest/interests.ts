import { Injectable } from '@nestjs/common';
import { Database } from '@kehila/platform';
import { interestedIn, type InterestedRow, type KeptLevel, mutedBy } from './interest.sql';

/** Where a question stands. */
export interface QuestionPlace {
  readonly spaceId: string;
  readonly tagIds: readonly string[];
}

/** So many people at a time, however many there are. */
const batch = 500;

/** Who wants to hear more, or less, of where a question stands: for those who tell people. */
@Injectable()
export class Interests {
  constructor(private readonly database: Database) {}

  /** Everybody for whom one of the levels holds for the place, in batches, each with that level. */
  async *in({ spaceId, tagIds }: QuestionPlace, levels: readonly Exclude<KeptLevel, 'mute'>[]): AsyncGenerator<readonly InterestedRow[]> {
    let last = '0';
    for (let found = batch; found === batch;) {
      const people = await this.database.rows(interestedIn, [spaceId, tagIds, last, batch, levels]);
      // What somebody chose for a tag may be another level than the one they were found by.
      const meant = people.filter(({ level }) => levels.some((one) => one === level));
      if (meant.length > 0) yield meant;
      last = people.at(-1)?.accountId ?? last;
      found = people.length;
    }
  }

  /** Those of the accounts that want to hear nothing of the place but what is addressed to them. */
  async mutedBy({ spaceId, tagIds }: QuestionPlace, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (accountIds.length === 0) return new Set();
    return new Set((await this.database.rows(mutedBy, [spaceId, tagIds, accountIds])).map(({ id }) => id));
  }
}

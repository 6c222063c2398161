import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, LiveStamps } from '@kehila/platform';
import { synonymsInUse } from './search-synonyms.sql';
import { groupsOf, type SameWords, sameWordsIn, type SynonymGroups } from './same-words';

/** Which words say the same to the search, in memory: a search without such words pays nothing for them, and a change is everywhere within a second. */
@Injectable()
export class SearchSynonyms implements OnModuleInit {
  private groups: SynonymGroups = new Map();

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('search_synonyms', async () => {
      this.groups = groupsOf((await this.database.rows(synonymsInUse, [])).map(({ words }) => words));
    });
  }

  among(words: readonly string[]): SameWords[] {
    return this.groups.size === 0 ? [] : sameWordsIn(words, this.groups);
  }
}

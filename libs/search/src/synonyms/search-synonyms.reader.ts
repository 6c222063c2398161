import { Injectable } from '@nestjs/common';
import { Clock, type ConnectionOf, cursorValues, Database, pageOf } from '@kehila/platform';
import { occurrencesOf } from '../analyser';
import { wordingOf } from '../learning/wording';
import { declinedPairs, pageOfSynonyms, synonymsInUse, type SynonymsRow } from './search-synonyms.sql';
import { type RewrittenRow, rewrittenWords } from './suggested-synonyms.sql';
import { mostDeclined } from './use-cases/decline-search-synonyms';

const mostSuggested = 20;
const mostRewritten = 200;

export interface SuggestedSynonyms {
  readonly words: [string, string];
  readonly people: number;
}

/** Which words say the same, and which may, for who decides it. */
@Injectable()
export class SearchSynonymsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(first: number, after: string | null | undefined): Promise<ConnectionOf<SynonymsRow>> {
    const [id = null] = cursorValues(after, ['id']) ?? [];
    return pageOf(
      await this.database.rows(pageOfSynonyms, [id, first + 1]),
      first,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** Words that people wrote instead of others, and then found something. */
  async suggested(): Promise<SuggestedSynonyms[]> {
    const [rewritten, inUse, declined] = await Promise.all([
      this.database.rows(rewrittenWords, [this.clock.now(), mostRewritten]),
      this.database.rows(synonymsInUse, []),
      this.database.rows(declinedPairs, [mostDeclined]),
    ]);
    const decided = [...inUse, ...declined].map(({ words }) => new Set(words.flatMap(wordingOf)));
    const suggested = new Map<string, SuggestedSynonyms>();
    for (const row of rewritten) {
      const pair = [row.gone, row.came].sort().join(' ');
      if (suggested.has(pair) || decided.some((words) => words.has(row.gone) && words.has(row.came))) continue;
      suggested.set(pair, { words: [asWritten(row.gone, row.before), asWritten(row.came, row.after)], people: row.people });
    }
    return [...suggested.values()].slice(0, mostSuggested);
  }
}

/** The word of the search that has this form. */
function asWritten(form: RewrittenRow['gone'], text: string): string {
  const found = occurrencesOf(text).find(({ start, end }) => wordingOf(text.slice(start, end))[0] === form);
  return found ? text.slice(found.start, found.end) : form;
}

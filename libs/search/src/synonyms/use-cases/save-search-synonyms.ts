import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, ErrorCode, type Failure, type FieldProblem, LimitReached, LiveStamps, NotFound, UnitOfWork } from '@kehila/platform';
import { wordsOf } from '../../analyser';
import { keyOf, tellingWordsOf } from '../same-words';
import { SearchSynonymsSaved } from '../search-synonyms.events';
import { changeSynonyms, insertSynonyms, synonymsInUse, type SynonymsRow } from '../search-synonyms.sql';

/** Each is in the memory of every process. */
export const mostGroups = 500;
const mostWordsInARow = 4;
const path = ['input', 'words'];

export interface SynonymsToSave {
  /** Null: a new group. */
  readonly id?: string | null;
  readonly words: readonly string[];
}

/** A manager says which words mean the same: the search finds by each of them what holds another. */
@Injectable()
export class SaveSearchSynonyms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  /** @throws BadInput when the words say nothing or the same, or one of them stands in another group. */
  async execute(actor: Actor, { id = null, words }: SynonymsToSave): Promise<SynonymsRow | Failure> {
    const written = words.map((word) => word.trim());
    refuse(problemOf(written));
    const outcome = await this.work.run<SynonymsRow>({ act: 'saveSearchSynonyms', actor }, async (tx) => {
      // One change after the other: two of them never take the same word.
      await this.stamps.change(tx, 'search_synonyms');
      const others = (await tx.rows(synonymsInUse, [])).filter((group) => group.id !== id);
      refuse(takenProblem(written, others));
      if (id === null && others.length >= mostGroups) return new LimitReached(ErrorCode.SEARCH_SYNONYM_LIMIT_REACHED, mostGroups);
      const row = await (id === null ? tx.row(insertSynonyms, [written, false]) : tx.row(changeSynonyms, [id, written]));
      if (!row) return new NotFound(id ?? '', ['input', 'id']);
      await tx.record(new SearchSynonymsSaved({ synonymsId: row.id, words: written, at: tx.now }));
      return row;
    });
    await this.stamps.refresh();
    return outcome;
  }
}

function problemOf(words: readonly string[]): FieldProblem | undefined {
  const rows = words.map(tellingWordsOf);
  if (rows.some((row) => row.length === 0)) return { path, code: 'SYNONYM_WITHOUT_WORDS' };
  if (rows.some((row) => row.length > mostWordsInARow)) return { path, code: 'SYNONYM_TOO_LONG', values: { limit: mostWordsInARow } };
  const shrunk = words.find((word, at) => wordsOf(word).length > 1 && rows[at]?.length === 1);
  if (shrunk !== undefined) return { path, code: 'SYNONYM_SHRINKS', values: { word: shrunk } };
  return new Set(words.map(keyOf)).size < words.length ? { path, code: 'SYNONYM_TWICE' } : undefined;
}

function takenProblem(words: readonly string[], others: readonly SynonymsRow[]): FieldProblem | undefined {
  const taken = new Set(others.flatMap((group) => group.words.map(keyOf)));
  const word = words.find((each) => taken.has(keyOf(each)));
  return word === undefined ? undefined : { path, code: 'SYNONYM_TAKEN', values: { word } };
}

function refuse(problem: FieldProblem | undefined): void {
  if (problem) throw new BadInput([problem]);
}

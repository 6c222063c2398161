import { type Prepared, prepared } from '@kehila/platform';
import { anyOf, eitherOf, inTitle, startingWith } from '../lexemes';
import { orSynonyms, type QueryWord, weightOf } from '../../planning/query-word';
import { besideIndex } from './beside-index';
import type { FoundRow } from './found';
import { weighedBy } from './weights';

/** A title with nearly all words goes before texts with all of them. */
export const nearlyAll = 0.55;
/** A title with about half of what the words are worth goes before texts with some of them: whole sentences are answered by texts. */
export const aboutHalf = 0.4;

const valuesOfWord = 6;
const another = 0.9;
const completed = 0.7;
const forgiven = 0.55;

const found = new Map<number, Prepared<FoundRow>>();
const among = new Map<number, Prepared<FoundRow>>();

/**
 * Ranks titles: each word is worth its weight as typed, less as a tag, in another form or by what says the same, completed or forgiven; short titles before long ones; then quality,
 * and for the best how near the words stand. An official article counts a quarter more: before its equals, not before what is better.
 * Values: query, spaces, most candidates, how many are wanted, words for the nearness, a check beside the index or null, a thread to leave out or null, what the whole text has to hold beside or null, the weights, then six for each word.
 */
export function titleStatement(words: number): Prepared<FoundRow> {
  return keptIn(found, words, () =>
    prepared<FoundRow>(
      `search_titles_${words}`,
      `with candidates as materialized (
         select ${columns}, ${weighedBy('$9')} as weight from search_doc
         where title_vector @@ $1::tsquery and space_id = any($2::bigint[]) and ${besideIndex('title_vector', '$6')} and thread_id is distinct from $7::bigint
           and ($8::tsquery is null or full_vector @@ $8::tsquery)
         limit $3
       ), ${scored({ words, from: 9, nearness: '$5', most: '$4' })}`,
    ),
  );
}

/** Ranks the titles of documents that are found already. Values: ids, words for the nearness, the weights, then six for each word. */
export function titlesAmongStatement(words: number): Prepared<FoundRow> {
  return keptIn(among, words, () =>
    prepared<FoundRow>(
      `search_titles_among_${words}`,
      `with candidates as materialized (select ${columns}, ${weighedBy('$3')} as weight from search_doc where id = any($1::bigint[])),
       ${scored({ words, from: 3, nearness: '$2', most: 'all' })}`,
    ),
  );
}

function keptIn(statements: Map<number, Prepared<FoundRow>>, words: number, make: () => Prepared<FoundRow>): Prepared<FoundRow> {
  const statement = statements.get(words) ?? make();
  statements.set(words, statement);
  return statement;
}

const columns = 'id, thread_id, title_vector, title_words, quality, standing, trust';

function scored({ words, from, nearness, most }: { words: number; from: number; nearness: string; most: string }): string {
  const worth = Array.from({ length: words }, (_, at) => worthOfWord(from + at * valuesOfWord + 1)).join(' + ');
  return `best as (
       select id, thread_id, title_vector,
         (${worth}) / (1 + 0.12 * ln(8 + 2 * title_words)) * case standing when 'official' then 1.25 when 'community' then 1.05 else 1 end * case trust when 'verified' then 1.1 else 1 end * weight + 0.03 * quality as score
       from candidates order by score desc, id desc limit ${most}
     )
     select id, thread_id, score + ts_rank_cd('{0.1,0.3,0.5,1}', title_vector, ${nearness}::tsquery, 4) as score from best order by 3 desc, id desc`;
}

function worthOfWord(first: number): string {
  const value = (at: number, type: string) => `$${first + at}::${type}`;
  const arm = (at: number) => `when title_vector @@ ${value(at, 'tsquery')} then ${value(at + 1, 'float8')}`;
  return `case ${arm(0)} ${arm(2)} ${arm(4)} else 0 end`;
}

export function valuesFor(words: readonly QueryWord[], documents: number): unknown[] {
  return words.flatMap((word) => {
    const weight = weightOf(word, documents);
    const further = anyOf([...word.variants, ...word.completions]);
    return [
      inTitle(word.word),
      weight,
      orSynonyms(word, anyOf([word.word, ...word.forms])),
      weight * another,
      word.isUnfinished ? eitherOf([further, startingWith(word.word)]) : further,
      weight * (word.variants.length > 0 ? forgiven : completed),
    ];
  });
}

/** What a title is worth that has all words as typed and is not long. */
export function highestScore(words: readonly QueryWord[], documents: number): number {
  return words.filter((word) => word.df > 0).reduce((sum, word) => sum + weightOf(word, documents), 0) / 1.35;
}

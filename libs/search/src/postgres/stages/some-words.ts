import { type Prepared, prepared } from '@kehila/platform';
import { anyOf, inTitle } from '../lexemes';
import { orSynonyms, type QueryWord, weightOf } from '../../planning/query-word';
import type { FoundRow } from './found';
import { readOnce } from './read-once';
import { byTrust } from './trust';
import { weighedBy } from './weights';

const fixedValues = 5;
const valuesOfWord = 5;
const inTheTitle = 1.25;
const another = 0.9;
const forgiven = 0.55;

const statements = new Map<number, Prepared<FoundRow>>();

/**
 * Ranks texts that hold only some of the words by what those are worth: the rare words of a whole sentence say what it asks for, in which order they stand says little.
 * How often they stand there decides between equals. Values: query, spaces, most candidates, how many are wanted, the weights, then five for each word.
 */
export function someWordsStatement(words: number): Prepared<FoundRow> {
  const known = statements.get(words);
  if (known) return known;
  const at = (word: number, value: number) => `$${fixedValues + word * valuesOfWord + value}`;
  const worth = Array.from(
    { length: words },
    (_, word) =>
      `case when full_vector @@ ${at(word, 1)}::tsquery then ${at(word, 2)}::float8 * ${inTheTitle} when full_vector @@ ${at(word, 3)}::tsquery then ${at(word, 2)}::float8
       when full_vector @@ ${at(word, 4)}::tsquery then ${at(word, 2)}::float8 * ${another} when full_vector @@ ${at(word, 5)}::tsquery then ${at(word, 2)}::float8 * ${forgiven} else 0 end`,
  ).join(' + ');
  const often = Array.from({ length: words }, (_, word) => `${at(word, 2)}::float8 * ts_rank('{0.3,0.5,0.5,1}', full_vector, ${at(word, 4)}::tsquery)`).join(
    ' + ',
  );
  const statement = prepared<FoundRow>(
    `search_texts_by_some_words_${words}`,
    `with candidates as materialized (
       select id, thread_id, ${readOnce('full_vector')}, quality, trust, ${weighedBy('$5')} as weight from search_doc where full_vector @@ $1::tsquery and space_id = any($2::bigint[]) limit $3
     )
     select id, thread_id, ((${worth}) + 0.3 * (${often})) * ${byTrust} * weight + 0.01 * quality as score from candidates order by 3 desc, id desc limit $4`,
  );
  statements.set(words, statement);
  return statement;
}

export function valuesOfSomeWords(words: readonly QueryWord[], documents: number): unknown[] {
  return words.flatMap((word) => [
    inTitle(word.word),
    weightOf(word, documents, 'df'),
    anyOf([word.word]),
    orSynonyms(word, anyOf([word.word, ...word.forms])),
    anyOf([...word.variants, ...word.completions]),
  ]);
}

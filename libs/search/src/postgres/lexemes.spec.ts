import fc from 'fast-check';
import { useFeatures } from '@kehila/testing';
import { allOf, anyOf, eitherOf, inTitle, quoted, startingWith } from './lexemes';

/** Anything that PostgreSQL can keep, with the signs of its query syntax more often than by chance. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom("'", '\\', "''", '&', '|', '!', ':*', ':A', '<->', '(', ')', ' ', '~', 'א', 'a'), fc.string({ unit: 'grapheme', maxLength: 3 })),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''))
  .filter((joined) => joined !== '' && joined.isWellFormed());

describe('lexemes in query syntax', () => {
  const kehila = useFeatures({ modules: [] });

  it('mean themselves and nothing else, whatever was typed', async () => {
    const samples = fc.sample(text, 500);
    const rows = await kehila.sql<{ same: boolean; found: boolean; prefix: boolean; other: boolean }>(
      `select vector::tsvector = array_to_tsvector(array[lexeme]) as same,
         array_to_tsvector(array[lexeme]) @@ query::tsquery as found,
         array_to_tsvector(array[lexeme || 'more']) @@ prefix::tsquery as prefix,
         array_to_tsvector(array['other']) @@ query::tsquery as other
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as t(lexeme, vector, query, prefix)`,
      samples,
      samples.map(quoted),
      samples.map((sample) => anyOf([sample])),
      samples.map(startingWith),
    );
    expect(rows.map((row, at) => ({ ...row, sample: samples[at] })).filter(({ same, found, prefix, other }) => !same || !found || !prefix || other)).toEqual(
      [],
    );
  });

  it('join without notice of precedence', async () => {
    const matches = async (vector: string, query: string) =>
      (await kehila.sql<{ found: boolean }>('select $1::tsvector @@ $2::tsquery as found', vector, query))[0]?.found;
    const query = allOf([eitherOf([anyOf(['a', 'b']), startingWith('c')]), anyOf(['d'])]);
    expect(await matches(`'cat' 'd'`, query)).toBe(true);
    expect(await matches(`'a' 'b'`, query)).toBe(false);
    expect(await matches(`'a':1B 'd'`, inTitle('a'))).toBe(false);
    expect(await matches(`'a':1A 'd'`, inTitle('a'))).toBe(true);
  });

  it('match nothing when there are none', async () => {
    expect(await kehila.sql('select $1::tsvector @@ $2::tsquery as found', `'a' '~kquestion'`, anyOf([]))).toEqual([{ found: false }]);
  });
});

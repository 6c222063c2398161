import { prepared } from '@kehila/platform';

export interface SynonymsRow {
  id: string;
  /** As they were written. */
  words: string[];
}

export const synonymsInUse = prepared<SynonymsRow>('search_synonyms_in_use', `select id, words from search_synonym where not declined order by id`);

/** Some hundreds of rows at most: read in the order of the primary key. */
export const pageOfSynonyms = prepared<SynonymsRow>(
  'search_synonyms_page',
  `select id, words from search_synonym where not declined and ($1::bigint is null or id < $1) order by id desc limit $2`,
);

export const insertSynonyms = prepared<SynonymsRow>(
  'search_synonyms_insert',
  `insert into search_synonym (words, declined) values ($1, $2) returning id, words`,
);
export const changeSynonyms = prepared<SynonymsRow>(
  'search_synonyms_change',
  `update search_synonym set words = $2 where id = $1 and not declined returning id, words`,
);
export const removeSynonyms = prepared<SynonymsRow>('search_synonyms_remove', `delete from search_synonym where id = $1 and not declined returning id, words`);

export const declinedPairs = prepared<SynonymsRow>('search_synonyms_declined', `select id, words from search_synonym where declined order by id desc limit $1`);
/** What was declined long ago makes room. */
export const forgetDeclined = prepared<never>(
  'search_synonyms_forget',
  `delete from search_synonym where id in (select id from search_synonym where declined order by id desc offset $1)`,
);

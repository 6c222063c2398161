import { prepared } from '@kehila/platform';

/** A row of `tag`: a tag, or another word that leads to one. */
export interface WordRow {
  id: string;
  slug: string;
  leads_to: string | null;
  question_count: number;
}

const columns = 'id, slug, leads_to, question_count';

/** Waits for whoever uses them right now, and makes those who want to wait; in one order for all. */
export const lockTags = prepared<WordRow>('tag_words_lock', `select ${columns} from tag where id = any($1::bigint[]) order by id for update`);

export const lockWord = prepared<WordRow>('tag_words_lock_word', `select ${columns} from tag where slug = $1 for update`);

export const insertWord = prepared<{ id: string }>(
  'tag_words_insert',
  `insert into tag (slug, leads_to) values ($1, $2) on conflict (slug) do nothing returning id`,
);

export const countWords = prepared<{ words: number }>('tag_words_count', `select count(*)::int as words from tag where leads_to = $1`);

/** Also by what waits for approval or was hidden. Index `question_by_tag`. */
export const isCarried = prepared<{ carried: boolean }>(
  'tag_words_carried',
  `select exists (select from question where tag_ids @> array[$1::bigint]) as carried`,
);

/** With the words that led to it. */
export const leadTo = prepared<never>('tag_words_lead', `update tag set leads_to = $2 where id = $1 or leads_to = $1`);

/** A merge whose word leads there no longer cannot be undone. */
export const leadNowhere = prepared<{ id: string }>(
  'tag_words_lead_nowhere',
  `with word as (
     update tag set leads_to = null where slug = $1 and leads_to = $2 returning id
   ), settled as (
     update tag_merge set undone_at = $3 where from_id = (select id from word) and undone_at is null
   )
   select id from word`,
);

/** No word may stand twice, not even for a moment. */
export const setWord = prepared<never>('tag_words_set', `update tag set slug = $2 where id = $1`);

import { prepared } from '@kehila/platform';

export interface PinnedAnswerRow {
  id: string;
  query: string;
  wording: string;
  content_id: string;
  kind: 'question' | 'article';
  from_at: Date;
  until_at: Date;
}

const columns = 'id, query, wording, content_id, kind, from_at, until_at';

/** All that are not over, by the order in which they were pinned. Index `pinned_answer_until`. */
export const notOver = prepared<PinnedAnswerRow>('pinned_answers_not_over', `select ${columns} from pinned_answer where until_at > $1 order by id`);

/** The newest first; by the primary key. */
export const pageOfPinned = prepared<PinnedAnswerRow>(
  'pinned_answers_page',
  `select ${columns} from pinned_answer where ($1::bigint is null or id < $1) order by id desc limit $2`,
);

export const pinnedById = prepared<PinnedAnswerRow>('pinned_answer_by_id', `select ${columns} from pinned_answer where id = $1`);

/** How many others stand, or will, for a wording. */
export const countOthers = prepared<{ count: number }>(
  'pinned_answers_others',
  `select count(*)::int as count from pinned_answer where wording = $1 and content_id <> $2 and until_at > $3`,
);

/** Pinned again, it stands as the last time said. */
export const pin = prepared<{ id: string }>(
  'pinned_answer_pin',
  `insert into pinned_answer (query, wording, content_id, kind, from_at, until_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (wording, content_id) do update set query = excluded.query, from_at = excluded.from_at, until_at = excluded.until_at returning id`,
);

export const unpin = prepared<{ id: string }>('pinned_answer_unpin', `delete from pinned_answer where id = $1 returning id`);

/** Of which kind something is that a search finds; undefined: it finds no such question or article. */
export const kindOfContent = prepared<{ kind: 'question' | 'article' }>(
  'pinned_answer_kind',
  `select kind from search_doc where id = $1 and kind in ('question', 'article')`,
);

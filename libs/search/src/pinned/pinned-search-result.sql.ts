import { prepared } from '@kehila/platform';

export interface PinnedSearchResultRow {
  id: string;
  query: string;
  content_id: string;
  kind: 'question' | 'article';
  from_at: Date;
  until_at: Date;
}

const columns = 'id, query, content_id, kind, from_at, until_at';

/** All that are not over, by the order in which they were pinned. Index `pinned_search_result_until`. */
export const notOver = prepared<PinnedSearchResultRow>(
  'pinned_search_results_not_over',
  `select ${columns} from pinned_search_result where until_at > $1 order by id`,
);

/** The newest first; by the primary key. */
export const pageOfPinned = prepared<PinnedSearchResultRow>(
  'pinned_search_results_page',
  `select ${columns} from pinned_search_result where ($1::bigint is null or id < $1) order by id desc limit $2`,
);

/** For which queries something was pinned, also if its time is over. Index `pinned_search_result_content`. */
export const pinnedOfContent = prepared<PinnedSearchResultRow>(
  'pinned_search_results_of_content',
  `select ${columns} from pinned_search_result where content_id = $1 order by id`,
);

export const pin = prepared<PinnedSearchResultRow>(
  'pinned_search_result_pin',
  `insert into pinned_search_result (query, content_id, kind, from_at, until_at) values ($1, $2, $3, $4, $5) returning ${columns}`,
);

export const pinAgain = prepared<PinnedSearchResultRow>(
  'pinned_search_result_pin_again',
  `update pinned_search_result set query = $2, from_at = $3, until_at = $4 where id = $1 returning ${columns}`,
);

export const unpin = prepared<PinnedSearchResultRow>('pinned_search_result_unpin', `delete from pinned_search_result where id = $1 returning ${columns}`);

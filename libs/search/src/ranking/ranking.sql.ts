import { prepared } from '@kehila/platform';
import { type ChoiceRow, type ComparisonRow, type CountedComparisonRow, rankingJson } from './ranking-rows';

/** A comparison whose time is over has ended, also if nobody has noted it. */
const comparisons = `select c.id, ${rankingJson('a')} as a, ${rankingJson('b')} as b, c.started_at, c.until_at, c.most_searches, c.searches,
     coalesce(c.ended_at, case when c.until_at <= $1::timestamptz then c.until_at end) as ended_at`;
const settings = `join ranking_setting a on a.id = c.a_id join ranking_setting b on b.id = c.b_id`;

/** Index `search_comparison_running`. */
export const runningComparison = prepared<ComparisonRow>(
  'search_comparison_running',
  `${comparisons} from search_comparison c ${settings} where c.ended_at is null and c.until_at > $1::timestamptz`,
);

/** Index `compared_search_preferred`: only searches in which something was opened are read. */
const counted = `${comparisons}, p.preferred_a, p.preferred_b from search_comparison c ${settings}, lateral (
     select count(*) filter (where cardinality(s.of_a) > cardinality(s.of_b))::int as preferred_a,
       count(*) filter (where cardinality(s.of_b) > cardinality(s.of_a))::int as preferred_b
     from compared_search s where s.comparison_id = c.id and (s.of_a <> '{}' or s.of_b <> '{}')) p`;

/** The newest first; by the primary key. */
export const pageOfComparisons = prepared<CountedComparisonRow>(
  'search_comparisons_page',
  `${counted} where ($2::bigint is null or c.id < $2) order by c.id desc limit $3`,
);
export const oneComparison = prepared<CountedComparisonRow>('search_comparison_one', `${counted} where c.id = $2`);

export const insertRanking = prepared<{ id: string }>(
  'ranking_setting_insert',
  `insert into ranking_setting (name, official_first, official, solved, votes, age) values ($1, $2, $3, $4, $5, $6) returning id`,
);

/** Notes what has ended by itself: at its time. */
export const endOverdue = prepared<never>(
  'search_comparison_end_overdue',
  `update search_comparison set ended_at = until_at where ended_at is null and until_at <= $1::timestamptz`,
);
export const startComparison = prepared<{ id: string }>(
  'search_comparison_start',
  `insert into search_comparison (a_id, b_id, started_at, until_at, most_searches) values ($1, $2, $3, $4, $5) returning id`,
);
export const stopComparison = prepared<{ id: string }>(
  'search_comparison_stop',
  `update search_comparison set ended_at = $2 where id = $1 and ended_at is null returning id`,
);

/** What is in force: the newest that was not undone. Index `ranking_choice_standing`. */
export const rankingInForce = prepared<ChoiceRow>(
  'ranking_choice_in_force',
  `select c.id, ${rankingJson('r')} as ranking, c.chosen_at from ranking_choice c join ranking_setting r on r.id = c.setting_id
   where c.undone_at is null order by c.id desc limit 1`,
);
export const chooseRanking = prepared<{ id: string }>(
  'ranking_choice_insert',
  `insert into ranking_choice (setting_id, chosen_at) values ($1, $2) returning id`,
);
export const undoChoice = prepared<{ id: string }>('ranking_choice_undo', `update ranking_choice set undone_at = $2 where id = $1 returning id`);

import { authorRoleSql } from '@kehila/accounts';
import { prepared } from '@kehila/platform';

export const forgetWords = [
  prepared<never>('personal_forget_source_names', `update article_source set author_name = null where author_id = $1 and author_name is not null`),
  prepared<never>('personal_forget_rating_words', `update article_rating set words = null where account_id = $1 and words is not null`),
  prepared<never>('personal_forget_keepers', `update article set owner_id = null where owner_id = $1`),
];

export interface ClashingRating {
  article_id: string;
  space_id: string;
  rater_id: string;
  helpful: boolean;
  main_author_id: string | null;
  author_is_staff: boolean;
}

export const lockArticles = prepared<{ id: string }>(
  'personal_lock_articles',
  `select id from article where main_author_id = $1 or owner_id = $1 or id in (select article_id from article_rating where account_id = any($2::bigint[]))
     or id in (select article_id from article_contributor where account_id = $1) order by id for update`,
);

/** Ratings that one person cannot have: of their own article, and a second one of the same. */
export const takeClashingRatings = prepared<ClashingRating>(
  'personal_take_clashing_ratings',
  `with gone as (
     delete from article_rating r using article a where a.id = r.article_id and (
       (r.account_id = $1 and (a.main_author_id = $2 or exists (select from article_rating o where o.article_id = r.article_id and o.account_id = $2)))
       or (r.account_id = $2 and a.main_author_id = $1))
     returning r.article_id, r.account_id, r.helpful
   ), counted as (
     update article a set helpful_count = helpful_count - n.helpful, not_helpful_count = not_helpful_count - n.not_helpful, version = version + 1
     from (select article_id, count(*) filter (where helpful)::int as helpful, count(*) filter (where not helpful)::int as not_helpful from gone group by article_id) n
     where a.id = n.article_id
   )
   select g.article_id, a.space_id, g.account_id as rater_id, g.helpful, a.main_author_id,
     coalesce(${authorRoleSql('a.main_author_id', 'a.space_id')} = 'STAFF', false) as author_is_staff
   from gone g join article a on a.id = g.article_id order by g.article_id, g.account_id`,
);

export const moveKnowledge = [
  prepared<never>('personal_move_nominations', `update nomination set nominated_by = $2 where nominated_by = $1`),
  prepared<never>('personal_move_nominations_decided', `update nomination set decided_by = $2 where decided_by = $1`),
  prepared<never>('personal_move_articles', `update article set main_author_id = $2, version = version + 1 where main_author_id = $1`),
  prepared<never>('personal_move_kept', `update article set owner_id = $2 where owner_id = $1`),
  prepared<never>('personal_move_planned', `update article set archive_set_by = $2 where archive_set_by = $1`),
  prepared<never>('personal_move_reviews', `update article set reviewed_by = $2 where reviewed_by = $1`),
  prepared<never>('personal_move_revisions', `update revision set author_id = $2 where author_id = $1`),
  prepared<never>('personal_move_attachments', `update attachment set brought_by = $2 where brought_by = $1`),
  prepared<never>('personal_move_claimed', `update revision set claimed_by = $2 where claimed_by = $1`),
  prepared<never>('personal_move_decided', `update revision set decided_by = $2 where decided_by = $1`),
  // Two people who turn out to be one have approved once.
  prepared<never>(
    'personal_merge_approvals',
    `delete from revision_approval f using revision_approval t where f.account_id = $1 and t.account_id = $2 and t.revision_id = f.revision_id
       and f.voided_at is null and t.voided_at is null`,
  ),
  prepared<never>('personal_move_approvals', `update revision_approval set account_id = $2 where account_id = $1`),
  prepared<never>('personal_move_review_decisions', `update review_decision set account_id = $2 where account_id = $1`),
  prepared<never>('personal_move_re_reviews', `update re_review set reviewer_id = $2 where reviewer_id = $1`),
  prepared<never>('personal_move_remarks', `update revision_comment set author_id = $2 where author_id = $1`),
  prepared<never>('personal_move_sources', `update article_source set author_id = $2 where author_id = $1`),
  prepared<never>('personal_move_ratings', `update article_rating set account_id = $2 where account_id = $1`),
  // Credited twice is credited once, with the greater part.
  prepared<never>(
    'personal_raise_contribution',
    `with both_parts as (
       delete from article_contributor f using article_contributor t
       where f.account_id = $1 and t.account_id = $2 and t.article_id = f.article_id returning f.article_id, f.kind
     )
     update article_contributor t set kind = 'main_author' from both_parts where t.account_id = $2 and t.article_id = both_parts.article_id and both_parts.kind = 'main_author'`,
  ),
  prepared<never>('personal_move_contributions', `update article_contributor set account_id = $2 where account_id = $1`),
];

export const articlesOf = prepared<{ id: string }>('personal_articles_of', `select id from article where main_author_id = $1 order by id`);

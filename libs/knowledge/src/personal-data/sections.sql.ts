import { prepared } from '@kehila/platform';

type Row = Record<string, unknown>;

export const revisions = prepared<Row>(
  'personal_revisions',
  `select article_id as "article", number, title, body_markdown as text, state, created_at as "createdAt", published_at as "publishedAt"
   from revision where author_id = $1 order by id`,
);
export const attachments = prepared<Row>(
  'personal_attachments',
  `select '/files/' || id || '/attachment' as address, name, media_type as "mediaType", bytes, hash as sha256, brought_at as "broughtAt"
   from attachment where brought_by = $1 order by brought_at, id`,
);
export const contributions = prepared<Row>(
  'personal_contributions',
  `select article_id as "article", kind from article_contributor where account_id = $1 order by article_id`,
);
export const nominations = prepared<Row>(
  'personal_nominations',
  `select question_id as "question", reason, nominated_at as "nominatedAt" from nomination where nominated_by = $1 order by id`,
);
export const remarks = prepared<Row>(
  'personal_remarks',
  `select revision_id as "revision", body_markdown as text, suggestion, at from revision_comment where author_id = $1 order by id`,
);
export const approvals = prepared<Row>(
  'personal_approvals',
  `select revision_id as "revision", reason, at from revision_approval where account_id = $1 order by id`,
);
export const review_decisions = prepared<Row>(
  'personal_review_decisions',
  `select revision_id as "revision", decision, submitted_at as "submittedAt", decided_at as "decidedAt" from review_decision where account_id = $1 order by id`,
);
export const re_reviews = prepared<Row>(
  'personal_re_reviews',
  `select revision_id as "revision", would_approve as "wouldApprove", reason, decided_at as "decidedAt" from re_review where reviewer_id = $1 order by id`,
);
export const ratings = prepared<Row>(
  'personal_ratings',
  `select article_id as "article", helpful, reason, words, at from article_rating where account_id = $1 order by id`,
);
export const kept_articles = prepared<Row>('personal_kept_articles', `select id as "article", title from article where owner_id = $1 order by id`);

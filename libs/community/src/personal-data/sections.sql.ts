import { prepared } from '@kehila/platform';

type Row = Record<string, unknown>;

const text = `body_markdown as text, language, publication`;

export const questions = prepared<Row>(
  'personal_questions',
  `select id, title, ${text}, field_values as "fields", name_hidden as "nameHidden", asked_at as "askedAt", edited_at as "editedAt" from question where author_id = $1 order by id`,
);
export const answers = prepared<Row>(
  'personal_answers',
  `select id, question_id as "question", ${text}, alias is not null as "nameHidden", answered_at as "answeredAt", edited_at as "editedAt" from answer where author_id = $1 order by id`,
);
export const comments = prepared<Row>(
  'personal_comments',
  `select id, question_id as "question", ${text}, alias is not null as "nameHidden", commented_at as "commentedAt" from comment where author_id = $1 order by id`,
);
export const edits = prepared<Row>(
  'personal_edits',
  `select content_id as "content", number, title, body_markdown as text, field_values as "fields", comment, at from content_revision where editor_id = $1 order by content_id, number`,
);
export const corrections = prepared<Row>(
  'personal_corrections',
  `select answer_id as "answer", kind, reason, body_markdown as text, state, alias is not null as "nameHidden", proposed_at as "proposedAt", decided_at as "decidedAt"
   from correction where author_id = $1 order by id`,
);
export const appeals = prepared<Row>(
  'personal_appeals',
  `select c.answer_id as "answer", c.appeal_reason as reason, c.decision_note as decision, c.appealed_at as "appealedAt"
   from correction c join answer a on a.id = c.answer_id where a.author_id = $1 and c.appeal_reason is not null order by c.id`,
);
export const marks = prepared<Row>(
  'personal_trust_marks',
  `select answer_id as "answer", kind, note, version, marked_at as "markedAt", until_at as "until", ended_at as "endedAt" from trust_mark where marked_by = $1 order by id`,
);
export const votes = prepared<Row>(
  'personal_votes',
  `select content_id as "content", value, cast_at as "castAt", retracted_at as "takenBackAt" from vote where voter_id = $1 order by id`,
);
export const acceptances = prepared<Row>(
  'personal_acceptances',
  `select answer_id as "answer", accepted_at as "acceptedAt", withdrawn_at as "withdrawnAt" from acceptance where accepted_by = $1 order by id`,
);
export const followed = prepared<Row>(
  'personal_followed',
  `select question_id as "question", since from question_follower where account_id = $1 order by since`,
);
export const affected = prepared<Row>(
  'personal_affected',
  `select question_id as "question", since from question_affected where account_id = $1 order by since`,
);
export const saved = prepared<Row>('personal_saved', `select question_id as "question", since from question_saved where account_id = $1 order by since`);
export const drafts = prepared<Row>(
  'personal_drafts',
  `select place, title, body, tags, saved_at as "savedAt" from draft where account_id = $1 order by saved_at`,
);
export const answering = prepared<Row>(
  'personal_answering',
  `select question_id as "question", since, until from answering where account_id = $1 order by since`,
);

export const willing = prepared<Row>(
  'personal_willing',
  `select space_id as "space", a_week as "aWeek", since from expert_willing where account_id = $1 order by since`,
);
export const expertRequests = prepared<Row>(
  'personal_expert_requests',
  `select question_id as "question", at, declined_at as "declinedAt" from expert_request where account_id = $1 order by at`,
);
export const askedExperts = prepared<Row>('personal_asked_experts', `select question_id as "question", at from expert_request where asked_by = $1 order by at`);

export const suggestedDuplicates = prepared<Row>(
  'personal_suggested_duplicates',
  `select question_id as "question", other_id as "other", outcome, at from duplicate_suggestion where suggested_by = $1 order by at`,
);
export const decidedDuplicates = prepared<Row>(
  'personal_decided_duplicates',
  `select question_id as "question", other_id as "other", outcome, reason, ended_at as "at" from duplicate_suggestion where ended_by = $1 order by ended_at`,
);

/** Texts that call the person by the handle. */
export const mentions = prepared<Row>(
  'personal_mentions',
  `select content_id as "content", handle from mention where account_id = $1 order by content_id, handle`,
);

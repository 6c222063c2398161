import { prepared } from '@kehila/platform';
import type { StandingVote } from '../vote/taken-back-votes';

/** Threads that the merge changes, locked in the order of their ids before anything is read. */
export const lockThreads = prepared<{ id: string }>(
  'personal_lock_threads',
  `select q.id from question q where q.id in (
     select v.question_id from vote v where v.voter_id = any($1::bigint[]) and v.retracted_at is null
     union select id from question where author_id = $2
     union select question_id from answer where author_id = $2
     union select question_id from question_follower where account_id = $2
     union select question_id from question_affected where account_id = $2)
   order by q.id for update`,
);

/** Votes that one person cannot have: for what is their own from now on, and a second one on the same text. */
export const clashingVotes = prepared<StandingVote>(
  'personal_clashing_votes',
  `select v.content_id, case when v.content_id = v.question_id then 'question' else 'answer' end as kind, v.question_id, q.space_id, v.voter_id, v.author_id, v.value
   from vote v join question q on q.id = v.question_id
   where v.retracted_at is null and (
     (v.voter_id = $1 and v.author_id = $2) or (v.voter_id = $2 and v.author_id = $1)
     or (v.voter_id = $1 and exists (select from vote w where w.content_id = v.content_id and w.voter_id = $2 and w.retracted_at is null)))
   order by v.id`,
);

/** Retracted votes for oneself stay as they were: history. */
export const moveVotes = [
  prepared<never>('personal_move_votes_cast', `update vote set voter_id = $2 where voter_id = $1 and author_id is distinct from $2`),
  prepared<never>('personal_move_votes_got', `update vote set author_id = $2 where author_id = $1 and voter_id <> $2`),
];

/** Texts with a new version, so that the search index is written anew. */
export const moveTexts = [
  prepared<never>('personal_move_questions', `update question set author_id = $2, version = version + 1 where author_id = $1`),
  prepared<never>('personal_move_closed', `update question set closed_by = $2 where closed_by = $1`),
  prepared<never>('personal_move_question_texts', `update question set text_by = $2 where text_by = $1`),
  prepared<never>('personal_move_answers', `update answer set author_id = $2, version = version + 1 where author_id = $1`),
  prepared<never>('personal_move_answer_texts', `update answer set text_by = $2 where text_by = $1`),
  prepared<never>('personal_move_comments', `update comment set author_id = $2 where author_id = $1`),
  prepared<never>('personal_move_edits', `update content_revision set editor_id = $2 where editor_id = $1`),
  prepared<never>('personal_move_acceptances', `update acceptance set accepted_by = $2 where accepted_by = $1`),
  prepared<never>('personal_move_withdrawals', `update acceptance set withdrawn_by = $2 where withdrawn_by = $1`),
  prepared<never>(
    'personal_move_drafts',
    `update draft d set account_id = $2 where account_id = $1 and not exists (select from draft o where o.account_id = $2 and o.place = d.place)`,
  ),
];

/**
 * Who hides the name in a thread hides it beneath all that they wrote there, also what the other account wrote. Where both hid it, the alias of the account
 * that stays is the one that is left. After the texts.
 */
export const moveAliases = [
  prepared<never>(
    'personal_join_aliases',
    `update alias a set lifted_at = a.since where a.account_id = $1 and a.lifted_at is null
       and exists (select from alias o where o.account_id = $2 and o.question_id = a.question_id and o.lifted_at is null)`,
  ),
  prepared<never>('personal_move_aliases', `update alias set account_id = $2 where account_id = $1`),
  prepared<never>(
    'personal_hide_answers',
    `update answer a set alias = x.number, version = a.version + 1 from alias x
     where $1::bigint is not null and x.account_id = $2 and x.lifted_at is null and a.question_id = x.question_id and a.author_id = $2 and a.alias is distinct from x.number`,
  ),
  prepared<never>(
    'personal_hide_comments',
    `update comment c set alias = x.number from alias x
     where $1::bigint is not null and x.account_id = $2 and x.lifted_at is null and c.question_id = x.question_id and c.author_id = $2 and c.alias is distinct from x.number`,
  ),
  // Votes for what is hidden from now on say whose it is no more than those for what was.
  prepared<never>(
    'personal_hide_votes_got',
    `update vote v set author_alias = a.alias from alias x join answer a on a.question_id = x.question_id and a.author_id = $2
     where $1::bigint is not null and x.account_id = $2 and x.lifted_at is null and v.content_id = a.id and v.author_alias is distinct from a.alias`,
  ),
];

/** Open corrections that one person cannot have: of what is their own from now on, and a second one of the same answer. Before the texts. */
export const settleCorrections = prepared<never>(
  'personal_settle_corrections',
  `update correction c set state = 'withdrawn', decided_at = $3, decided_by = $2 from answer a
   where a.id = c.answer_id and c.decided_at is null and (
     (c.author_id = $1 and a.author_id = $2) or (c.author_id = $2 and a.author_id = $1)
     or (c.author_id = $1 and exists (select from correction o where o.answer_id = c.answer_id and o.author_id = $2 and o.decided_at is null)))`,
);

/** With the alias beneath which they stand in their threads. After the aliases. */
export const moveCorrections = [
  prepared<never>('personal_move_corrections', `update correction set author_id = $2 where author_id = $1`),
  prepared<never>('personal_move_corrections_decided', `update correction set decided_by = $2 where decided_by = $1`),
  prepared<never>(
    'personal_hide_corrections',
    `update correction c set alias = x.number from alias x, answer a
     where $1::bigint is not null and x.account_id = $2 and x.lifted_at is null and a.question_id = x.question_id and c.answer_id = a.id and c.author_id = $2
       and c.alias is distinct from x.number`,
  ),
];

export const moveTrust = [
  prepared<never>('personal_move_trust', `update trust_mark set marked_by = $2 where marked_by = $1`),
  prepared<never>('personal_move_trust_ended', `update trust_mark set ended_by = $2 where ended_by = $1`),
];

/** One person follows once: what both did counts once from now on. */
const once = (name: string, table: string, counter: string) =>
  prepared<never>(
    name,
    `with doubled as (
       delete from ${table} f where f.account_id = $1 and exists (select from ${table} o where o.account_id = $2 and o.question_id = f.question_id) returning f.question_id
     )
     update question q set ${counter} = ${counter} - 1 from doubled where q.id = doubled.question_id`,
  );

export const moveFollowing = [
  once('personal_follow_once', 'question_follower', 'follower_count'),
  prepared<never>('personal_move_following', `update question_follower set account_id = $2 where account_id = $1`),
  once('personal_affected_once', 'question_affected', 'affected_count'),
  prepared<never>('personal_move_affected', `update question_affected set account_id = $2 where account_id = $1`),
];

export const moveSaved = [
  prepared<never>(
    'personal_saved_once',
    `delete from question_saved f where f.account_id = $1 and exists (select from question_saved o where o.account_id = $2 and o.question_id = f.question_id)`,
  ),
  prepared<never>('personal_move_saved', `update question_saved set account_id = $2 where account_id = $1`),
];

export const moveAnswering = prepared<never>('personal_move_answering', `update answering set account_id = $2 where account_id = $1`);

export const moveDuplicateSuggestions = [
  prepared<never>('personal_move_duplicate_suggestions', `update duplicate_suggestion set suggested_by = $2 where suggested_by = $1`),
  prepared<never>('personal_move_duplicate_decisions', `update duplicate_suggestion set ended_by = $2 where ended_by = $1`),
];

/** Where both are willing, or were asked, what the account that stays has stands; nobody is asked about their own question. */
export const moveExpertRequests = [
  prepared<never>(
    'personal_willing_once',
    `delete from expert_willing w where w.account_id = $1 and exists (select from expert_willing o where o.account_id = $2 and o.space_id = w.space_id)`,
  ),
  prepared<never>('personal_move_willing', `update expert_willing set account_id = $2 where account_id = $1`),
  prepared<never>(
    'personal_expert_asked_once',
    `delete from expert_request r where r.account_id = $1 and exists (select from expert_request o where o.account_id = $2 and o.question_id = r.question_id)
       or r.account_id in ($1, $2) and exists (select from question q where q.id = r.question_id and q.author_id in ($1, $2))`,
  ),
  prepared<never>('personal_move_expert_requests', `update expert_request set account_id = $2 where account_id = $1`),
  prepared<never>('personal_move_asked_experts', `update expert_request set asked_by = $2 where asked_by = $1`),
];

export const moveMentions = prepared<never>('personal_move_mentions', `update mention set account_id = $2 where account_id = $1`);

/** Of one author, by id. Indexes `question_of_author`, `answer_of_author`. */
export const textsOf = prepared<{ id: string }>(
  'personal_texts_of',
  `select id from (select id from question where author_id = $1 union all select id from answer where author_id = $1) x where id > $2 order by id limit $3`,
);

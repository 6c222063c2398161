import { prepared } from '@kehila/platform';

/** Names that stand beside texts, from another forum. */
export const forgetNames = [
  prepared<never>('personal_forget_name_questions', `update question set author_name = null where author_id = $1 and author_name is not null`),
  prepared<never>('personal_forget_name_answers', `update answer set author_name = null where author_id = $1 and author_name is not null`),
  prepared<never>('personal_forget_name_comments', `update comment set author_name = null where author_id = $1 and author_name is not null`),
  prepared<never>('personal_forget_name_edits', `update content_revision set editor_name = null where editor_id = $1 and editor_name is not null`),
  prepared<never>('personal_forget_name_corrections', `update correction set author_name = null where author_id = $1 and author_name is not null`),
];

/** Who is gone is told nothing. */
export const unfollow = prepared<never>(
  'personal_unfollow',
  `with gone as (delete from question_follower where account_id = $1 returning question_id)
   update question q set follower_count = follower_count - 1 from gone where q.id = gone.question_id`,
);

export const unsave = prepared<never>('personal_unsave', `delete from question_saved where account_id = $1`);

export const stopAnswering = prepared<never>('personal_stop_answering', `delete from answering where account_id = $1`);

/** Who is gone is asked nothing more. */
export const askNoMore = [
  prepared<never>('personal_willing_no_more', `delete from expert_willing where account_id = $1`),
  prepared<never>('personal_forget_expert_requests', `delete from expert_request where account_id = $1`),
];

/** Others' texts keep the words; they lead to nobody. */
export const forgetMentions = prepared<never>('personal_forget_mentions', `delete from mention where account_id = $1`);

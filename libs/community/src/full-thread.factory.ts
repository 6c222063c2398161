import type { Actor } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { PostAnswer } from './answer/use-cases/post-answer';
import { done, type Town } from './community.factory';
import { FollowQuestion } from './follow/use-cases/follow-question';
import { MarkAffected } from './follow/use-cases/mark-affected';
import { SavedQuestions } from './saved/saved-questions';

/** All rows of threads that were rearranged. Versions only ever rise; what it leaves behind it is listed by the specs that ask for it. */
export async function rowsOf(kehila: BootedFeatures, ...ids: string[]): Promise<unknown> {
  const tables = {
    question: `select to_jsonb(x) - 'version' - 'thread_version' as row from question x where id = any($1) order by id`,
    answer: `select to_jsonb(x) - 'version' as row from answer x where question_id = any($1) order by id`,
    comment: `select to_jsonb(x) as row from comment x where question_id = any($1) order by id`,
    vote: `select to_jsonb(x) as row from vote x where question_id = any($1) order by id`,
    acceptance: `select to_jsonb(x) as row from acceptance x where question_id = any($1) order by id`,
    follower: `select to_jsonb(x) as row from question_follower x where question_id = any($1) order by question_id, account_id`,
    affected: `select to_jsonb(x) as row from question_affected x where question_id = any($1) order by question_id, account_id`,
    saved: `select to_jsonb(x) as row from question_saved x where question_id = any($1) order by question_id, account_id`,
    correction: `select to_jsonb(x) as row from correction x where answer_id in (select id from answer where question_id = any($1)) order by id`,
    link: `select to_jsonb(x) as row from question_link x where question_id = any($1) or other_id = any($1) order by question_id, other_id`,
    alias: `select to_jsonb(x) as row from alias x where question_id = any($1) and (merged_from is null or lifted_at is null) order by question_id, number`,
    duplicate: `select to_jsonb(x) - 'version' - 'thread_version' as row from question x where duplicate_of = any($1) order by id`,
    tag: `select to_jsonb(t) as row from tag t where cardinality($1::bigint[]) > 0 order by id`,
  };
  const entries = Object.entries(tables).map(async ([table, text]) => [table, (await kehila.sql<{ row: unknown }>(text, ids)).map(({ row }) => row)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** With twenty answers, and whatever hangs on a thread. */
export async function fullThread(kehila: BootedFeatures, town: Town, people: readonly Actor[], hidden: Actor): Promise<string> {
  const id = await town.ask(await town.person(), { tags: ['light', 'router'], nameHidden: true });
  const answers: string[] = [];
  for (const person of people) answers.push(await town.answer(person, id));
  const behind = done(await kehila.get(PostAnswer).execute(hidden, { questionId: id, body: 'Look behind it.', hideName: true })).answerId;
  for (const answerId of [...answers.slice(0, 3), behind]) {
    await town.comment(people.at(-1)!, answerId);
    await town.vote(people.at(-2)!, answerId);
    await town.accept(await town.staff(), answerId).catch(() => undefined);
  }
  await town.comment(people[0]!, id);
  await town.vote(people[1]!, id);
  for (const person of people.slice(0, 4)) {
    done(await kehila.get(FollowQuestion).execute(person, { questionId: id, follow: true }));
    done(await kehila.get(MarkAffected).execute(person, { questionId: id, affected: true }));
    await kehila.get(SavedQuestions).save(person, id);
  }
  await kehila.sql(`update question set view_count = 7 where id = $1`, id);
  return id;
}

import { Injectable } from '@nestjs/common';
import { isNewcomer, newcomerRules, type NewcomerRules } from '@kehila/accounts';
import { type Actor, ErrorCode, LimitReached, LiveSettings, prepared, StateRefused, type Transaction } from '@kehila/platform';
import { actingAccount } from './acting-account';
import type { Publication } from './terms';
import type { WrittenText } from './written-text';

/** What is known about who writes. Not a newcomer: null. */
export interface Newcomer {
  /** Visible questions, also those that were merged into another, and answers so far, up to as many as end it. */
  readonly posts: number;
  /** More in one text wait for approval. */
  readonly mostLinks: number;
}

const author = prepared<{ joined_at: Date; posts: number }>(
  'community_newcomer',
  `select v.joined_at, (select count(*)::int from (
     (select 1 from question q where q.author_id = v.id and q.publication in ('visible', 'merged') limit $2)
     union all
     (select 1 from answer a where a.author_id = v.id and a.publication = 'visible' limit $2)
   ) p) as posts
   from account v where v.id = $1`,
);

const lockAuthor = prepared<never>('community_newcomer_lock', `select from account where id = $1 for no key update`);

const postsToday = prepared<{ questions: number; answers: number }>(
  'community_newcomer_today',
  `select (select count(*)::int from question where author_id = $1 and asked_at >= $2) as questions,
     (select count(*)::int from answer where author_id = $1 and answered_at >= $2) as answers`,
);

/** The limits of people who are new here (domain.md): few links, no images at first, few questions and answers a day. */
@Injectable()
export class Newcomers {
  constructor(private readonly settings: LiveSettings) {}

  find(tx: Transaction): Promise<Newcomer | null> {
    return newcomerAmong(tx, tx.actor, tx.now, newcomerRules(this.settings));
  }

  /** Counts under a lock of the account: questions asked at once are counted one after the other. */
  async overDailyLimit(tx: Transaction, newcomer: Newcomer | null, kind: 'questions' | 'answers'): Promise<LimitReached | undefined> {
    if (newcomer === null) return undefined;
    const accountId = actingAccount(tx.actor);
    await tx.rows(lockAuthor, [accountId]);
    return limitOfNewcomer(kind, await postsOfToday(tx, accountId, tx.now), newcomerRules(this.settings));
  }
}

/** What can run a statement: a transaction under way, or the database. */
type Asked = Pick<Transaction, 'row'>;

/** Null: not a newcomer. */
export async function newcomerAmong(asked: Asked, actor: Actor, now: Date, rules: NewcomerRules): Promise<Newcomer | null> {
  const row = await asked.row(author, [actor.accountId, rules.posts]);
  if (!row || actor.isStaff || !isNewcomer({ joinedAt: row.joined_at, posts: row.posts }, now, rules)) return null;
  return { posts: row.posts, mostLinks: rules.links };
}

export interface PostsOfToday {
  readonly questions: number;
  readonly answers: number;
}

export async function postsOfToday(asked: Asked, accountId: string, now: Date): Promise<PostsOfToday> {
  const row = await asked.row(postsToday, [accountId, new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))]);
  return row ?? { questions: 0, answers: 0 };
}

export function limitOfNewcomer(kind: 'questions' | 'answers', today: PostsOfToday, rules: NewcomerRules): LimitReached | undefined {
  const limit = kind === 'questions' ? rules.questionsADay : rules.answersADay;
  return today[kind] >= limit ? new LimitReached(ErrorCode.NEWCOMER_LIMIT_REACHED, limit) : undefined;
}

/** More links than a newcomer may use, or an image in the first post. */
export function exceedsNewcomer(newcomer: Newcomer | null, text: WrittenText): boolean {
  return newcomer !== null && (text.links > newcomer.mostLinks || (newcomer.posts === 0 && text.hasImage));
}

/** Such a text waits for approval. */
export function publicationFor(newcomer: Newcomer | null, text: WrittenText): Extract<Publication, 'held' | 'visible'> {
  return exceedsNewcomer(newcomer, text) ? 'held' : 'visible';
}

/** What stands already cannot be turned into such a text. */
export function refusedForNewcomer(newcomer: Newcomer | null, text: WrittenText): StateRefused | undefined {
  return exceedsNewcomer(newcomer, text) ? new StateRefused('newcomer', ErrorCode.NEWCOMER_LINKS) : undefined;
}

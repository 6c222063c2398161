import { Injectable } from '@nestjs/common';
import { ErrorCode, LimitReached, mentionsIn, prepared, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import type { Publication } from '../thread/terms';
import type { WrittenText } from '../thread/written-text';
import { PeopleMentioned } from './mention.events';

/** Somebody whom a text calls, by the handle as it stands there. */
export interface Called {
  readonly handle: string;
  readonly accountId: string;
}

/** The text that calls. */
export interface CallingText {
  readonly contentId: string;
  readonly contentKind: 'question' | 'answer' | 'comment';
  readonly onContentId: string;
  readonly questionId: string;
  readonly spaceId: string;
  readonly authorId: string | null;
  readonly publication: Publication;
}

/** People whom one text may call. */
export const mostMentioned = 5;
/** Words that look like a handle are looked up so far; what stands behind them is read as words. */
const mostLookedUp = 50;

/** By the handle that somebody has, else by one that somebody had. */
const known = prepared<{ handle: string; account_id: string }>(
  'community_mention_known',
  `select h.handle, a.id as account_id from unnest($1::text[]) h(handle)
   join account a on a.id = coalesce((select id from account where handle = h.handle), (select account_id from former_handle f where f.handle = h.handle))
   where a.state in ('active', 'silenced', 'suspended', 'deletion_requested')`,
);

const forgetOthers = prepared<never>('community_mention_forget', `delete from mention where content_id = $1 and not handle = any($2::text[])`);

const keep = prepared<{ account_id: string }>(
  'community_mention_keep',
  `insert into mention (content_id, handle, account_id) select $1, * from unnest($2::text[], $3::bigint[]) on conflict do nothing returning account_id`,
);

const standing = prepared<{ account_id: string }>('community_mention_standing', `select distinct account_id from mention where content_id = $1`);

/** Whom texts call by their handles. Who is called is kept with the text, so that a handle that somebody else takes later calls nobody else. */
@Injectable()
export class Mentions {
  async calledBy(tx: Transaction, text: WrittenText): Promise<readonly Called[] | LimitReached> {
    const handles = mentionsIn(text.html).slice(0, mostLookedUp);
    if (handles.length === 0) return [];
    const called = (await tx.rows(known, [handles])).map((row) => ({ handle: row.handle, accountId: row.account_id }));
    const people = new Set(called.map(({ accountId }) => accountId));
    return people.size > mostMentioned ? new LimitReached(ErrorCode.MENTION_LIMIT_REACHED, mostMentioned) : called;
  }

  /** Of a new text. */
  async keep(tx: Transaction, text: CallingText, called: readonly Called[]): Promise<void> {
    if (called.length === 0) return;
    const added = await tx.rows(keep, [text.contentId, called.map(({ handle }) => handle), called.map(({ accountId }) => accountId)]);
    if (text.publication !== 'visible') return;
    await this.tell(
      tx,
      text,
      added.map((row) => row.account_id),
      actingAccount(tx.actor),
    );
  }

  /** Of a text that was changed. */
  async change(tx: Transaction, text: CallingText, called: readonly Called[]): Promise<void> {
    await tx.rows(forgetOthers, [text.contentId, called.map(({ handle }) => handle)]);
    await this.keep(tx, text, called);
  }

  /** A text that nobody saw is seen from now on. */
  async shown(tx: Transaction, text: Omit<CallingText, 'publication'>): Promise<void> {
    const called = await tx.rows(standing, [text.contentId]);
    // Whoever lets it be seen has called nobody.
    await this.tell(
      tx,
      text,
      called.map((row) => row.account_id),
      text.authorId ?? actingAccount(tx.actor),
    );
  }

  private async tell(tx: Transaction, text: Omit<CallingText, 'publication'>, called: readonly string[], mentionedBy: string): Promise<void> {
    const { contentId, contentKind, onContentId, questionId, spaceId, authorId } = text;
    const accountIds = called.filter((id) => id !== authorId);
    if (accountIds.length === 0) return;
    await tx.record(new PeopleMentioned({ contentId, contentKind, onContentId, questionId, spaceId, accountIds, mentionedBy, at: tx.now }));
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, defineSetting, LiveSettings, prepared } from '@kehila/platform';
import { answeringTime } from '../answering/answering.setting';
import { actingAccount } from '../thread/acting-account';
import type { Draft, SaveDraftInput } from './graphql/draft.types';

/** A person keeps this many drafts; the oldest give way. */
const mostDrafts = defineSetting({ key: 'writing.drafts', kind: 'integer', group: 'writing', default: 50, minimum: 1, maximum: 200 });

const save = prepared<never>(
  'community_draft_save',
  `with crowded as (
     delete from draft where account_id = $1 and place in (select place from draft where account_id = $1 and place <> $2 order by saved_at desc offset $8)
   ), still_answering as (
     update answering set until = $9 where question_id = $10::bigint and account_id = $1 and until > $7
   )
   insert into draft (account_id, place, title, body, space_slug, tags, saved_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (account_id, place) do update set title = $3, body = $4, space_slug = $5, tags = $6, saved_at = $7`,
);

const remove = prepared<never>('community_draft_remove', `delete from draft where account_id = $1 and place = $2`);

const draftsOf = prepared<Draft>(
  'community_drafts_of',
  `select place, title, body, space_slug as space, tags, saved_at as "savedAt" from draft where account_id = $1 order by saved_at desc, place limit $2`,
);

/** Texts that are not sent yet. Whoever said that they are answering still is while they write. They are saved as typed, so often that they are no acts: nobody else ever sees them, and no audit row speaks of them. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly settings: LiveSettings,
  ) {}

  async save(actor: Actor, { place, title, body, space, tags }: SaveDraftInput): Promise<Draft> {
    const draft: Draft = { place, title: title ?? '', body, space: space ?? null, tags: tags ?? [], savedAt: this.clock.now() };
    const accountId = actingAccount(actor);
    const until = new Date(draft.savedAt.getTime() + this.settings.milliseconds(answeringTime));
    const answered = /^answer:(\d+)$/.exec(place)?.[1] ?? null;
    const isEmpty = draft.title.trim() === '' && draft.body.trim() === '';
    if (isEmpty) await this.database.rows(remove, [accountId, place]);
    else
      await this.database.rows(save, [
        accountId,
        place,
        draft.title,
        draft.body,
        draft.space,
        draft.tags,
        draft.savedAt,
        this.settings.get(mostDrafts) - 1,
        until,
        answered,
      ]);
    return draft;
  }

  /** Newest first. */
  of(accountId: string): Promise<Draft[]> {
    return this.database.rows(draftsOf, [accountId, this.settings.get(mostDrafts)]);
  }
}

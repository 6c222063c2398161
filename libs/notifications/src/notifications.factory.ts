import { AccountsModule, CreateAccount, type MailPace, type NotificationEvent, PublicAddress, SetNotificationChoices, Standing } from '@kehila/accounts';
import { AcceptAnswer, AskQuestion, CastVote, CommunityModule, FollowQuestion, MarkAffected, PostAnswer, PostComment, VoteRules } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { ModerationModule } from '@kehila/moderation';
import { Actor, type Failure, isFailure, type RoleGrant } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { CreateSpace, Spaces, SpacesModule } from '@kehila/spaces';
import { type BootedFeatures, useFeatures } from '@kehila/testing';
import { WriteNoticeMails } from './mail/write-notice-mails';
import { NoticedBadges } from './notice/noticed-badges';
import { NoticeReader } from './notice/notice.reader';
import { NotificationsModule } from './notifications.module';

export const nobody = Actor.anonymous('en');
const longAgo = new Date('2025-01-01T08:00:00Z');

/** Everybody may do everything that reputation opens. */
const trusted: Partial<Standing> = {
  sql: '500',
  of: () => Promise.resolve(500),
  within: () => Promise.resolve(500),
  ofMany: (ids) => Promise.resolve(new Map(ids.map((id) => [id, 500]))),
  between: () => Promise.resolve([]),
};

const voteRules: VoteRules = {
  at: () => Promise.resolve({ votesForOneAuthorADay: 10, earningVotesForOneAuthorADay: 5, newVoterDays: 0, newVoterReputation: 50 }),
};

/** The outcome of an act that a spec takes for granted. */
export function done<Outcome>(outcome: Outcome | Failure): Outcome {
  if (isFailure(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome)}`);
  return outcome;
}

export interface WrittenMail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  readonly key: string;
  readonly unsubscribe: string;
}

/** People who write to each other, and what they are told. For the head of a `describe`. */
export class Neighbourhood {
  readonly kehila: BootedFeatures = useFeatures({
    modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, KnowledgeModule, ModerationModule, NotificationsModule],
    ports: [
      { provide: Standing, useValue: trusted },
      { provide: VoteRules, useValue: voteRules },
      { provide: NoticedBadges, useValue: { namesOf: () => Promise.resolve(new Map()) } satisfies NoticedBadges },
      { provide: PublicAddress, useValue: { url: (path: string) => `https://community.example${path}` } satisfies PublicAddress },
    ],
    at: new Date('2026-11-01T08:00:00Z'),
  });
  private made = 0;

  constructor() {
    beforeAll(async () => {
      done(await this.kehila.get(CreateSpace).execute(nobody, { slug: 'home', name: { en: 'Home' } }));
    });
  }

  async person(grants: readonly RoleGrant[] = []): Promise<Actor> {
    const number = ++this.made;
    const account = {
      email: `p${number}@example.org`,
      handle: `p${number}`,
      displayName: `Person ${number}`,
      language: 'en',
      verified: true,
      at: longAgo,
    } as const;
    const { accountId } = done(await this.kehila.get(CreateAccount).execute(nobody, account));
    return new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants });
  }

  async ask(actor: Actor, hidden = false, title = 'Why does the light blink?'): Promise<string> {
    const question = { space: 'home', title, body: 'It blinks red since yesterday.', tags: [], nameHidden: hidden };
    return done(await this.kehila.get(AskQuestion).execute(actor, question)).questionId;
  }

  async answer(actor: Actor, questionId: string): Promise<string> {
    return done(await this.kehila.get(PostAnswer).execute(actor, { questionId, body: 'Turn it off and on.' })).answerId;
  }

  comment(actor: Actor, contentId: string): Promise<string> {
    return this.commentSaying(actor, contentId, 'Which model is it?');
  }

  async commentSaying(actor: Actor, contentId: string, body: string): Promise<string> {
    return done(await this.kehila.get(PostComment).execute(actor, { contentId, body })).commentId;
  }

  async accept(actor: Actor, answerId: string): Promise<void> {
    done(await this.kehila.get(AcceptAnswer).execute(actor, { answerId }));
  }

  async follow(actor: Actor, questionId: string): Promise<void> {
    done(await this.kehila.get(FollowQuestion).execute(actor, { questionId, follow: true }));
  }

  async affect(actor: Actor, questionId: string): Promise<void> {
    done(await this.kehila.get(MarkAffected).execute(actor, { questionId, affected: true }));
  }

  async vote(actor: Actor, contentId: string): Promise<void> {
    done(await this.kehila.get(CastVote).execute(actor, { contentId, value: 1 }));
  }

  async choose(actor: Actor, event: NotificationEvent, mail: MailPace, inApp = true): Promise<void> {
    done(await this.kehila.get(SetNotificationChoices).execute(actor, [{ event, inApp, mail }]));
  }

  /** The mails about notices that were written to them, once everything was delivered and what is due was written; oldest first. */
  async mails(actor: Actor): Promise<WrittenMail[]> {
    await this.kehila.drain();
    await this.kehila.get(WriteNoticeMails).run();
    return this.kehila.sql<WrittenMail>(
      `select m.id, m.subject, m.body_text as text, m.body_html as html, m.language, m.key, m.unsubscribe_url as unsubscribe
       from mail m join account_email e on e.email = m.to_address where e.account_id = $1 and m.kind = 'notices' order by m.id`,
      actor.accountId,
    );
  }

  /** As staff would do it later. */
  async closeSpace(visibility: 'public' | 'staff'): Promise<void> {
    await this.kehila.sql(`update space set visibility = $1`, visibility);
    await this.kehila.get(Spaces).refresh();
  }

  /** Kind and count of each line, newest first, once everything was delivered. */
  async told(actor: Actor): Promise<(string | number)[][]> {
    await this.kehila.drain();
    return (await this.lines(actor)).map(({ kind, count }) => [kind, count]);
  }

  async lines(actor: Actor) {
    return (await this.kehila.get(NoticeReader).page(actor, false, 50, null)).nodes;
  }
}

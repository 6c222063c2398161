import { AccountsModule, CreateAccount, GrantRole, PublicAddress, Standing } from '@kehila/accounts';
import { AcceptAnswer, AskQuestion, CommunityModule, PostAnswer, VoteRules } from '@kehila/community';
import { Actor, type Failure, isFailure, type Language, type Locale, type RoleGrant, type Transaction } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { CreateSpace, SpacesModule } from '@kehila/spaces';
import { type BootedFeatures, type FeaturesToBoot, useFeatures } from '@kehila/testing';
import { KnowledgeModule } from './knowledge.module';
import { NominateForArticle } from './nomination/use-cases/nominate-for-article';
import { ClaimRevision } from './review/use-cases/claim-revision';
import { ApproveRevision } from './review/use-cases/approve-revision';
import { RevisionReader } from './revision/revision.reader';
import { DraftArticle } from './revision/use-cases/draft-article';
import { EditRevision } from './revision/use-cases/edit-revision';
import { SubmitRevision } from './revision/use-cases/submit-revision';
import type { Significance } from './translation/significance';

/** Answers with what a spec says that somebody has; 200 where it says nothing. */
export class StandingAsTold extends Standing {
  override readonly sql = '0';
  readonly points = new Map<string, number>();

  override of(accountId: string): Promise<number> {
    return Promise.resolve(this.points.get(accountId) ?? 200);
  }

  override within(_tx: Transaction, accountId: string): Promise<number> {
    return this.of(accountId);
  }

  override ofMany(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map(accountIds.map((id) => [id, this.points.get(id) ?? 200])));
  }

  override between(from: number, below: number | null, limit: number): Promise<string[]> {
    const within = [...this.points].filter(([, points]) => points >= from && (below === null || points < below));
    return Promise.resolve(within.slice(0, limit).map(([id]) => id));
  }
}

export const startOfStory = new Date('2026-11-01T08:00:00Z');
const longAgo = new Date('2025-01-01T08:00:00Z');
export const nobody = Actor.anonymous('en');

/** For `useFeatures`: the knowledge base and what it stands on. */
export function knowledgeBase(standing: StandingAsTold): FeaturesToBoot {
  return {
    modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, KnowledgeModule],
    ports: [
      { provide: Standing, useValue: standing },
      { provide: VoteRules, useValue: {} },
      { provide: PublicAddress, useValue: { url: (path: string) => `https://community.example${path}` } satisfies PublicAddress },
    ],
    at: startOfStory,
  };
}

/** The outcome, where a refusal would be a mistake of the spec. */
export function done<Outcome>(outcome: Outcome | Failure): Outcome {
  if (isFailure(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome)}`);
  return outcome;
}

export interface SolvedThread {
  readonly questionId: string;
  readonly answerId: string;
  readonly asker: Actor;
  readonly helper: Actor;
}

/** People, spaces and the steps of an article's life, for the head of a `describe`. */
export class KnowledgeStory {
  readonly standing = new StandingAsTold();
  readonly kehila: BootedFeatures = useFeatures(knowledgeBase(this.standing));
  private made = 0;

  constructor() {
    beforeAll(async () => {
      await this.space('wifi', 'approved');
      await this.space('moving', 'marked');
    });
  }

  async space(slug: string, publishingMode: 'approved' | 'marked'): Promise<string> {
    return done(await this.kehila.get(CreateSpace).execute(nobody, { slug, name: { en: slug }, publishingMode })).spaceId;
  }

  /** Somebody who has been here for long. */
  async person(points = 200, grants: readonly RoleGrant[] = [], language: Locale = 'en'): Promise<Actor> {
    const number = ++this.made;
    const account = {
      email: `person${number}@example.org`,
      handle: `person-${number}`,
      displayName: `Person ${number}`,
      language,
      verified: true,
      at: longAgo,
    };
    const { accountId } = done(await this.kehila.get(CreateAccount).execute(nobody, account));
    for (const { role, spaceId } of grants) {
      if (role !== 'CUSTOMER') done(await this.kehila.get(GrantRole).execute(nobody, { accountId, role, spaceId }));
    }
    this.standing.points.set(accountId, points);
    return new Actor({ accountId, sessionId: null, verified: true, language, grants });
  }

  reviewer(): Promise<Actor> {
    return this.person(0, [{ role: 'REVIEWER', spaceId: null }]);
  }

  staff(): Promise<Actor> {
    return this.person(0, [{ role: 'STAFF', spaceId: null }]);
  }

  async thread(space = 'wifi', asker?: Actor, helper?: Actor): Promise<SolvedThread> {
    const solved = { asker: asker ?? (await this.person()), helper: helper ?? (await this.person()) };
    const question = { space, title: `Wi-Fi drops in the evening ${++this.made}`, body: 'It goes away at ten.', tags: ['wifi'] };
    const { questionId } = done(await this.kehila.get(AskQuestion).execute(solved.asker, question));
    const { answerId } = done(await this.kehila.get(PostAnswer).execute(solved.helper, { questionId, body: 'Set channel 44.' }));
    return { ...solved, questionId, answerId };
  }

  async solvedThread(space = 'wifi', asker?: Actor, helper?: Actor): Promise<SolvedThread> {
    const thread = await this.thread(space, asker, helper);
    done(await this.kehila.get(AcceptAnswer).execute(thread.asker, { answerId: thread.answerId }));
    return thread;
  }

  async nomination(thread: SolvedThread, by?: Actor): Promise<string> {
    return done(await this.kehila.get(NominateForArticle).execute(by ?? (await this.person()), { contentId: thread.answerId })).nominationId;
  }

  /** A draft with a text, written from nothing. */
  async draft(author: Actor, space = 'wifi', body = '## Steps\n\nSet channel 44.'): Promise<Draft> {
    const { revisionId, articleId } = done(await this.kehila.get(DraftArticle).execute(author, { space, title: 'A fixed channel', language: 'en' }));
    const { version } = done(await this.kehila.get(EditRevision).execute(author, { revisionId, version: 1, title: 'A fixed channel', body }));
    return { revisionId, articleId, version };
  }

  async submitted(author: Actor, space = 'wifi'): Promise<Draft> {
    const draft = await this.draft(author, space);
    done(await this.kehila.get(SubmitRevision).execute(author, draft));
    return draft;
  }

  async claimed(author: Actor, reviewer: Actor, space = 'wifi'): Promise<Draft> {
    const draft = await this.submitted(author, space);
    done(await this.kehila.get(ClaimRevision).execute(reviewer, draft));
    return draft;
  }

  async published(author: Actor, reviewer: Actor, space = 'wifi'): Promise<Draft> {
    const draft = await this.claimed(author, reviewer, space);
    await this.approve(reviewer, draft);
    return draft;
  }

  async approve(reviewer: Actor, draft: Draft): Promise<void> {
    done(await this.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' }));
  }

  /** A published article in another language, by its own review. */
  async translated(author: Actor, reviewer: Actor, translationOf: string, language: Language = 'he'): Promise<Draft> {
    const { revisionId, articleId } = done(await this.kehila.get(DraftArticle).execute(author, { translationOf, language }));
    const text = { revisionId, version: 1, title: 'ערוץ קבוע', body: '## צעדים\n\nקבעו ערוץ 44.' };
    const { version } = done(await this.kehila.get(EditRevision).execute(author, text));
    const draft = { revisionId, articleId, version };
    done(await this.kehila.get(SubmitRevision).execute(author, draft));
    done(await this.kehila.get(ClaimRevision).execute(reviewer, draft));
    await this.approve(reviewer, draft);
    return draft;
  }

  /** A new text of a published article that waits for a reviewer, who holds it. */
  async rewritten(author: Actor, reviewer: Actor, articleId: string, significance: Significance | null = null, body = 'Set channel 36.'): Promise<Draft> {
    const { revisionId } = done(await this.kehila.get(DraftArticle).execute(author, { articleId }));
    const { version } = done(await this.kehila.get(EditRevision).execute(author, { revisionId, version: 1, title: 'A fixed channel', body }));
    const draft = { revisionId, articleId, version };
    done(await this.kehila.get(SubmitRevision).execute(author, { ...draft, significance }));
    done(await this.kehila.get(ClaimRevision).execute(reviewer, draft));
    return draft;
  }

  async stateOf(revisionId: string, actor: Actor): Promise<string | undefined> {
    return (await this.kehila.get(RevisionReader).byId(actor, revisionId))?.state;
  }
}

export interface Draft {
  readonly revisionId: string;
  readonly articleId: string;
  readonly version: number;
}

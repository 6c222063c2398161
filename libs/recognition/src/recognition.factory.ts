import { AccountsModule, CreateAccount, PublicAddress } from '@kehila/accounts';
import {
  AcceptanceWithdrawn,
  AliasLifted,
  AnswerAccepted,
  CorrectionMoved,
  PublicationChanged,
  TextTurned,
  TrustCleared,
  TrustMarked,
  VoteCast,
  VoteRetracted,
} from '@kehila/community';
import { ArticlePublished, ArticleRated } from '@kehila/knowledge';
import { Actor, type DomainEvent, type Failure, type Fields, isFailure } from '@kehila/platform';
import { SpacesModule } from '@kehila/spaces';
import { type BootedFeatures, type FeaturesToBoot, useFeatures } from '@kehila/testing';
import { PointsSubjects } from './journal/points-subjects';
import { RecognitionModule } from './recognition.module';
import type { LedgerName } from './rules/rule-set';

export const nobody = Actor.anonymous('en');
export const startOfStory = new Date('2026-11-01T08:00:00Z');
export const publicAddress: PublicAddress = { url: (path) => `https://community.example${path}` };

/** Knows every content but the one with id 404. */
export const everySubject: PointsSubjects = {
  of: (_actor, _owner, ids) => Promise.resolve(new Map(ids.filter((id) => id !== '404').map((id) => [id, { title: `Content ${id}`, path: `/q/${id}` }]))),
};

export const pointsAlone: FeaturesToBoot = {
  modules: [AccountsModule, SpacesModule, RecognitionModule],
  ports: [
    { provide: PublicAddress, useValue: publicAddress },
    { provide: PointsSubjects, useValue: everySubject },
  ],
  at: startOfStory,
};

/** The outcome, where a refusal would be a mistake of the spec. */
export function done<Outcome>(outcome: Outcome | Failure): Outcome {
  if (isFailure(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome)}`);
  return outcome;
}

type Told<Event extends DomainEvent> = Partial<Omit<Fields<Event>, 'at'>>;

/** People, and the facts that points follow from, each in a transaction of its own. For the head of a `describe`. */
export class PointsStory {
  readonly kehila: BootedFeatures;
  private made = 0;

  constructor(features = pointsAlone) {
    this.kehila = useFeatures(features);
  }

  async person(): Promise<string> {
    const number = ++this.made;
    const account = {
      email: `person${number}@example.org`,
      handle: `person-${number}`,
      displayName: `Person ${number}`,
      language: 'en',
      verified: true,
    } as const;
    return done(await this.kehila.get(CreateAccount).execute(nobody, account)).accountId;
  }

  /** Somebody whose account speaks for itself: it is a year old. */
  async longstanding(): Promise<string> {
    const accountId = await this.person();
    await this.kehila.sql(`update account set joined_at = joined_at - interval '1 year' where id = $1`, accountId);
    return accountId;
  }

  /** An answer is voted on, as the community tells it. */
  cast(fields: Told<VoteCast> & { voterId: string }): Promise<unknown> {
    const vote = {
      contentId: '10',
      contentKind: 'answer',
      questionId: '9',
      spaceId: '1',
      value: 1,
      authorId: null,
      authorIsStaff: false,
      authorHidden: false,
      counts: 'full',
      voterIsNew: false,
    } as const;
    return this.tell((at) => new VoteCast({ ...vote, ...fields, at }));
  }

  retract(fields: Told<VoteRetracted> & { voterId: string }): Promise<unknown> {
    const vote = { contentId: '10', contentKind: 'answer', questionId: '9', spaceId: '1', value: 1, authorId: null } as const;
    return this.tell((at) => new VoteRetracted({ ...vote, ...fields, at }));
  }

  accept(fields: Told<AnswerAccepted>): Promise<unknown> {
    const acceptance = {
      answerId: '10',
      questionId: '9',
      spaceId: '1',
      authorId: null,
      askerId: null,
      acceptedBy: '1',
      byStaff: false,
      authorIsStaff: false,
      authorHidden: false,
      askerHidden: false,
      askerIsStaff: false,
    };
    return this.tell((at) => new AnswerAccepted({ ...acceptance, ...fields, at }));
  }

  withdraw(fields: Told<AcceptanceWithdrawn>): Promise<unknown> {
    const acceptance = {
      answerId: '10',
      questionId: '9',
      spaceId: '1',
      authorId: null,
      askerId: null,
      withdrawnBy: '1',
      acceptedIn: fields.questionId ?? '9',
      othersStanding: 0,
      othersByOthers: 0,
      noLongerTrue: false,
    };
    return this.tell((at) => new AcceptanceWithdrawn({ ...acceptance, ...fields, at }));
  }

  correct(fields: Told<CorrectionMoved> & { answerId: string; proposerId: string }): Promise<unknown> {
    const correction = {
      correctionId: '1',
      questionId: '9',
      spaceId: '1',
      kind: 'factual',
      state: 'proposed',
      by: null,
      authorId: null,
      authorIsStaff: false,
      authorHidden: false,
      proposerIsStaff: false,
      proposerHidden: false,
      inTime: true,
    } as const;
    return this.tell((at) => new CorrectionMoved({ ...correction, ...fields, at }));
  }

  trust(fields: Told<TrustMarked> & { answerId: string }): Promise<unknown> {
    const mark = {
      questionId: '9',
      spaceId: '1',
      kind: 'verified',
      markedBy: '1',
      byStaff: true,
      authorId: null,
      authorIsStaff: false,
      authorHidden: false,
    } as const;
    return this.tell((at) => new TrustMarked({ ...mark, ...fields, at }));
  }

  clearTrust(fields: Told<TrustCleared> & { answerId: string }): Promise<unknown> {
    return this.tell(
      (at) => new TrustCleared({ questionId: '9', spaceId: '1', kind: 'verified', byStaff: true, clearedBy: '1', as: 'mistake', ...fields, at }),
    );
  }

  /** Somebody shows the name that they hid. */
  lift(fields: Told<AliasLifted> & { accountId: string; contentIds: readonly string[] }): Promise<unknown> {
    return this.tell((at) => new AliasLifted({ questionId: '9', spaceId: '1', ...fields, at }));
  }

  /** A text is hidden, removed or shown again. */
  judge(fields: Told<PublicationChanged> & Pick<PublicationChanged, 'contentId' | 'from' | 'to'>): Promise<unknown> {
    const change = { contentKind: 'answer', questionId: '9', spaceId: '1', authorId: null, authorHidden: false, abusive: false, decidedBy: '1' } as const;
    return this.tell((at) => new PublicationChanged({ ...change, ...fields, at }));
  }

  /** An answer is a comment from now on, or an answer again. */
  turn(fields: Told<TextTurned> & Pick<TextTurned, 'fromId' | 'toId' | 'toKind'>): Promise<unknown> {
    const turned = {
      fromKind: fields.toKind === 'answer' ? 'comment' : 'answer',
      questionId: '9',
      spaceId: '1',
      askerId: null,
      authorId: null,
      authorIsStaff: false,
      authorHidden: false,
      onId: null,
      undone: false,
      votersBefore: [],
      votersAgain: [],
      turnedBy: '1',
    } as const;
    return this.tell((at) => new TextTurned({ ...turned, ...fields, at }));
  }

  publish(fields: Told<ArticlePublished>): Promise<unknown> {
    const article = {
      articleId: '20',
      revisionId: '21',
      spaceId: '1',
      standing: 'official',
      questionId: null,
      mainAuthorId: null,
      contributorIds: [],
      staffIds: [],
      publishedBy: '1',
    } as const;
    return this.tell((at) => new ArticlePublished({ ...article, contributorIds: [], staffIds: [], ...fields, at }));
  }

  rate(fields: Told<ArticleRated>): Promise<unknown> {
    const rating = { articleId: '20', spaceId: '1', raterId: null, helpful: true, mainAuthorId: null, mainAuthorIsStaff: false };
    return this.tell((at) => new ArticleRated({ ...rating, ...fields, at }));
  }

  async balance(accountId: string, ledger: LedgerName = 'reputation'): Promise<number> {
    const [row] = await this.kehila.sql<{ balance: number }>('select balance from points_account where ledger = $1 and account_id = $2', ledger, accountId);
    return row?.balance ?? 0;
  }

  /** Rule, what it asked, what was entered and what took the rest; oldest first. */
  async entries(accountId: string, ledger: LedgerName = 'reputation'): Promise<(string | number | null)[][]> {
    const rows = await this.kehila.sql<{ rule: string; asked: number; amount: number; withheld_by: string | null }>(
      `select t.rule, t.asked, e.amount, t.withheld_by from points_entry e join points_transaction t on t.id = e.transaction_id
       where e.ledger = $1 and e.account_id = $2 order by e.sequence`,
      ledger,
      accountId,
    );
    return rows.map((row) => [row.rule, row.asked, row.amount, row.withheld_by]);
  }

  private async tell(fact: (at: Date) => DomainEvent): Promise<unknown> {
    return done(await this.kehila.work.run({ act: 'tell', actor: nobody }, (tx) => tx.record(fact(tx.now))));
  }
}

import type { Provider } from '@nestjs/common';
import { AccountsModule, CreateAccount, PublicAddress } from '@kehila/accounts';
import { AcceptAnswer, AskQuestion, CastVote, CommunityModule, PostAnswer, PostComment } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { Actor, ConsistencyChecks, type Failure, isFailure, type RoleGrant } from '@kehila/platform';
import { PointsSubjects, RecognitionModule } from '@kehila/recognition';
import { SearchModule } from '@kehila/search';
import { CreateSpace, SpacesModule } from '@kehila/spaces';
import { type BootedFeatures, useFeatures } from '@kehila/testing';
import type { AppealOutcomeName } from './appeal/appeals';
import { AppealDecision } from './appeal/use-cases/appeal-decision';
import { DecideModerationAppeal } from './appeal/use-cases/decide-moderation-appeal';
import { OwnFlagsReader } from './flag/own-flags.reader';
import { FlagContent } from './flag/use-cases/flag-content';
import type { FlagContentInput } from './flag/graphql/flag.inputs';
import type { DecideModerationItemInput } from './item/graphql/moderation.inputs';
import type { ModerationItem } from './item/graphql/moderation-item.type';
import { ItemReader } from './item/item.reader';
import { ClaimItem } from './item/use-cases/claim-item';
import { DecideItem } from './item/use-cases/decide-item';
import { ModerationModule } from './moderation.module';
import { OwnDecisionsReader } from './own-decision/own-decisions.reader';
import type { SubjectKindName } from './subject/subject-kinds';

export const nobody = Actor.anonymous('en');
const longAgo = new Date('2025-01-01T08:00:00Z');

/** The outcome of an act that a spec takes for granted. */
export function done<Outcome>(outcome: Outcome | Failure): Outcome {
  if (isFailure(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome)}`);
  return outcome;
}

/** People who write, report and judge, with their points. For the head of a `describe`. */
export class Court {
  readonly kehila: BootedFeatures;
  space = '';
  elsewhere = '';
  private made = 0;

  /** `ports`: beside the usual ones. */
  constructor(ports: readonly Provider[] = []) {
    this.kehila = useFeatures({
      modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, KnowledgeModule, RecognitionModule, ModerationModule],
      ports: [
        ...ports,
        { provide: PublicAddress, useValue: { url: (path: string) => `https://community.example${path}` } satisfies PublicAddress },
        { provide: PointsSubjects, useValue: { of: () => Promise.resolve(new Map()) } satisfies PointsSubjects },
      ],
      at: new Date('2026-11-01T08:00:00Z'),
    });
    beforeAll(async () => {
      this.space = done(await this.kehila.get(CreateSpace).execute(nobody, { slug: 'home', name: { en: 'Home' } })).spaceId;
      this.elsewhere = done(await this.kehila.get(CreateSpace).execute(nobody, { slug: 'elsewhere', name: { en: 'Elsewhere' } })).spaceId;
    });
  }

  async person(grants: readonly RoleGrant[] = [], joined = longAgo): Promise<Actor> {
    const number = ++this.made;
    const account = {
      email: `p${number}@example.org`,
      handle: `p${number}`,
      displayName: `Person ${number}`,
      language: 'en',
      verified: true,
      at: joined,
    } as const;
    const { accountId } = done(await this.kehila.get(CreateAccount).execute(nobody, account));
    return new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants });
  }

  staff(): Promise<Actor> {
    return this.person([{ role: 'STAFF', spaceId: this.space }]);
  }

  async ask(actor: Actor, fields: { body?: string; nameHidden?: boolean; tags?: string[] } = {}): Promise<string> {
    const question = { space: 'home', title: 'Why does the light blink?', body: 'It blinks red since yesterday.', tags: [], ...fields };
    return done(await this.kehila.get(AskQuestion).execute(actor, question)).questionId;
  }

  async answer(actor: Actor, questionId: string, body = 'Turn it off and on.'): Promise<string> {
    return done(await this.kehila.get(PostAnswer).execute(actor, { questionId, body })).answerId;
  }

  async comment(actor: Actor, contentId: string): Promise<string> {
    return done(await this.kehila.get(PostComment).execute(actor, { contentId, body: 'Which model is it?' })).commentId;
  }

  async vote(actor: Actor, contentId: string): Promise<void> {
    done(await this.kehila.get(CastVote).execute(actor, { contentId, value: 1 }));
  }

  async accept(actor: Actor, answerId: string): Promise<void> {
    done(await this.kehila.get(AcceptAnswer).execute(actor, { answerId }));
  }

  flag(actor: Actor, subjectKind: SubjectKindName, subjectId: string, fields: Partial<FlagContentInput> = {}) {
    return this.kehila.get(FlagContent).execute(actor, { subjectKind, subjectId, reason: 'spam', ...fields });
  }

  claim(actor: Actor, itemId: string, claim = true) {
    return this.kehila.get(ClaimItem).execute(actor, { itemId, claim });
  }

  decide(
    actor: Actor,
    item: Pick<ModerationItem, 'id' | 'version'>,
    decision: DecideModerationItemInput['decision'],
    fields: Partial<DecideModerationItemInput> = {},
  ) {
    const reason = decision === 'hide' || decision === 'remove' ? 'off_topic' : null;
    return this.kehila.get(DecideItem).execute(actor, { itemId: item.id, version: item.version, decision, reason, ...fields });
  }

  appeal(actor: Actor, decisionId: string, words = 'It does belong there.') {
    return this.kehila.get(AppealDecision).execute(actor, { decisionId, words });
  }

  decideAppeal(actor: Actor, item: Pick<ModerationItem, 'id' | 'version'>, outcome: AppealOutcomeName, note = 'I read it again.') {
    return this.kehila.get(DecideModerationAppeal).execute(actor, { itemId: item.id, version: item.version, outcome, note });
  }

  async decisions(actor: Actor) {
    return (await this.kehila.get(OwnDecisionsReader).page(actor, 100)).nodes;
  }

  async waiting(actor: Actor): Promise<ModerationItem[]> {
    return (await this.kehila.get(ItemReader).page(actor, { state: 'pending', first: 100 })).nodes;
  }

  /** What waits about one thing; decided or not. */
  async item(actor: Actor, subjectId: string): Promise<ModerationItem> {
    const [row] = await this.kehila.sql<{ id: string }>('select id from moderation_item where subject_id = $1 order by id desc limit 1', subjectId);
    return (await this.kehila.get(ItemReader).byId(actor, row!.id))!;
  }

  async ownFlags(actor: Actor) {
    return (await this.kehila.get(OwnFlagsReader).page(actor, 100, null)).nodes;
  }

  async points(actor: Actor, ledger = 'reputation'): Promise<number> {
    const [row] = await this.kehila.sql<{ balance: number }>(
      'select balance from points_account where ledger = $1 and account_id = $2',
      ledger,
      actor.accountId,
    );
    return row?.balance ?? 0;
  }

  async bring(actor: Actor, amount: number): Promise<void> {
    const voters = await Promise.all(Array.from({ length: Math.ceil(amount / 10) }, () => this.person()));
    const answer = await this.answer(actor, await this.ask(await this.person()));
    for (const voter of voters) await this.vote(voter, answer);
  }

  async row(table: 'question' | 'answer' | 'comment', id: string): Promise<Record<string, unknown>> {
    const [row] = await this.kehila.sql(`select * from ${table} where id = $1`, id);
    return row!;
  }

  /** What counters and the search index say and their rows do not. */
  async differences(): Promise<string[]> {
    await this.kehila.drain();
    return (await this.kehila.get(ConsistencyChecks).run()).flatMap(({ differences }) => differences);
  }
}

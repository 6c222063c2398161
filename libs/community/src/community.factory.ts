import { AccountsModule, PublicAddress, Standing } from '@kehila/accounts';
import { Actor, type ConsistencyCheck, type Failure, isFailure, type RoleGrant } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { Spaces, SpacesModule } from '@kehila/spaces';
import type { BootedFeatures, FeaturesToBoot } from '@kehila/testing';
import { AcceptAnswer } from './acceptance/use-cases/accept-answer';
import { PostAnswer } from './answer/use-cases/post-answer';
import { AnswerCountersCheck, QuestionCountersCheck, TagCountersCheck } from './checks/counters.check';
import { PostComment } from './comment/use-cases/post-comment';
import { CommunityModule } from './community.module';
import type { AskQuestionInput } from './question/graphql/question.inputs';
import { AskQuestion } from './question/use-cases/ask-question';
import type { VoteSign } from './vote/vote.events';
import { CastVote } from './vote/use-cases/cast-vote';
import { VoteRules, type VoteTerms } from './vote/vote-rules';

/** Answers with what a spec says that somebody has; everybody opens with 1. */
export class ReputationAsTold extends Standing {
  override readonly sql = '0';
  readonly points = new Map<string, number>();

  override of(accountId: string): Promise<number> {
    return Promise.resolve(this.points.get(accountId) ?? 1);
  }

  override within(_tx: unknown, accountId: string): Promise<number> {
    return this.of(accountId);
  }

  override ofMany(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map(accountIds.map((id) => [id, this.points.get(id) ?? 1])));
  }

  override between(from: number, below: number | null, limit: number): Promise<string[]> {
    const within = [...this.points].filter(([, points]) => points >= from && (below === null || points < below));
    return Promise.resolve(within.slice(0, limit).map(([id]) => id));
  }
}

/** Answers with the rules of the first set, or what a spec says. */
export class VoteRulesAsTold extends VoteRules {
  terms: VoteTerms = { votesForOneAuthorADay: 10, earningVotesForOneAuthorADay: 5, newVoterDays: 0, newVoterReputation: 50 };

  override at(): Promise<VoteTerms> {
    return Promise.resolve(this.terms);
  }
}

/** For `useFeatures`: the community with what it stands on. A Sunday morning in business hours. */
export function communityAlone(...ports: NonNullable<FeaturesToBoot['ports']>): FeaturesToBoot {
  return {
    modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule],
    ports: [
      { provide: Standing, useValue: new ReputationAsTold() },
      { provide: VoteRules, useValue: new VoteRulesAsTold() },
      { provide: PublicAddress, useValue: { url: (path: string) => `https://community.example${path}` } satisfies PublicAddress },
      ...ports,
    ],
    at: new Date('2026-11-01T08:00:00Z'),
  };
}

interface PersonFields {
  readonly reputation?: number;
  readonly joinedAt?: string;
  readonly verified?: boolean;
  readonly grants?: readonly RoleGrant[];
  readonly name?: string;
}

/** People and spaces in the database of a spec, and short words for what people do. */
export class Town {
  private people = 0;

  private constructor(
    private readonly kehila: BootedFeatures,
    readonly space: string,
    readonly elsewhere: string,
  ) {}

  /** With two public spaces: `home` and `elsewhere`. */
  static async in(kehila: BootedFeatures): Promise<Town> {
    const [home, elsewhere] = await Promise.all(['home', 'elsewhere'].map((slug) => addSpace(kehila, slug, 'public')));
    return new Town(kehila, home!, elsewhere!);
  }

  addSpace(slug: string, visibility: 'public' | 'members' | 'staff'): Promise<string> {
    return addSpace(this.kehila, slug, visibility);
  }

  async person({ reputation = 1, joinedAt = '2020-01-01', verified = true, grants = [], name }: PersonFields = {}): Promise<Actor> {
    const number = ++this.people;
    const [row] = await this.kehila.sql<{ id: string }>(
      `insert into account (handle, display_name, language, state, joined_at, verified_at) values ($1, $2, 'en', $3, $4, $4) returning id`,
      ...[`person-${number}`, name ?? `Person ${number}`, verified ? 'active' : 'unverified', joinedAt],
    );
    for (const { role, spaceId } of grants) {
      await this.kehila.sql(`insert into role_grant (account_id, role, space_id, granted_at) values ($1, $2, $3, now())`, row!.id, role, spaceId);
    }
    (this.kehila.get(Standing) as ReputationAsTold).points.set(row!.id, reputation);
    return new Actor({ accountId: row!.id, sessionId: null, verified, language: 'en', grants });
  }

  several(count: number, fields: PersonFields = {}): Promise<Actor[]> {
    return Promise.all(Array.from({ length: count }, () => this.person(fields)));
  }

  staff(): Promise<Actor> {
    return this.person({ grants: [{ role: 'STAFF', spaceId: this.space }] });
  }

  async ask(actor: Actor, fields: Partial<AskQuestionInput> = {}): Promise<string> {
    const input = { space: 'home', title: 'Why does the light blink?', body: 'It blinks red since yesterday.', tags: [], ...fields };
    return done(await this.kehila.get(AskQuestion).execute(actor, input)).questionId;
  }

  async answer(actor: Actor, questionId: string, body = 'Turn it off and on.'): Promise<string> {
    return done(await this.kehila.get(PostAnswer).execute(actor, { questionId, body })).answerId;
  }

  async comment(actor: Actor, contentId: string, body = 'Which model is it?'): Promise<string> {
    return done(await this.kehila.get(PostComment).execute(actor, { contentId, body })).commentId;
  }

  async vote(actor: Actor, contentId: string, value: VoteSign = 1): Promise<void> {
    done(await this.kehila.get(CastVote).execute(actor, { contentId, value }));
  }

  async accept(actor: Actor, answerId: string): Promise<void> {
    done(await this.kehila.get(AcceptAnswer).execute(actor, { answerId }));
  }

  /** As a moderator would: the counters follow. */
  async hideAnswer(id: string): Promise<void> {
    await this.kehila.sql(
      `with hidden as (update answer set publication = 'hidden' where id = $1 returning question_id)
       update question set answer_count = answer_count - 1, state = case when answer_count > 1 then state else 'open' end from hidden where id = question_id`,
      id,
    );
  }

  /** What counters say and their rows do not. */
  async differences(): Promise<string[]> {
    const checks = [QuestionCountersCheck, AnswerCountersCheck, TagCountersCheck].map((check) => this.kehila.get<ConsistencyCheck>(check));
    return (await Promise.all(checks.map((check) => check.differences()))).flat();
  }

  /** What stands in the row of a question or an answer. */
  async row(table: 'question' | 'answer' | 'comment', id: string): Promise<Record<string, unknown>> {
    const [row] = await this.kehila.sql(`select * from ${table} where id = $1`, id);
    return row!;
  }
}

export const nobody = Actor.anonymous('en');

/** The outcome of an act that a spec takes for granted. */
export function done<Outcome>(outcome: Outcome | Failure): Outcome {
  if (isFailure(outcome)) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome)}`);
  return outcome;
}

async function addSpace(kehila: BootedFeatures, slug: string, visibility: string): Promise<string> {
  const [row] = await kehila.sql<{ id: string }>(`insert into space (slug, visibility, created_at) values ($1, $2, now()) returning id`, slug, visibility);
  await kehila.sql(`insert into space_text (space_id, language, name) values ($1, 'en', $2)`, row!.id, slug);
  await kehila.get(Spaces).refresh();
  return row!.id;
}

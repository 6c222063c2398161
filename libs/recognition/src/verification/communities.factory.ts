import { randomUUID } from 'node:crypto';
import { MergeAccounts } from '@kehila/accounts';
import { AcceptAnswer, CastVote, mayBecome, MergeQuestions, Publications, RetractVote, UndoMerge, Viewpoints, WithdrawAcceptance } from '@kehila/community';
import { Actor, type Failure, isFailure, StateRefused } from '@kehila/platform';
import { Ledger } from '../ledger/ledger';
import { ExpirePoints } from '../loyalty/expire-points';
import { done, nobody } from '../recognition.factory';
import { CancelRedemption } from '../reward/use-cases/cancel-redemption';
import { DecideRedemption } from '../reward/use-cases/decide-redemption';
import { ExpireRedemptions } from '../reward/use-cases/expire-redemptions';
import { RedeemReward } from '../reward/use-cases/redeem-reward';
import { SaveReward } from '../reward/use-cases/save-reward';
import { VotingStory } from '../rules/voting.factory';
import { answers, CommunityModel, cost, type ModelRules, opening, people, type purchaseSteps, questions, stockAtFirst } from './community-model.factory';

export type StepName = keyof typeof purchaseSteps;

/** What somebody does, by places. */
export type Deed =
  | { readonly kind: 'vote'; readonly person: number; readonly content: number; readonly value: 1 | -1 }
  | { readonly kind: 'retract'; readonly person: number; readonly content: number }
  | { readonly kind: 'accept' | 'withdraw' | 'remove' | 'removeAsAbuse' | 'restore'; readonly answer: number }
  | { readonly kind: 'merge' | 'unmerge'; readonly question: number }
  | { readonly kind: 'redeem'; readonly person: number }
  | { readonly kind: 'step'; readonly purchase: number; readonly name: StepName };

export const usual: ModelRules = {
  questionVotedUp: 5,
  questionVotedDown: -1,
  answerVotedUp: 10,
  answerVotedDown: -2,
  castDownVote: -1,
  answerAccepted: 15,
  acceptedAnAnswer: 2,
  removedAsAbuse: -100,
  loyalty: 20,
  votingGainsADay: 200,
  earningVotesForOneAuthorADay: 5,
  votesForOneAuthorADay: 10,
  expiryMonths: 24,
};
export const other: ModelRules = {
  ...usual,
  questionVotedUp: 7,
  answerVotedUp: 12,
  answerVotedDown: -4,
  answerAccepted: 9,
  removedAsAbuse: -30,
  loyalty: 35,
  votingGainsADay: 25,
  earningVotesForOneAuthorADay: 1,
  votesForOneAuthorADay: 2,
  expiryMonths: 1,
};

/** A community of the model, and where it is in the database. */
export interface Community {
  readonly model: CommunityModel;
  readonly actors: readonly Actor[];
  readonly questionIds: readonly string[];
  readonly answerIds: readonly string[];
  readonly rewardId: string;
  readonly purchases: { readonly redemptionId: string; readonly owner: Actor }[];
}

interface StandingRow {
  readonly id: string;
  readonly reputation: number;
  readonly loyalty: number;
  readonly owed: number;
  readonly spendable: number;
}

const day = 86_400_000;
const body = `'So?', 'So?', 'So?', 'en', 1`;
const text = { name: 'A cinema ticket', description: '', next: '' };
const offer = { kind: 'hard', cost, stock: stockAtFirst, level: 'newcomer', approval: 'person', published: true, he: text, en: text } as const;
const codeOf = (outcome: object): string => (isFailure(outcome) ? outcome.code : 'done');
const doneOrRefused = (outcome: object): string => (isFailure(outcome) ? 'refused' : 'done');

/** Many small communities in one database and one time, each among people of its own. For the head of a `describe`. */
export class CommunitiesStory extends VotingStory {
  private staff: Actor | undefined;
  rules = usual;
  private written = 0;

  now(): number {
    return this.kehila.clock.now().getTime();
  }

  pass(days: number): void {
    this.kehila.clock.advance(days * day + 1_000);
  }

  /** Days are counted: none ends while something is done. */
  untilMorning(): void {
    this.kehila.clock.advance(day - (this.now() % day) + 6 * 3_600_000);
  }

  async rule(next: ModelRules): Promise<void> {
    if (next === this.rules) return;
    const { loyalty, votingGainsADay, earningVotesForOneAuthorADay, votesForOneAuthorADay, expiryMonths, ...reputation } = next;
    const amounts = { ...(await this.paying(reputation)), loyalty: { answerAccepted: loyalty } };
    await this.ruled({ ...amounts, votingGainsADay, earningVotesForOneAuthorADay, votesForOneAuthorADay, expiryMonths });
    this.rules = next;
  }

  otherRules(): ModelRules {
    return this.rules === usual ? other : usual;
  }

  /** The worker. */
  async night(): Promise<void> {
    while ((await this.kehila.get(ExpireRedemptions).run()) > 0);
    while ((await this.kehila.get(ExpirePoints).run()) > 0);
  }

  /** Each with people who bring their reputation from elsewhere, two questions, their answers and a reward. */
  async found(count: number): Promise<Community[]> {
    const at = new Date(this.now());
    const accounts = await this.kehila.sql<{ id: string }>(
      `insert into account (handle, display_name, language, state, joined_at, verified_at)
       select 'player-' || n, 'Player ' || n, 'en', 'active', $3::timestamptz - interval '1 year', $3 from generate_series($1::int + 1, $1::int + $2::int) n returning id`,
      this.written,
      count * people,
      at,
    );
    this.written += accounts.length;
    await this.bring(accounts.map(({ id }) => id));
    const places = Array.from({ length: count }, (_, place) => place);
    const of = (place: number, person: number) => accounts[place * people + person]!.id;
    const asked = await this.kehila.sql<{ id: string }>(
      `insert into question (space_id, author_id, title, slug, answer_count, state, asked_at, last_activity_at, body_markdown, body_html, body_text, language, renderer_version)
       select (select min(id) from space), a, 'So', 'so', 2, 'answered', $2, $2, ${body} from unnest($1::bigint[]) with ordinality x(a, n) order by n returning id`,
      places.flatMap((place) => questions.map(({ askerPlace }) => of(place, askerPlace))),
      at,
    );
    const answered = await this.kehila.sql<{ id: string }>(
      `insert into answer (question_id, author_id, answered_at, body_markdown, body_html, body_text, language, renderer_version)
       select q, a, $3, ${body} from unnest($1::bigint[], $2::bigint[]) with ordinality x(q, a, n) order by n returning id`,
      places.flatMap((place) => answers.map(({ question }) => asked[place * questions.length + question]!.id)),
      places.flatMap((place) => answers.map(({ authorPlace }) => of(place, authorPlace))),
      at,
    );
    const idsOf = (rows: readonly { id: string }[], place: number, each: number) => rows.slice(place * each, (place + 1) * each).map(({ id }) => id);
    const communities: Community[] = [];
    for (const place of places) {
      const { rewardId } = done(await this.kehila.get(SaveReward).create(await this.actor(), offer));
      communities.push({
        model: new CommunityModel(this.now(), this.rules),
        actors: idsOf(accounts, place, people).map((accountId) => new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [] })),
        questionIds: idsOf(asked, place, questions.length),
        answerIds: idsOf(answered, place, answers.length),
        rewardId,
        purchases: [],
      });
    }
    return communities;
  }

  /** What the product says to a deed, and what the model says. */
  async act({ model, actors, questionIds, answerIds, rewardId, purchases }: Community, deed: Deed): Promise<[string, string]> {
    const { kehila } = this;
    const now = this.now();
    const staff = await this.decider();
    const contentIds = [...questionIds, ...answerIds];
    model.at(now);
    switch (deed.kind) {
      case 'vote': {
        const { person, content, value } = deed;
        const outcome = await kehila.get(CastVote).execute(actors[person]!, { contentId: contentIds[content]!, value });
        return [codeOf(outcome), model.vote(person, content, value, now)];
      }
      case 'retract': {
        const { person, content } = deed;
        const outcome = await kehila.get(RetractVote).execute(actors[person]!, { contentId: contentIds[content]! });
        return [codeOf(outcome), model.retract(person, content)];
      }
      case 'accept': {
        const outcome = await kehila.get(AcceptAnswer).execute(actors[model.askerOf(deed.answer)]!, { answerId: answerIds[deed.answer]! });
        return [codeOf(outcome), model.accept(deed.answer, now)];
      }
      case 'withdraw': {
        const outcome = await kehila.get(WithdrawAcceptance).execute(actors[model.askerOf(deed.answer)]!, { answerId: answerIds[deed.answer]! });
        return [codeOf(outcome), model.withdraw(deed.answer)];
      }
      case 'remove':
      case 'removeAsAbuse': {
        const abusive = deed.kind === 'removeAsAbuse';
        return [await this.judgeAnswer(answerIds[deed.answer]!, 'removed', abusive), model.remove(deed.answer, abusive, now)];
      }
      case 'restore':
        return [await this.judgeAnswer(answerIds[deed.answer]!, 'visible', false), model.restore(deed.answer)];
      case 'merge': {
        const outcome = await kehila.get(MergeQuestions).execute(staff, { questionId: questionIds[deed.question]!, intoId: questionIds[1 - deed.question]! });
        return [codeOf(outcome), model.merge(deed.question)];
      }
      case 'unmerge': {
        const outcome = await kehila.get(UndoMerge).execute(staff, { questionId: questionIds[deed.question]! });
        return [codeOf(outcome), model.unmerge(deed.question)];
      }
      case 'redeem': {
        const owner = actors[deed.person]!;
        const outcome = await kehila.get(RedeemReward).execute(owner, { rewardId });
        if (!isFailure(outcome)) purchases.push({ redemptionId: outcome.redemptionId, owner });
        return [codeOf(outcome), model.redeem(deed.person, now)];
      }
      case 'step': {
        const purchase = purchases[deed.purchase];
        return purchase ? [await this.take(purchase, deed.name), model.step(deed.purchase, deed.name)] : ['none', 'none'];
      }
    }
  }

  /** What each person has, and what is left of each reward. */
  async standings(communities: readonly Community[]): Promise<{ people: Omit<StandingRow, 'id'>[]; stock: number }[]> {
    const rows = await this.kehila.sql<StandingRow>(
      `select a.id, coalesce(r.balance, 0) as reputation, coalesce(l.balance, 0) as loyalty, coalesce(d.balance, 0) as owed,
         coalesce((select sum(o.remaining)::int from points_lot o where o.account_id = a.id and o.remaining > 0 and o.vests_at <= $2 and o.expires_at > $2), 0) as spendable
       from unnest($1::bigint[]) a(id)
         left join points_account r on r.ledger = 'reputation' and r.account_id = a.id
         left join points_account l on l.ledger = 'loyalty' and l.account_id = a.id
         left join points_account d on d.ledger = 'debt' and d.account_id = a.id`,
      communities.flatMap(({ actors }) => actors.map(({ accountId }) => accountId)),
      new Date(this.now()),
    );
    const rewards = await this.kehila.sql<{ id: string; stock: number }>(
      'select id, stock from reward where id = any($1::bigint[])',
      communities.map(({ rewardId }) => rewardId),
    );
    const byId = new Map(rows.map(({ id, ...standing }) => [id, standing]));
    const left = new Map(rewards.map(({ id, stock }) => [id, stock]));
    return communities.map(({ actors, rewardId }) => ({ people: actors.map(({ accountId }) => byId.get(accountId!)!), stock: left.get(rewardId)! }));
  }

  /** The second turns out to be the third. */
  async joinPeople({ actors }: Community): Promise<void> {
    done(await this.kehila.get(MergeAccounts).execute(nobody, { fromId: actors[2]!.accountId!, intoId: actors[1]!.accountId! }));
  }

  /** The last entry that there is, and the mark of all until then. */
  async entered(): Promise<{ last: string; mark: string }> {
    const [row] = await this.kehila.sql<{ last: string }>('select coalesce(max(id), 0)::text as last from points_entry');
    return { last: row!.last, mark: await this.markOf(row!.last) };
  }

  /** Another one, were any of these entries another one, or gone. */
  async markOf(last: string): Promise<string> {
    const [row] = await this.kehila.sql<{ mark: string }>(
      `select coalesce(sum(hashtextextended(e::text, 0)::numeric), 0)::text as mark from points_entry e where e.id <= $1`,
      last,
    );
    return row!.mark;
  }

  private async decider(): Promise<Actor> {
    const grants = [{ role: 'STAFF' as const, spaceId: null }];
    return (this.staff ??= new Actor({ accountId: await this.person(), sessionId: null, verified: true, language: 'en', grants }));
  }

  private async bring(accountIds: readonly string[]): Promise<void> {
    const postings = accountIds.map((to) => ({ rule: 'imported' as const, to, cause: `imported:${to}`, subject: null, space: null, amount: opening }));
    const entered = await this.kehila.work.run<true>({ act: 'tell', actor: nobody }, async (tx) => {
      await this.kehila.get(Ledger).post(tx, 'reputation', { eventId: randomUUID(), at: tx.now }, postings);
      return true;
    });
    done(entered);
  }

  private async judgeAnswer(answerId: string, to: 'removed' | 'visible', abusive: boolean): Promise<string> {
    const staff = await this.decider();
    const viewpoint = await this.kehila.get(Viewpoints).of(staff);
    const outcome = await this.kehila.work.run<true>({ act: 'tell', actor: staff }, async (tx): Promise<true | Failure> => {
      const locked = (await this.kehila.get(Publications).lock(tx, viewpoint, answerId))!;
      if (!mayBecome(locked.text.publication, to)) return new StateRefused(locked.text.publication);
      await this.kehila.get(Publications).change(tx, locked, to, { abusive });
      return true;
    });
    return doneOrRefused(outcome === true ? {} : outcome);
  }

  private async take({ redemptionId, owner }: Community['purchases'][number], step: StepName): Promise<string> {
    const staff = await this.decider();
    if (step === 'cancel' || step === 'callOff')
      return doneOrRefused(await this.kehila.get(CancelRedemption).execute(step === 'cancel' ? owner : staff, { redemptionId }));
    return doneOrRefused(await this.kehila.get(DecideRedemption).execute(staff, `${step}Redemption`, { redemptionId, reason: 'So.' }));
  }
}

import { Injectable } from '@nestjs/common';
import { type Account, Accounts } from '@kehila/accounts';
import { type Actor, Clock, Database } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { bareQuestion } from '../question/question.rows';
import { QuestionReader } from '../question/question.reader';
import type { Willingness } from './graphql/asked-experts.type';
import { expertsToAsk, willingIn } from './expert-request.sql';
import { weekBefore } from './week-before';

/** So many are offered. */
const mostOffered = 50;

/** Which experts are willing to be asked, and whether one is oneself. */
@Injectable()
export class ExpertsToAsk {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionReader,
    private readonly accounts: Accounts,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  /** Empty for whoever may not ask. An asker who hides the name is offered to others like anybody else: leaving them out would tell who it is. */
  async about(actor: Actor, questionId: string): Promise<Account[]> {
    const question = await this.questions.byId(actor, questionId, { ...bareQuestion, askedExperts: true });
    if (!question?.askedExperts?.mayAsk) return [];
    const left = [actor.accountId, question.nameHidden ? null : (question.author?.id ?? null)].filter((id) => id !== null);
    const rows = await this.database.rows(expertsToAsk, [question.spaceId, weekBefore(this.clock.now()), questionId, left, mostOffered]);
    const ids = rows.map((row) => row.account_id);
    const people = await this.accounts.shownByIds(ids);
    return ids.flatMap((id) => people.get(id) ?? []);
  }

  /** Null where the caller is no expert of the space. */
  async own(actor: Actor, slug: string): Promise<Willingness | null> {
    const space = await this.spaces.seen(actor, slug);
    if (!space || !actor.isExpertOf(space.id)) return null;
    const row = await this.database.row(willingIn, [actor.accountId, space.id]);
    return { willing: row !== undefined, aWeek: row?.a_week ?? usualWeek };
  }
}

/** So many requests a week, unless they say otherwise. */
const usualWeek = 5;

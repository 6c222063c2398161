import { Injectable } from '@nestjs/common';
import { Abilities, Ability, AbilityRules, Accounts, Actors, Permissions } from '@kehila/accounts';
import { type Actor, Database, requestContext } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { aimsOfPerson } from '../badge/progress.sql';
import { StandingReader } from '../standing/standing.reader';
import { statusesOf, type StatusRow } from '../expert/expert.sql';
import { abilityStep } from './ability-step';
import { badgeStep } from './badge-step';
import { expertStep } from './expert-step';
import type { NextStep, NextSteps } from './graphql/next-steps.type';
import { levelSteps } from './level-steps';

/** Why not yet: what is missing for everything that can be reached. Read from what is kept, never counted. */
@Injectable()
export class NextStepsReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly actors: Actors,
    private readonly standing: StandingReader,
    private readonly permissions: Permissions,
    private readonly allowed: Abilities,
    private readonly rules: AbilityRules,
    private readonly spaces: Spaces,
  ) {}

  /** `handle` null: the reader's own. Undefined: there is no such person, or the reader may not ask. */
  async of(reader: Actor, handle: string | null): Promise<NextSteps | undefined> {
    const accountId = handle === null ? reader.accountId : (await this.accounts.byHandle(handle))?.id;
    if (!accountId || !(reader.is(accountId) || reader.isStaff)) return undefined;
    const holder = reader.is(accountId) ? reader : await this.actors.ofAccount(accountId);
    if (!holder) return undefined;
    const readable = await this.spaces.readableBy(reader);
    const parts = await Promise.all([
      this.levels(accountId),
      this.abilities(reader, holder),
      this.badges(accountId, readable),
      this.experts(reader, accountId, readable),
    ]);
    return { steps: parts.flat() };
  }

  private async levels(accountId: string): Promise<NextStep[]> {
    return levelSteps((await this.standing.of(accountId)).reputation);
  }

  /** In the order of what they take. What no points give, and everybody has, comes last. Of others only what everybody may know counts. */
  private async abilities(reader: Actor, holder: Actor): Promise<NextStep[]> {
    const asked = Object.values(Ability).map(async (ability) => {
      const permission = await this.permissions.inSpace(holder, ability, null, reader === holder ? 'asTheirs' : 'asShown');
      return abilityStep(permission, this.rules.of(ability).reputation ?? null);
    });
    return (await Promise.all(asked)).sort((one, other) => (one.goal ?? Infinity) - (other.goal ?? Infinity) || 0);
  }

  private async badges(accountId: string, readable: readonly string[]): Promise<NextStep[]> {
    const rows = await this.database.rows(aimsOfPerson, [accountId, readable, requestContext.language()]);
    return rows.map((row) => badgeStep(row, row.space_id === null ? null : (this.spaces.byId(row.space_id) ?? null)));
  }

  /** Of others only in the spaces whose experts one keeps: how much was corrected there, and what was decided, is nobody else's business. */
  private async experts(reader: Actor, accountId: string, readable: readonly string[]): Promise<NextStep[]> {
    const rows = await this.database.rows(statusesOf, [[accountId]]);
    const seen = rows.filter((row) => readable.includes(row.space_id));
    const steps = seen.map(async (row) => ((await this.seesExpert(reader, row)) ? [expertStep(row, this.spaces.byId(row.space_id)!)] : []));
    return (await Promise.all(steps)).flat();
  }

  private async seesExpert(reader: Actor, { account_id: accountId, space_id: spaceId }: StatusRow): Promise<boolean> {
    return reader.is(accountId) || (await this.allowed.refusal(reader, 'KEEP_EXPERTS', { spaceId })) === undefined;
  }
}

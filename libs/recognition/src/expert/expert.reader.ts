import { Injectable } from '@nestjs/common';
import { Abilities, Accounts } from '@kehila/accounts';
import { type Actor, cursorValues, Database, pageOf, prepared } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { ExpertState } from './expert.rules';
import { asksStaff } from './expert.sql';
import type { Expert, ShownExpertState, SpaceExperts } from './graphql/expert.type';

interface ExpertRow {
  readonly id: string;
  readonly account_id: string;
  readonly state: ExpertState | null;
  readonly since: Date;
  readonly ends_at: Date | null;
  readonly reason: string | null;
  readonly reputation: number | null;
  readonly accepted: number | null;
  readonly answers: number | null;
  readonly corrected: number | null;
}

const numbers = `n.reputation, n.accepted, n.answers, n.corrected`;

/** Whoever holds the role, by the numbers or by hand. Index `role_grant_by_role`; there are dozens in a space. */
const expertsOfSpace = prepared<ExpertRow>(
  'experts_of_space',
  `select r.id, r.account_id, s.state, coalesce(s.since, r.granted_at) as since, s.ends_at, s.reason, ${numbers}
   from role_grant r join account a on a.id = r.account_id and a.state in ('active', 'silenced', 'suspended', 'deletion_requested')
     left join expert_status s on s.account_id = r.account_id and s.space_id = r.space_id
     left join expert_standing n on n.account_id = r.account_id and n.space_id = r.space_id
   where r.role = 'EXPERT' and r.space_id = $1 and r.id < $2::bigint order by r.id desc limit $3`,
);

/** Index `expert_status_of_space`. */
const candidatesOfSpace = prepared<ExpertRow>(
  'expert_candidates_of_space',
  `select s.account_id as id, s.account_id, s.state, s.since, s.ends_at, s.reason, ${numbers}
   from expert_status s left join expert_standing n on n.account_id = s.account_id and n.space_id = s.space_id
   where s.space_id = $1 and s.state = 'candidate'
     and not exists (select from role_grant r where r.account_id = s.account_id and r.role = 'EXPERT' and r.space_id = s.space_id) order by s.since, s.account_id limit 100`,
);

const beyondLast = '9223372036854775807';

/** The experts of a space as pages show them. */
@Injectable()
export class ExpertReader {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly accounts: Accounts,
    private readonly abilities: Abilities,
  ) {}

  /** Undefined: there is no such space, or it is out of sight. */
  async ofSpace(actor: Actor, slug: string, first: number, after: string | null | undefined): Promise<SpaceExperts | undefined> {
    const before = cursorValues(after, ['id'])?.[0] ?? beyondLast;
    const space = await this.spaces.seen(actor, slug);
    if (!space) return undefined;
    const keeps = (await this.abilities.refusal(actor, 'KEEP_EXPERTS', { spaceId: space.id })) === undefined;
    const [rows, waiting, policy] = await Promise.all([
      this.database.rows(expertsOfSpace, [space.id, before, first + 1]),
      keeps ? this.database.rows(candidatesOfSpace, [space.id]) : [],
      this.database.row(asksStaff, [space.id]),
    ]);
    const people = await this.accounts.shownByIds([...rows, ...waiting].map((row) => row.account_id));
    const shown =
      (held: boolean) =>
      (row: ExpertRow): Expert => ({ ...expertOf(row, held, keeps || actor.is(row.account_id)), account: people.get(row.account_id) ?? null });
    return {
      space,
      confirmedByStaff: policy!.asks,
      experts: pageOf(rows, first, (row) => [row.id], shown(true)),
      candidates: waiting.map(shown(false)),
    };
  }
}

/** Whoever holds the role is an expert, whatever else was counted. */
function expertOf(row: ExpertRow, held: boolean, seesMore: boolean): Omit<Expert, 'account'> {
  const { id, since, reputation, accepted, answers, corrected } = row;
  const state: ShownExpertState = !held ? 'candidate' : row.state === 'ending' && seesMore ? 'ending' : 'confirmed';
  const counted = reputation === null ? null : { reputation, accepted: accepted!, answers: answers!, corrected: corrected! };
  return { id, state, since, endsAt: seesMore ? row.ends_at : null, numbers: seesMore ? counted : null, reason: seesMore ? row.reason : null };
}

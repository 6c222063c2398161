import { stateNow } from '../account/actor.sql';
import type { ManagedAccountFilter } from './graphql/management.inputs';

interface Conditions {
  /** Names the statement: what its text depends on. */
  readonly shape: string;
  /** Beginning with `and`; `now` is a parameter. */
  readonly sql: (now: string) => string;
  readonly values: readonly unknown[];
}

interface Condition {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly sql: (values: readonly string[], now: string) => string;
}

const lastCharacter = '\u{10FFFF}';

/** The conditions of a filter; their values begin at parameter `$first`. */
export function conditionsOf(filter: ManagedAccountFilter, first: number): Conditions {
  const conditions = [byWords(filter.query?.trim().toLowerCase() ?? ''), ...byStanding(filter)].filter((one) => one !== undefined);
  const starts = conditions.map((_, index) => first + conditions.slice(0, index).reduce((sum, { values }) => sum + values.length, 0));
  return {
    shape: conditions.map(({ name }) => name).join('_') || 'all',
    sql: (now) =>
      conditions
        .map(
          (condition, index) =>
            `and (${condition.sql(
              condition.values.map((_, place) => `$${starts[index]! + place}`),
              now,
            )})`,
        )
        .join(' '),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** A whole address, an id, or what a name or handle begins with. Indexes `account_email_once`, `account_by_name`, `account_by_handle`. */
function byWords(words: string): Condition | undefined {
  if (words === '') return undefined;
  if (isAddress(words)) {
    return { name: 'email', values: [words], sql: ([email]) => `a.id = (select e.account_id from account_email e where lower(e.email) = ${email})` };
  }
  if (/^[1-9]\d{0,17}$/.test(words)) return { name: 'id', values: [words], sql: ([id]) => `a.id = ${id}::bigint` };
  return {
    name: 'name',
    values: [words, words + lastCharacter],
    sql: ([from, to]) => `lower(a.display_name) ~>=~ ${from} and lower(a.display_name) ~<~ ${to} or a.handle ~>=~ ${from} and a.handle ~<~ ${to}`,
  };
}

/** Indexes `role_grant_by_role`, `account_by_state`, `account_segment_by_segment`, `sanction_of_account`. */
function byStanding({ role, state, segmentId, sanctioned }: ManagedAccountFilter): Condition[] {
  const conditions: Condition[] = [];
  if (role && role !== 'CUSTOMER') {
    conditions.push({ name: 'role', values: [role], sql: ([held]) => `a.id in (select g.account_id from role_grant g where g.role = ${held})` });
  }
  if (state) {
    conditions.push({ name: 'state', values: [state], sql: ([wanted], now) => `${stateNow(now)} = ${wanted}` });
  }
  if (segmentId) {
    conditions.push({
      name: 'segment',
      values: [segmentId],
      sql: ([segment]) => `a.id in (select m.account_id from account_segment m where m.segment_id = ${segment}::bigint)`,
    });
  }
  if (sanctioned) conditions.push({ name: 'sanctioned', values: [], sql: () => `a.id in (select n.account_id from sanction n)` });
  return conditions;
}

export function isAddress(words: string): boolean {
  return words.includes('@');
}

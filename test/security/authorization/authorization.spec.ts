import { buildSchema, type GraphQLSchema } from 'graphql';
import { schemaText } from '@kehila/api';
import { mutationOf } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';
import { Stream } from '../../stage/stream';
import { mutations, queries } from './expected/index';
import { subscriptions } from './expected/live';
import type { Row } from './expected/row';
import { outcomeOf } from './outcome';
import { people, type Role, roles, Scene } from './scene';

jest.setTimeout(300_000);

describe('who may do and see what', () => {
  const kehila = Kehila.use();
  let scene: Scene;
  let cast: Record<Role, Person>;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'open' });
    const otherSpaceId = await kehila.space({ slug: 'other' });
    scene = await Scene.in(kehila, 'open', spaceId, false);
    cast = await people(kehila, spaceId, otherSpaceId);
    schema = buildSchema(await schemaText());
  });

  const fieldsOf = (type: 'getQueryType' | 'getMutationType' | 'getSubscriptionType') => Object.keys(schema[type]()?.getFields() ?? {}).sort();
  const named = (rows: readonly Row<unknown>[]) => [...new Set(rows.map(({ field }) => field))].sort();

  it('is reviewed for every root field of the schema', () => {
    expect(named(queries)).toEqual(fieldsOf('getQueryType'));
    expect(named(subscriptions)).toEqual(fieldsOf('getSubscriptionType'));
    // Whoever signs out has no session left to test with; see the last test.
    expect([...named(mutations), 'signOut'].sort()).toEqual(fieldsOf('getMutationType'));
  });

  const cases = <Value>(rows: readonly Row<Value>[]) => rows.map((row) => [row.field, row.on, row] as const);

  it.each(cases(queries))('%s (%s)', async (_field, _on, { field, expected, made }) => {
    const query = await made(scene, '');
    const seen: Partial<Record<Role, string>> = {};
    for (const role of roles) seen[role] = outcomeOf(await cast[role].client.send(query), field);
    expect(seen).toEqual(expected);
  });

  it.each(cases(subscriptions))('%s (%s)', async (_field, _on, { expected, made }) => {
    const query = await made(scene, '');
    const seen: Partial<Record<Role, string>> = {};
    for (const role of roles) {
      const stream = await Stream.open(cast[role].client, query);
      const first = stream.refused ?? (await stream.next());
      const told = first.data?.['live'] as { told?: unknown } | undefined;
      seen[role] = first.errors?.[0]?.extensions.code === 'UNAUTHENTICATED' ? 'login' : (told?.told ?? null) === null ? 'none' : 'yes';
      stream.leave();
    }
    expect(seen).toEqual(expected);
  });

  it.each(cases(mutations))('%s (%s)', async (_field, _on, { field, expected, made }) => {
    const seen: Partial<Record<Role, string>> = {};
    let input: Readonly<Record<string, unknown>> | undefined;
    for (const role of roles) {
      input ??= await made(scene, `${field}-${role}`.toLowerCase());
      seen[role] = outcomeOf(await cast[role].client.send(mutationOf(field), { input }), field);
      // What was done to it may be asked of the next role anew; a refusal must have changed nothing.
      if (seen[role] === 'yes') input = undefined;
    }
    expect(seen).toEqual(expected);
  });

  it('takes effect at once when somebody is suspended or loses a role', async () => {
    const { customer, staff } = cast;
    await kehila.sql(`update account set state = 'suspended' where id = $1`, customer.accountId);
    expect((await customer.client.send('{ viewer { email } }')).body).toEqual({ data: { viewer: null } });
    await kehila.sql(`delete from role_grant where account_id = $1`, staff.accountId);
    expect(outcomeOf(await staff.client.send('{ staffQueue { nodes { reason } } }'), 'staffQueue')).toBe('shut');
  });

  it('lets everybody sign out, with or without a session', async () => {
    for (const role of roles) {
      const { client } = cast[role];
      expect((await client.send('mutation { signOut { done } }')).body).toEqual({ data: { signOut: { done: true } } });
      expect((await client.send('{ viewer { email } }')).body).toEqual({ data: { viewer: null } });
    }
  });
});

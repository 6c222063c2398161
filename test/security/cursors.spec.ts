import { buildSchema, getNamedType, type GraphQLField, isEnumType, isNonNullType } from 'graphql';
import { schemaText } from '@kehila/api';
import { Kehila, type Person } from '../stage/kehila';

const cursor = (values: unknown): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** Of one to six values of kinds that no list has, or that no column can keep. */
const madeUp = [1, 2, 3, 4, 5, 6].flatMap((length) =>
  ['x', 'x\0', '9'.repeat(30), '-1', 1e300, 1.5, -3_000_000_000, null, true, [], {}, '2026-13-45', "'; drop table account; --"].map((value) =>
    cursor(Array.from({ length }, () => value)),
  ),
);
const noCursors = ['', 'x', '====', cursor('x'), cursor({}), cursor([]), Buffer.from('{').toString('base64url')];

/** What arguments that a list needs are called with. */
const meanings: Readonly<Record<string, string>> = { badgeId: '"1"', answerId: '"1"', webhookId: '"1"', query: '"lamp"', space: '"lamps"' };

describe('a made-up cursor', () => {
  const kehila = Kehila.use();
  let person: Person;
  let lists: string[];

  beforeAll(async () => {
    await kehila.space({ slug: 'lamps' });
    const grants = (['ADMINISTRATOR', 'MANAGER', 'STAFF', 'REVIEWER'] as const).map((role) => ({ role, spaceId: null }));
    person = await kehila.person('everything', { grants });
    const fields =
      buildSchema(await schemaText())
        .getQueryType()
        ?.getFields() ?? {};
    lists = Object.values(fields)
      .filter(({ args }) => args.some(({ name }) => name === 'after'))
      .map(calledWith);
  });

  it('is no fault of ours in any list', async () => {
    expect(lists.length).toBeGreaterThan(40);
    const faults: string[] = [];
    for (const list of lists) {
      for (const after of [...noCursors, ...madeUp]) {
        const { status, body, text } = await person.client.send(`query ($after: String) { ${list} }`, { after });
        const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code);
        if (status >= 500 || codes.some((code) => code !== 'BAD_USER_INPUT'))
          faults.push(`${list} ${Buffer.from(after, 'base64url').toString()} ${text.slice(0, 100)}`);
      }
    }
    expect(faults).toEqual([]);
  }, 300_000);
});

/** The list with what it needs, asked for after a place. */
function calledWith({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const said = needed.map((argument) => {
    const named = getNamedType(argument.type);
    const meaning = isEnumType(named) ? named.getValues()[0]?.name : meanings[argument.name];
    if (meaning === undefined) throw new Error(`${name} needs ${argument.name}: say what it is called with`);
    return `${argument.name}: ${meaning}`;
  });
  return `${name}(${['after: $after', ...said].join(', ')}) { ${getNamedType(type).name === 'SpaceExperts' ? 'experts { pageInfo { endCursor } }' : '__typename'} }`;
}

import {
  buildSchema,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLInputType,
} from 'graphql';
import { schemaText } from '@kehila/api';
import { act } from '../stage/act';
import { Kehila, type Person } from '../stage/kehila';
import { innards } from './attacks/rows';

const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
const documents = isLong ? 10_000 : 2_000;

jest.setTimeout(isLong ? 900_000 : 240_000);

/** The same documents in every run: a failure can be looked at again. */
class Chance {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state % limit;
  }

  one<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!;
  }

  in(times: number): boolean {
    return this.below(times) === 0;
  }
}

const strange = [
  '""',
  '"x"',
  '"1"',
  '"999999999999"',
  '"\\u0000"',
  '"\'; drop table account"',
  '"W10"',
  `"${'א'.repeat(40)}"`,
  '"../../etc/passwd"',
  '"{{7*7}}"',
  '"-1"',
  'null',
];

/** A selection of the type, and now and then something that is not of it. */
function selection(type: GraphQLObjectType, chance: Chance, depth: number): string {
  const fields = Object.values(type.getFields());
  const parts = Array.from({ length: 1 + (depth === 1 ? Number(chance.in(8)) : chance.below(4)) }, () => {
    if (chance.in(60)) return chance.one(['nothing', '__type(name: "Query") { name }', '... on Nobody { id }', '...Missing', '__typename @skip(if: "no")']);
    const field = chance.one(fields);
    const named = getNamedType(field.type);
    const args = field.args.flatMap((argument) =>
      isNonNullType(argument.type) && argument.defaultValue === undefined
        ? [`${argument.name}: ${value(argument.type, chance)}`]
        : chance.in(2)
          ? [`${argument.name}: ${value(argument.type, chance)}`]
          : [],
    );
    const called = `${chance.in(8) ? `a${chance.below(20)}: ` : ''}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
    if (isUnionType(named)) return `${called} { __typename }`;
    if (!isObjectType(named)) return called;
    return depth > 9 ? '__typename' : `${called} ${selection(named, chance, depth + 1)}`;
  });
  return `{ ${parts.join(' ')} }`;
}

function value(type: GraphQLInputType, chance: Chance): string {
  if (chance.in(25)) return chance.one([...strange, '[]', '{}', '1e99', 'true', 'NOBODY']);
  if (isNonNullType(type)) return value(type.ofType, chance);
  if (isListType(type)) return `[${Array.from({ length: chance.below(4) }, () => value(type.ofType, chance)).join(', ')}]`;
  if (isEnumType(type)) return chance.one(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || chance.in(2));
    return `{ ${fields.map((field) => `${field.name}: ${value(field.type, chance)}`).join(', ')} }`;
  }
  return (
    { Int: chance.one(['1', '20', '100', '101', '-1', '0', '2147483647', '99999999999']), Boolean: chance.one(['true', 'false']) }[String(type)] ??
    chance.one([...strange, '"light"', '"open"'])
  );
}

/** A slip of the pen anywhere. */
function broken(text: string, chance: Chance): string {
  const at = chance.below(text.length);
  return chance.one([
    () => text.slice(0, at),
    () => text.slice(0, at) + chance.one(['{', '}', '(', '"', '$', '@', '...', '\u0000', '\ud800', '#', '"""']) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + chance.below(5)),
    () => text.repeat(1 + chance.below(3)),
    () => text.replace(/\{/g, '{ ... on Query {'),
  ])();
}

describe('generated documents', () => {
  const kehila = Kehila.use();
  let schema: GraphQLSchema;
  let people: Person[];

  beforeAll(async () => {
    schema = buildSchema(await schemaText());
    const spaceId = await kehila.space({ slug: 'open' });
    const asker = await kehila.person('asker', { reputation: 500 });
    for (let n = 0; n < 20; n++) {
      const asked = await act(
        asker.client,
        'askQuestion',
        { space: 'open', title: `What blinks, number ${n}?`, body: 'A red light.', tags: ['light'] },
        'Question { id }',
      );
      await act(asker.client, 'postAnswer', { questionId: asked['id'], body: 'Off and on.' });
    }
    await kehila.drain();
    people = [
      asker,
      await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] }),
      await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] }),
    ];
  });

  it('valid and broken, are answered without an error of the server, quickly, and show nothing of its insides', async () => {
    const chance = new Chance(20_261_125);
    const wrong: unknown[] = [];
    const milliseconds: number[] = [];
    const statuses: Record<number, number> = {};
    for (let number = 0; number < documents; number++) {
      const isMutation = chance.in(5);
      const root = (isMutation ? schema.getMutationType() : schema.getQueryType())!;
      const valid = `${isMutation ? 'mutation' : 'query'} ${selection(root, chance, 1)}`;
      const text = chance.in(3) ? broken(valid, chance) : valid;
      const { client } = chance.one(people);
      const began = performance.now();
      const answer = await client.send(text);
      milliseconds.push(performance.now() - began);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      // Whoever signed out by chance comes back: most of what there is to ask is for who is signed in.
      if (/signOut|signIn|resetPassword|verifyEmail/.test(text))
        people = [...people.filter((person) => person.client !== client), await kehila.person('again', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] })];
      const told = text.split(/[^\w]+/).reduce((left, word) => (word.length > 3 ? left.replaceAll(word, '') : left), answer.text);
      if (answer.status >= 500 || /"INTERNAL"/.test(answer.text) || innards.test(told))
        wrong.push({ text, status: answer.status, answer: answer.text.slice(0, 300) });
    }
    expect(wrong).toEqual([]);
    expect(kehila.complaints.filter((line) => (JSON.parse(line) as { level?: string }).level === 'error')).toEqual([]);
    // Some are well-formed, or nothing was tried.
    expect(statuses[200]).toBeGreaterThan(documents / 20);
    milliseconds.sort((one, other) => one - other);
    expect(milliseconds[Math.floor(milliseconds.length * 0.99)]).toBeLessThan(isLong ? 250 : 1_000);
  });
});

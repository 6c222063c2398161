import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { schemaText } from '@kehila/api';
import { Kehila, type Person } from '../stage/kehila';

/** Longer than any text that is taken, and still within the limit of a body. */
const endless = 'x'.repeat(200_000);
const countless = 101;

/** A place where a client can put a text or a list, for example `askQuestion(input.title)`. */
interface Place {
  readonly root: 'query' | 'mutation';
  readonly field: string;
  readonly path: readonly string[];
  readonly args: readonly GraphQLArgument[];
  readonly isList: boolean;
  /** What a list of objects holds; texts otherwise. */
  readonly item?: Readonly<Record<string, unknown>> | undefined;
}

describe('the schema', () => {
  const kehila = Kehila.use();
  let schema: GraphQLSchema;
  let administrator: Person;

  beforeAll(async () => {
    schema = buildSchema(await schemaText());
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
  });

  it('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    const look = (name: string, { description }: { description?: string | null }) => description?.trim() || silent.push(name);
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
      look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        if ('args' in field) for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(silent).toEqual([]);
  });

  it('gives every mutation one argument `input` of its own, and a result that is a union or says that it is done', () => {
    const odd = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name, args, type }) => {
      const pascal = `${name[0]?.toUpperCase()}${name.slice(1)}`;
      return name !== 'signOut' && (args.length !== 1 || String(args[0]?.type) !== `${pascal}Input!` || String(type) !== `${pascal}Result!`);
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('takes no text and no list without end', async () => {
    const unbounded: string[] = [];
    const places = placesOf(schema);
    expect(places.length).toBeGreaterThan(100);
    for (const place of places) {
      const { body, status } = await administrator.client.send(queryFor(schema, place), variablesFor(place));
      const fields = (body.errors?.[0]?.extensions['fields'] ?? []) as { path: string[]; code: string }[];
      // What cannot be an id is answered as what does not exist.
      const isNothing = place.root === 'query' && place.path.join('.') === 'id' && body.data?.[place.field] === null;
      const refused = isNothing || fields.some(({ path }) => path.join('.').startsWith(place.path.join('.')));
      if (!refused || status >= 500) unbounded.push(`${place.field}(${place.path.join('.')}): ${JSON.stringify(body).slice(0, 200)}`);
    }
    expect(unbounded).toEqual([]);
  });

  it('takes no page longer than a hundred', async () => {
    const paged = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.some(({ name }) => name === 'first'));
    for (const { name } of paged) {
      const place = { root: 'query', field: name, path: ['first'], args: schema.getQueryType()?.getFields()[name]?.args ?? [], isList: false } as const;
      for (const first of [101, 0, -1]) {
        const { body } = await administrator.client.send(queryFor(schema, place), { ...variablesFor(place), first });
        expect([name, first, body.errors?.[0]?.extensions.code]).toEqual([name, first, 'BAD_USER_INPUT']);
      }
    }
  });

  it('takes no cursor that it did not give out', async () => {
    const paged = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.some(({ name }) => name === 'after'));
    for (const { name, args } of paged) {
      const place = { root: 'query', field: name, path: ['after'], args, isList: false } as const;
      for (const after of [
        '',
        'x',
        'W10',
        Buffer.from(`["'; drop table account"]`).toString('base64url'),
        Buffer.from('[1,2,3,4,5,6,7]').toString('base64url'),
      ]) {
        const { body } = await administrator.client.send(queryFor(schema, place), { ...variablesFor(place), after });
        expect([name, after, body.errors?.[0]?.extensions.code]).toEqual([name, after, 'BAD_USER_INPUT']);
      }
    }
  });
});

function placesOf(schema: GraphQLSchema): Place[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {}).flatMap(({ name, args }) =>
      args.flatMap((argument) => within(argument).map((place) => ({ root, field: name, args, ...place }))),
    ),
  );
}

function within(argument: GraphQLArgument | GraphQLInputField, above: readonly string[] = []): Pick<Place, 'path' | 'isList' | 'item'>[] {
  const path = [...above, argument.name];
  const type = nullable(argument.type);
  if (isListType(type)) return [{ path, isList: true, item: itemOf(getNamedType(type)) }];
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => within(field, path));
  return ['String', 'ID'].includes(String(type)) ? [{ path, isList: false }] : [];
}

function itemOf(type: GraphQLInputType): Record<string, unknown> | undefined {
  return isInputObjectType(type) ? Object.fromEntries(Object.values(type.getFields()).flatMap((field) => plausible(field))) : undefined;
}

function nullable(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type;
}

function queryFor(schema: GraphQLSchema, { root, field, args }: Pick<Place, 'root' | 'field' | 'args'>): string {
  const declared = args.map(({ name, type, defaultValue }) => `$${name}: ${String(defaultValue === undefined ? type : nullable(type))}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType((root === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[field]?.type);
  return `${root} ${declared && `(${declared})`} { ${field}${passed && `(${passed})`} ${isLeafType(type) ? '' : '{ __typename }'} }`;
}

/** What is required is there and could be meant; the place that is tried holds too much. */
function variablesFor({ args, path, isList, item }: Place): Record<string, unknown> {
  const variables = Object.fromEntries(args.flatMap((argument) => plausible(argument)));
  const [last = '', ...above] = [...path].reverse();
  const holder = above.reverse().reduce<Record<string, unknown>>((object, key) => (object[key] ??= {}) as Record<string, unknown>, variables);
  holder[last] = isList ? Array.from({ length: countless }, (_, index) => item ?? String(index + 1)) : endless;
  return variables;
}

function plausible({ name, type }: GraphQLArgument | GraphQLInputField): [string, unknown][] {
  if (!isNonNullType(type)) return [];
  const inner = type.ofType;
  if (isListType(inner)) return [[name, []]];
  if (isInputObjectType(inner)) return [[name, Object.fromEntries(Object.values(inner.getFields()).flatMap((field) => plausible(field)))]];
  if (isEnumType(inner)) return [[name, inner.getValues()[0]?.name]];
  return [[name, { Boolean: true, Int: 1, ID: '1' }[String(inner)] ?? 'somebody@people.example']];
}

import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A query that asks for everything below one field, and which fields of which types that are. */
export interface Walk {
  readonly root: string;
  readonly query: string;
  readonly fields: readonly string[];
}

/** What a root field is called with; several, where it means different things. */
export type Calls = Readonly<Record<string, readonly string[]>>;

/** What arguments of a name mean in the story of the test: for fields that nobody has named yet. */
export type Meanings = Readonly<Record<string, string>>;

const deepest = 7;
const fewest = 'first: 4';
/**
 * Queries that together ask for every field of every type that can be reached. Each begins at a root field, goes into one branch, and stays within the
 * limits of the API. A root field that needs arguments and has no call is an error: whatever is new must be walked too.
 */
export function walksOf(schema: GraphQLSchema, calls: Calls, meanings: Meanings): Walk[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    const said = needed.map(({ name, type }) => [name, meaningOf(getNamedType(type), meanings[name])] as const);
    const isKnown = said.every(([, meaning]) => meaning !== undefined);
    const with_ = calls[field.name] ?? (isKnown ? [said.map(([name, meaning]) => `${name}: ${meaning}`).join(', ')] : undefined);
    if (!with_) throw new Error(`${field.name} needs ${needed.map(({ name }) => name).join(', ')}: say in the walk what it is called with`);
    return with_.flatMap((call) => branchesOf(field, call));
  });
}

function meaningOf(type: GraphQLNamedType, meaning: string | undefined): string | undefined {
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return String(type) === 'Int' ? '1' : meaning;
}

/** Every field of every object that queries can reach, as `Type.field`. */
export function reachable(schema: GraphQLSchema): Set<string> {
  const seen = new Set<GraphQLObjectType>();
  const visit = (type: unknown): void => {
    const named = getNamedType(type as Parameters<typeof getNamedType>[0]);
    if (isUnionType(named)) return named.getTypes().forEach(visit);
    if (isInterfaceType(named)) return schema.getPossibleTypes(named).forEach(visit);
    if (!isObjectType(named) || seen.has(named)) return;
    seen.add(named);
    for (const { type: inner } of Object.values(named.getFields())) visit(inner);
  };
  for (const { type } of Object.values(schema.getQueryType()?.getFields() ?? {})) visit(type);
  return new Set([...seen].flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)));
}

function branchesOf(field: GraphQLField<unknown, unknown>, call: string): Walk[] {
  const type = getNamedType(field.type);
  const argued = field.args.some(({ name }) => name === 'first') && !call.includes('first:') ? [call, fewest].filter(Boolean).join(', ') : call;
  const args = argued ? `(${argued})` : '';
  if (!isObjectType(type)) return [{ root: field.name, query: `{ ${field.name}${args} }`, fields: [] }];
  const within = chains(type, 2, []).filter((chain) => chain.length < deepest);
  return within.map((chain) => {
    const fields: string[] = [];
    return { root: field.name, query: `{ ${field.name}${args} ${along(type, chain, fields)} }`, fields };
  });
}

/** Paths of object fields from the type, at most `length` long: each becomes a query of its own. */
function chains(type: GraphQLObjectType, length: number, above: readonly string[]): string[][] {
  const own = Object.values(type.getFields()).filter(
    (field) => isObjectType(getNamedType(field.type)) && !above.includes(getNamedType(field.type).name) && field.name !== 'edges',
  );
  const ends: string[][] = [[]];
  if (length === 0) return ends;
  for (const field of own) {
    const inner = getNamedType(field.type) as GraphQLObjectType;
    if (isShelf(field)) {
      ends.push([field.name], [field.name, 'nodes']);
      continue;
    }
    // The rows of a list are no branch of their own.
    const rest = chains(inner, isPage(inner) || isPage(type) ? length : length - 1, [...above, type.name]);
    ends.push(...rest.map((chain) => [field.name, ...chain]));
  }
  return ends;
}

/** Many lists at once: what hangs on their rows is walked where the rows stand in one list. */
function isShelf({ type }: GraphQLField<unknown, unknown>): boolean {
  const rows = getNamedType(type);
  return isListType(getNullableType(type)) && isObjectType(rows) && isPage(rows);
}

function isPage(type: GraphQLObjectType): boolean {
  return 'nodes' in type.getFields();
}

/** Everything plain on the way, and at its end everything that still fits. */
function along(type: GraphQLObjectType, chain: readonly string[], seen: string[], depth = 1, above: readonly string[] = []): string {
  const [next, ...rest] = chain;
  const parts = plainFields(type, seen);
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) continue;
    if (field.name === next) parts.push(`${called(field)} ${along(inner, rest, seen, depth + 1, [...above, type.name])}`);
    else if (next === undefined && depth < deepest - 1 && isSmall(inner)) parts.push(`${called(field)} { ${plainFields(inner, seen).join(' ')} }`);
    if (field.name === next || (next === undefined && depth < deepest - 1 && isSmall(inner))) seen.push(`${type.name}.${field.name}`);
  }
  return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
}

/** Without rows below it. */
function isSmall(type: GraphQLObjectType): boolean {
  return !isPage(type) && plainFieldsOf(type).length > 0;
}

function plainFieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter((field) => !isObjectType(getNamedType(field.type)) && !isUnionType(getNamedType(field.type)));
}

function plainFields(type: GraphQLObjectType, seen: string[]): string[] {
  return plainFieldsOf(type).map((field) => {
    seen.push(`${type.name}.${field.name}`);
    return called(field);
  });
}

function called(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.flatMap(({ name, type, defaultValue }) => {
    if (name === 'first') return [isShelf(field) ? 'first: 1' : fewest];
    return isNonNullType(type) && defaultValue === undefined ? [`${name}: ${isListType(type.ofType) ? '[]' : '""'}`] : [];
  });
  return args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
}

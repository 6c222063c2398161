import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Fields that cost as much as so many objects: comparing two texts by words, and whole texts, which are long. */
export const dear: Readonly<Record<string, number>> = {
  'Revision.difference': 500,
  'Revision.staffDifference': 500,
  // Compared with all that it holds, whichever of its fields is asked for.
  'Revision.originalChanges': 500,
  'SitePageVersion.difference': 500,
  // Of short texts, and with less effort: they are read in lists.
  'Correction.difference': 40,
  'Question.body': 8,
  'Answer.body': 8,
  'Article.body': 30,
  'Revision.body': 30,
};

/** Lists of lists: how many times their `first` they may return. */
const manifold: Readonly<Record<string, number>> = {
  // Twenty sections, and what stands in none.
  'Space.articlesBySection': 21,
};

/** Names of the variables that `measure` looks at. */
export function variablesOfSize(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.ARGUMENT]: ({ name, value }) => {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

export interface Measure {
  /** Deepest field; a root field is 1. Inline fragments directly within one another are each one deeper. */
  depth: number;
  aliases: number;
  /** Root fields, aliased ones each; the name of the root type once for nothing. */
  roots: number;
  /** Objects that may be returned: each object field 1, or what it costs, times the `first` of the lists it stands in. */
  cost: number;
}

/** How big an operation is. Stops early beyond `mostCost`: fragments within fragments double with each level. */
export function measure(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Readonly<Record<string, unknown>>,
  mostCost: number,
): Measure {
  const total: Measure = { depth: 0, aliases: 0, roots: 0, cost: 0 };
  const values = { ...defaultsOf(operation), ...variables };

  let namesOfRoot = 0;

  const walk = (set: SelectionSetNode, type: GraphQLNamedType | undefined, depth: number, times: number, withinInline = 0): void => {
    total.depth = Math.max(total.depth, depth - 1 + withinInline);
    for (const selection of set.selections) {
      if (total.cost > mostCost) return;
      if (selection.kind === Kind.FIELD) {
        field(selection, type, depth, times);
        continue;
      }
      // A fragment costs something by itself, so that empty ones cannot be piled up.
      total.cost += 1;
      const inline = selection.kind === Kind.INLINE_FRAGMENT;
      const fragment = inline ? selection : fragments.get(selection.name.value);
      const within = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      if (fragment) walk(fragment.selectionSet, within, depth, times, inline ? withinInline + 1 : 0);
    }
  };

  const field = (node: FieldNode, type: GraphQLNamedType | undefined, depth: number, times: number): void => {
    if (node.alias) total.aliases += 1;
    // Introspection is switched off in production; elsewhere the tools that use it may go as deep as they must.
    const isMeta = node.name.value.startsWith('__');
    if (depth === 1 && (!isMeta || namesOfRoot++ > 0)) total.roots += 1;
    if (isMeta) return;
    total.depth = Math.max(total.depth, depth);
    if (!node.selectionSet) return;
    const name = `${type?.name ?? ''}.${node.name.value}`;
    total.cost += times * (dear[name] ?? 1);
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    walk(node.selectionSet, definition && getNamedType(definition.type), depth + 1, times * listSize(node, definition, values) * (manifold[name] ?? 1));
  };

  walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, 1, 1);
  return total;
}

/** Whole numbers that the operation itself gives to its variables. */
function defaultsOf(operation: OperationDefinitionNode): Record<string, number> {
  const given = operation.variableDefinitions ?? [];
  return Object.fromEntries(
    given.flatMap(({ variable, defaultValue }) => (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [])),
  );
}

/** How many objects a field may return: its `first`, as asked or by default; 1 where it has none. */
function listSize(node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined, variables: Readonly<Record<string, unknown>>): number {
  const byDefault = definition?.args.find(({ name }) => name === 'first')?.defaultValue as number | undefined;
  const asked = node.arguments?.find((argument) => argument.name.value === 'first');
  return Math.max(1, (asked && valueOf(asked, variables)) ?? byDefault ?? 1);
}

function valueOf({ value }: ArgumentNode, variables: Readonly<Record<string, unknown>>): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
}

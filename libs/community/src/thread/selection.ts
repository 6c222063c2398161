import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

// A parsed document is kept for many requests, and so is what it selects.
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/** Whether the operation asks for a field below the one being resolved, for example `nodes.body.html`. Readers leave out of their SQL what nobody asked for. */
export function selects(info: GraphQLResolveInfo, path: string): boolean {
  return selectionOf(info).has(path);
}

function selectionOf(info: GraphQLResolveInfo): ReadonlySet<string> {
  const [field] = info.fieldNodes;
  if (!field) return new Set();
  const seen = known.get(field);
  if (seen) return seen;
  const paths = new Set<string>();
  for (const node of info.fieldNodes) collect(node.selectionSet, '', info.fragments, paths);
  known.set(field, paths);
  return paths;
}

function collect(set: SelectionSetNode | undefined, prefix: string, fragments: Readonly<Record<string, FragmentDefinitionNode>>, paths: Set<string>): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, prefix, fragments, paths);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) collect(fragments[selection.name.value]?.selectionSet, prefix, fragments, paths);
    else {
      paths.add(`${prefix}${selection.name.value}`);
      collect(selection.selectionSet, `${prefix}${selection.name.value}.`, fragments, paths);
    }
  }
}

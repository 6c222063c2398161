import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, GraphQLError, type OperationDefinitionNode } from 'graphql';
import { type GraphqlContext, translate } from '@kehila/platform';
import { type Fragments, measure } from './measure';

/** Limits of an operation (docs: API). Tokens are limited by graphql-js itself: it answers with a syntax error, not with a crash. */
export const limits = { depth: 8, aliases: 15, queries: 5, mutations: 1, cost: 5_000, tokens: 2_000, fragments: 50 } as const;

export interface OverLimit {
  readonly what: 'depth' | 'aliases' | 'root fields' | 'cost' | 'tokens' | 'fragments';
  readonly limit: number;
}

/** Refuses operations that are too deep, too wide or too dear, before anything runs. */
export const operationLimits: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        const over = operation && firstOverLimit(schema, operation, fragmentsOf(document), request.variables ?? {});
        if (over) throw tooComplex(over);
        return Promise.resolve();
      },
    }),
};

/** The first limit that an operation exceeds. */
export function firstOverLimit(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Readonly<Record<string, unknown>>,
): OverLimit | undefined {
  const found = measure(schema, operation, fragments, variables, limits.cost);
  const mostRoots = operation.operation === 'mutation' ? limits.mutations : limits.queries;
  if (found.depth > limits.depth) return { what: 'depth', limit: limits.depth };
  if (found.aliases > limits.aliases) return { what: 'aliases', limit: limits.aliases };
  if (found.roots > mostRoots) return { what: 'root fields', limit: mostRoots };
  if (found.cost > limits.cost) return { what: 'cost', limit: limits.cost };
  return undefined;
}

/**
 * Fragments that lead to one another in many ways exhaust the stack of the validation itself, where we cannot refuse them any more: they are
 * counted in the text before it is read.
 */
export function overFragments(query: string): OverLimit | undefined {
  const count = query.match(/\bfragment\b/g)?.length ?? 0;
  return count > limits.fragments ? { what: 'fragments', limit: limits.fragments } : undefined;
}

export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(document.definitions.flatMap((definition) => (definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition]] : [])));
}

export function tooComplex({ what, limit }: OverLimit): GraphQLError {
  return new GraphQLError(translate('errors_too_complex', { what, limit }), { extensions: { code: 'TOO_COMPLEX', what, limit, http: { status: 400 } } });
}

import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import { BadInput, type GraphqlContext } from '@kehila/platform';

/** PostgreSQL cannot store the character NUL: refused before anything runs, whatever field it stands in. So is what is nested without end. */
export const textCheck: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, request }) => {
        const path = pathOfNul(request.variables) ?? (literalHasNul(document) ? [] : undefined);
        if (path) throw new GraphQLError('', { originalError: new BadInput([{ path, code: 'INVALID' }]), extensions: { http: { status: 400 } } });
        return Promise.resolve();
      },
    }),
};

/** No input of ours is nested so deeply; what is would exhaust the stack of whoever walks through it. */
const deepest = 50;

/** Where a NUL stands within a value, or the value is nested too deeply; undefined: nowhere. */
export function pathOfNul(value: unknown, depth = 0): string[] | undefined {
  if (typeof value === 'string') return value.includes('\0') ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === deepest) return [];
  for (const [key, member] of Object.entries(value)) {
    const path = key.includes('\0') ? [] : pathOfNul(member, depth + 1);
    if (path) return [key, ...path];
  }
  return undefined;
}

export function literalHasNul(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.STRING]: (node) => {
      found ||= node.value.includes('\0');
    },
  });
  return found;
}

import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GraphqlContext } from '@kehila/platform';

export interface ErrorStatus {
  readonly status: number;
  readonly retryAfterSeconds: number;
}

const databaseBackSeconds = 2;

/** The HTTP status that a code stands for: 429 when a limit refused, 503 while the database is away. Other errors of a run operation are answered with 200. */
export function errorStatus(errors: readonly GraphQLFormattedError[] | undefined, context: GraphqlContext | undefined): ErrorStatus | undefined {
  const codes = errors?.map((error) => error.extensions?.['code']) ?? [];
  if (codes.includes('RATE_LIMITED')) return { status: 429, retryAfterSeconds: context?.retryAfterSeconds ?? waitSaidIn(errors) };
  if (codes.includes('UNAVAILABLE')) return { status: 503, retryAfterSeconds: databaseBackSeconds };
  return undefined;
}

/** What an act refused that counts by itself. */
function waitSaidIn(errors: readonly GraphQLFormattedError[] | undefined): number {
  const said = errors?.map(({ extensions }) => extensions?.['retryAfterSeconds']).find((seconds) => typeof seconds === 'number');
  return said ?? 1;
}

/** What a thrown error may carry for Apollo to answer with. */
export function httpOf({ status, retryAfterSeconds }: ErrorStatus): { status: number; headers: HeaderMap } {
  return { status, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) };
}

export const errorStatusPlugin: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue }) => {
        const found = errorStatus(response.body.kind === 'single' ? response.body.singleResult.errors : undefined, contextValue);
        if (found) {
          response.http.status = found.status;
          response.http.headers.set('retry-after', String(found.retryAfterSeconds));
        }
        return Promise.resolve();
      },
    }),
};

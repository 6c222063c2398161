import type { ApolloServer } from '@apollo/server';
import { type FormattedExecutionResult, GraphQLError } from 'graphql';
import { type Authenticator, type GraphqlContext, requestContext } from '@kehila/platform';
import { type Caller, contextOf } from '../graphql/context';
import { errorStatus } from '../graphql/error-status';
import type { KnownQueries, Operation } from '../graphql/known-queries';
import { newRequestId } from './request-id';
import { Visits } from './visits';

export interface Answer {
  /** The HTTP status that `/graphql` would have answered with. */
  readonly status: number;
  readonly result: FormattedExecutionResult;
  /** Values of Set-Cookie for the browser. */
  readonly setCookie: readonly string[];
}

/** Who asks from a page. Queries of one visit, as a rule the request that the page answers, are asked by one authenticated caller. */
export interface PageCaller extends Omit<Caller, 'requestId' | 'https'> {
  readonly visit?: object;
}

/** The API without HTTP, for the web pages in the same process: same limits, same guards, same errors. */
export type ExecuteInProcess = (operation: Operation, caller: PageCaller) => Promise<Answer>;

export const executeInProcess = (
  server: () => ApolloServer<GraphqlContext>,
  authenticator: () => Authenticator,
  knownQueries: KnownQueries,
  https: boolean,
): ExecuteInProcess => {
  const visits = new Visits();
  return async (operation, { visit, ...fields }) => {
    const caller = { ...fields, requestId: newRequestId(), https };
    const { request, context } = visits.of(visit, operation, caller, () => contextOf(authenticator(), caller));
    return requestContext.run(request, async () => {
      try {
        const known = await knownQueries.answer(operation, context);
        if (known) return { status: errorStatus(known.result.errors, known.context)?.status ?? 200, result: known.result, setCookie: known.context.setCookies };
        return await askApollo(server(), operation, await context());
      } catch (error) {
        return withoutContext(error);
      }
    });
  };
};

async function askApollo(server: ApolloServer<GraphqlContext>, operation: Operation, contextValue: GraphqlContext): Promise<Answer> {
  const { query, variables, operationName } = operation;
  const request = { query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) };
  const { http, body } = await server.executeOperation(request, { contextValue });
  if (body.kind !== 'single') throw new Error('incremental delivery is not offered');
  return { status: http.status ?? 200, result: body.singleResult, setCookie: contextValue.setCookies };
}

/** The caller could not even be asked about: the answer stands in the error. */
function withoutContext(error: unknown): Answer {
  if (!(error instanceof GraphQLError)) throw error;
  const { http, ...extensions } = error.extensions as { http?: { status?: number } } & Record<string, unknown>;
  return { status: http?.status ?? 500, result: { errors: [{ message: error.message, extensions }] }, setCookie: [] };
}

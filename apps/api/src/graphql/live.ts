import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema, parse, subscribe, validate } from 'graphql';
import type { Response as Refusal } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadInput, type Authenticator, type GraphqlContext } from '@kehila/platform';
import { callerOf, contextOf } from './context';
import { errorStatus } from './error-status';
import { formatError } from './format-error';
import { firstOverLimit, fragmentsOf, limits, tooComplex } from './operation-limits';
import { literalHasNul, pathOfNul } from './text-check';

interface Behind {
  readonly schema: () => GraphQLSchema;
  readonly authenticator: () => Authenticator;
  readonly production: boolean;
}

interface Asked {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/**
 * Subscriptions, as Server-Sent Events in the "distinct connections mode" of the protocol of graphql-sse: one operation, one answer that stays
 * open. The hooks, limits and guards before it are those of every operation; what is refused is answered with JSON and its status.
 */
export function liveHandler({ schema, authenticator, production }: Behind): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return createHandler({
    // Streams have no names: nobody can reach into another's.
    authenticate: () => '',
    onSubscribe: async ({ raw }, asked) => {
      let context: GraphqlContext | undefined;
      try {
        const document = readable(schema(), asked, production);
        context = await callersContext(raw, authenticator());
        const { variables, operationName } = asked as Asked;
        const outcome = await subscribe({ schema: schema(), document, variableValues: variables, operationName, contextValue: context });
        if (Symbol.asyncIterator in outcome) return outcome;
        const { errors = [] } = outcome;
        // As with every operation that was run, what has no status of its own is answered with 200: here by the first and last event.
        return errorStatus(errors.map(told), context) ? refusal(errors, context) : { data: null, errors };
      } catch (error) {
        return refusal([error], context);
      }
    },
    onNext: (_context, _request, result) => (result.errors ? { ...result, errors: result.errors.map(told) } : undefined),
  });
}

/** @throws GraphQLError when it is none, or too much. */
function readable(schema: GraphQLSchema, { query, variables, operationName }: Asked, production: boolean): DocumentNode {
  if (typeof query !== 'string') throw refused('BAD_REQUEST', 'Send the query itself.');
  const document = parsed(query);
  const [invalid] = validate(schema, document, undefined, { maxErrors: 5, hideSuggestions: production });
  if (invalid) throw refused('GRAPHQL_VALIDATION_FAILED', invalid.message);
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription') throw refused('BAD_REQUEST', 'Only a subscription is answered as a stream of events.');
  const nul = pathOfNul(variables) ?? (literalHasNul(document) ? [] : undefined);
  if (nul) throw new GraphQLError('', { originalError: new BadInput([{ path: nul, code: 'INVALID' }]) });
  const over = firstOverLimit(schema, operation, fragmentsOf(document), variables ?? {});
  if (over) throw tooComplex(over);
  return document;
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    throw refused('GRAPHQL_PARSE_FAILED', error instanceof Error ? error.message : String(error));
  }
}

async function callersContext(request: FastifyRequest, authenticator: Authenticator): Promise<GraphqlContext> {
  const caller = { ...callerOf(request), quietly: true };
  return { ...(await contextOf(authenticator, caller)), renewed: async () => (await contextOf(authenticator, caller)).actor };
}

function refusal(errors: readonly unknown[], context: GraphqlContext | undefined): Refusal {
  const all = errors.map(told);
  const status = errorStatus(all, context);
  const retryAfter: Record<string, string> = status ? { 'retry-after': String(status.retryAfterSeconds) } : {};
  const init = { status: status?.status ?? 400, statusText: '', headers: { 'content-type': 'application/json; charset=utf-8', ...retryAfter } };
  return [JSON.stringify({ errors: all }), init];
}

/** As Apollo would tell it; only its type is larger than what is sent. */
function told(error: unknown): GraphQLError {
  return formatError(asGraphql(error).toJSON(), error) as GraphQLError;
}

function asGraphql(error: unknown): GraphQLError {
  return error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error });
}

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphqlContext } from '@kehila/platform';
import { formatError } from './format-error';
import { type Fragments, variablesOfSize } from './measure';
import { firstOverLimit, fragmentsOf } from './operation-limits';
import { pathOfNul } from './text-check';

export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

interface KnownQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Variables that say how long a list may be: with the same values the operation is as big as before. */
  readonly sizedBy: readonly string[];
  /** Values of those variables with which the operation has been found within its limits. */
  readonly fits: Set<string>;
  /** Made when the query comes again; null: it cannot be compiled. */
  compiled?: CompiledQuery | null;
}

const mostKnown = 500;
const longestKnown = 16 * 1024;
const mostSizes = 100;

/**
 * Queries that Apollo has parsed, validated and answered before. From the second time on they are compiled and answered without it, behind
 * the same limits and the same guards. What is neither a success nor a failure of a resolver goes back to Apollo.
 */
export class KnownQueries {
  private readonly known = new Map<string, KnownQuery>();

  /** Learns from what Apollo answers. */
  readonly plugin: ApolloServerPlugin<GraphqlContext> = {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ schema, document, operation, request, response }) => {
          const succeeded = response.body.kind === 'single' && !response.body.singleResult.errors;
          if (succeeded && document && request.query && operation?.operation === 'query') {
            this.remember({ query: request.query, operationName: request.operationName }, { schema, document, operation });
          }
          return Promise.resolve();
        },
      }),
  };

  /** Undefined: let Apollo answer; nothing has run then. */
  async answer(asked: Operation, context: () => Promise<GraphqlContext>): Promise<{ result: FormattedExecutionResult; context: GraphqlContext } | undefined> {
    const known = this.find(asked);
    const compiled = known && compiledQuery(known);
    if (!known || !compiled) return undefined;
    const variables = asked.variables ?? {};
    if (pathOfNul(variables) || !fitsLimits(known, variables)) return undefined;

    const contextValue = await context();
    const result = (await compiled.query(undefined, contextValue, variables)) as ExecutionResult<Record<string, unknown>>;
    // Errors without data: the variables did not fit, and Apollo says it better.
    if (result.errors && result.data === undefined) return undefined;
    return { result: formatted(result), context: contextValue };
  }

  private find(asked: Operation): KnownQuery | undefined {
    const key = keyOf(asked);
    const known = this.known.get(key);
    if (known) {
      // The longest unused is the first to be forgotten.
      this.known.delete(key);
      this.known.set(key, known);
    }
    return known;
  }

  private remember(asked: Operation, query: Pick<KnownQuery, 'schema' | 'document' | 'operation'>): void {
    const key = keyOf(asked);
    if (asked.query.length > longestKnown || this.known.has(key)) return;
    if (this.known.size >= mostKnown) this.known.delete(this.known.keys().next().value as string);
    this.known.set(key, { ...query, fragments: fragmentsOf(query.document), sizedBy: variablesOfSize(query.document), fits: new Set() });
  }
}

function keyOf({ query, operationName }: Operation): string {
  return operationName ? `${operationName} ${query}` : query;
}

function fitsLimits(query: KnownQuery, variables: Readonly<Record<string, unknown>>): boolean {
  // As JSON: the text '100' or a list of it is no size, and must not vouch for the number.
  const sizes = JSON.stringify(query.sizedBy.map((name) => variables[name]));
  if (query.fits.has(sizes)) return true;
  if (firstOverLimit(query.schema, query.operation, query.fragments, variables)) return false;
  if (query.fits.size < mostSizes) query.fits.add(sizes);
  return true;
}

function compiledQuery(query: KnownQuery): CompiledQuery | null {
  if (query.compiled !== undefined) return query.compiled;
  const result = compileQuery(query.schema, query.document, query.operation.name?.value, { customSerializers: { DateTime: serializeDate } });
  return (query.compiled = isCompiledQuery(result) ? result : null);
}

function formatted(result: ExecutionResult<Record<string, unknown>>): FormattedExecutionResult {
  if (!result.errors) return { data: result.data ?? null };
  return { data: result.data ?? null, errors: result.errors.map((error) => formatError(new GraphQLError(error.message, error).toJSON(), error)) };
}

function serializeDate(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

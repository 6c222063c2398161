import { Logger } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { BadInput, FilesAway, requestContext, translate } from '@kehila/platform';
import { limits, tooComplex } from './operation-limits';

const logger = new Logger('GraphQL');

/** Codes that a client is told; whatever else went wrong is masked as INTERNAL. */
const toldCodes = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TERMS_NOT_ACCEPTED',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'TOO_COMPLEX',
  'UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Codes of PostgreSQL and of the network that say: not now. 57P: the server goes away; 55P03: lock not had in time; 08: connection; 53: no resources. */
const notNow = /^(57P|55P03|57014|08|53|25P03|ECONN|EPIPE|ETIMEDOUT)/;

/** Codes of PostgreSQL for values that no column could hold: text that is no number, too big a number, no date, characters that it cannot store. */
const unreadable = /^(22P02|22003|22007|22008|22009|22P05|22021)$/;

export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = causeOf(thrown);
  const where = { path: formatted.path, locations: formatted.locations };
  if (cause instanceof BadInput) return { ...where, ...badInput(cause.fields) };
  const code = formatted.extensions?.['code'];
  if (code === 'GRAPHQL_PARSE_FAILED' && /more tha[nt] \d+ tokens/i.test(formatted.message)) {
    const { message, extensions } = tooComplex({ what: 'tokens', limit: limits.tokens });
    return { message, extensions: withoutInternals(extensions) };
  }
  if (typeof code === 'string' && toldCodes.has(code)) return { ...formatted, extensions: withoutInternals(formatted.extensions) };
  if (isNotNow(cause)) return { ...where, message: translate('errors_unavailable'), extensions: { code: 'UNAVAILABLE' } };
  if (unreadable.test(codeOf(cause) ?? '')) return { ...where, ...badInput([]) };
  logger.error(cause instanceof Error ? cause : String(cause));
  return { ...where, message: translate('errors_internal'), extensions: { code: 'INTERNAL', requestId: requestContext.current()?.requestId ?? null } };
}

/** Whether an error says that there is too much to do, or that the database or the bucket of uploads cannot be reached for the moment. */
export function isNotNow(cause: unknown): boolean {
  if (cause instanceof FilesAway) return true;
  if (cause instanceof GraphQLError && cause.extensions['code'] === 'UNAVAILABLE') return true;
  const code = codeOf(cause);
  if (code !== undefined && notNow.test(code)) return true;
  // The connection went away between two statements of a transaction: nothing was committed.
  if (cause instanceof QueryRunnerAlreadyReleasedError) return true;
  const message = (cause as { message?: unknown } | null)?.message;
  return (
    typeof message === 'string' &&
    /timeout exceeded when trying to connect|Connection terminated|Client (?:has encountered a connection error|was closed and is not queryable)/i.test(message)
  );
}

/** What a resolver threw, or what we threw before any resolver ran. */
function causeOf(thrown: unknown): unknown {
  const cause = unwrapResolverError(thrown);
  return cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause;
}

function badInput(fields: BadInput['fields']): GraphQLFormattedError {
  return { message: translate('errors_bad_user_input'), extensions: { code: 'BAD_USER_INPUT', fields: fields.map(told) } };
}

function told(field: BadInput['fields'][number]) {
  return { path: field.path, code: field.code, message: translate(`errors_input_${field.code.toLowerCase()}`, field.values) };
}

function withoutInternals(extensions: Record<string, unknown> | undefined): Record<string, unknown> {
  const { stacktrace: _stack, http: _http, ...rest } = extensions ?? {};
  return rest;
}

function codeOf(cause: unknown): string | undefined {
  const error = cause as { code?: unknown; driverError?: { code?: unknown } } | null;
  const code = error?.driverError?.code ?? error?.code;
  return typeof code === 'string' ? code : undefined;
}

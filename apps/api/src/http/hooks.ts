import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Authenticator, type LiveSettings, translate } from '@kehila/platform';
import { asRequest, callerOf, contextFromHttp } from '../graphql/context';
import { errorStatus } from '../graphql/error-status';
import type { KnownQueries, Operation } from '../graphql/known-queries';
import { overFragments } from '../graphql/operation-limits';
import { asksForStream } from './asks-for-stream';
import { refuse, refuseForgedUpload, refuseForgery } from './forgery';
import { admitGuests } from './guests';
import type { Origins } from './origins';

interface Behind {
  readonly origins: Origins;
  readonly knownQueries: KnownQueries;
  /** Answers those who listen for news. */
  readonly live: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** Known when the application has been put together. */
  readonly authenticator: () => Authenticator;
  /** Likewise. */
  readonly settings: () => LiveSettings;
}

/** What every request of the API passes: its context, the forgery check, the short way for known queries, and on the way back its cookies. */
export function addHooks(fastify: FastifyInstance, behind: Behind): void {
  fastify.addHook('onRequest', (request, _reply, done) => asRequest(callerOf(request), done));
  fastify.addHook('onRequest', admitGuests(behind.origins, behind.settings));
  fastify.addHook('onRequest', refuseForgery(behind.origins));
  fastify.addHook('onRequest', refuseForgedUpload(behind.origins));
  fastify.addHook('preHandler', async (request, reply) => {
    if (isPersisted(request.body)) return refuse(reply, 400, 'BAD_REQUEST', 'Send the query itself.');
    const over = isOperation(request.body) && overFragments(request.body.query);
    if (over) return refuse(reply, 400, 'TOO_COMPLEX', translate('errors_too_complex', { ...over }), { ...over });
  });
  fastify.addHook('preHandler', (request, reply) => openStream(request, reply, behind));
  fastify.addHook('preHandler', (request, reply) => answerKnownQuery(request, reply, behind));
  fastify.addHook('onSend', async (request, reply) => {
    for (const cookie of request.setCookies ?? []) reply.header('set-cookie', cookie);
  });
}

async function openStream(request: FastifyRequest, reply: FastifyReply, { live }: Behind): Promise<unknown> {
  if (!asksForStream(request.routeOptions.url ?? '', request.headers)) return undefined;
  // A proxy that collects an answer before it passes it on would keep the news back.
  reply.header('x-accel-buffering', 'no').hijack();
  await live(request, reply);
  // The server looks for connections that rest when it begins to close, and this one rests only now.
  if (!reply.server.server.listening) request.raw.socket.end();
  return reply;
}

async function answerKnownQuery(request: FastifyRequest, reply: FastifyReply, { knownQueries, authenticator }: Behind): Promise<unknown> {
  if (request.routeOptions.url !== '/graphql' || !isOperation(request.body)) return undefined;
  // A caller who cannot be asked about, because the database is away, is Apollo's to answer.
  const answer = await knownQueries.answer(request.body, () => contextFromHttp(authenticator())(request, reply)).catch(() => undefined);
  if (!answer) return undefined;
  const status = errorStatus(answer.result.errors, answer.context);
  if (status) reply.code(status.status).header('retry-after', String(status.retryAfterSeconds));
  // Byte for byte as Apollo ends it: nobody shall see whether a query was asked before.
  return reply.header('content-type', 'application/json; charset=utf-8').send(`${JSON.stringify(answer.result)}\n`);
}

/** Stands for its query by a hash, which we do not keep; one that came with another query would be a lie. */
function isPersisted(body: unknown): boolean {
  return (body as { extensions?: { persistedQuery?: unknown } | null } | null | undefined)?.extensions?.persistedQuery !== undefined;
}

function isOperation(body: unknown): body is Operation {
  if (typeof body !== 'object' || body === null) return false;
  const { query, variables, operationName } = body as Partial<Record<keyof Operation, unknown>>;
  const isVariables = variables === undefined || variables === null || (typeof variables === 'object' && !Array.isArray(variables));
  const isName = operationName === undefined || operationName === null || typeof operationName === 'string';
  return typeof query === 'string' && isVariables && isName;
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { bearerIn } from '../graphql/context';
import type { Origins } from './origins';

/**
 * Uploads are sent as forms, which any page could send: from a browser they come with our own origin, from a program with the header that
 * no form has.
 */
export const refuseForgedUpload = (origins: Origins) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (request.routeOptions.url !== '/files') return;
  const { origin } = request.headers;
  const isOurs = origin === undefined ? Boolean(request.headers['x-kehila-client']) : origins.includes(origin);
  if (!isOurs) return refuse(reply, 403, 'FORBIDDEN', 'This origin may not upload.');
  if (request.headers['content-encoding'] !== undefined) return refuse(reply, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send it uncompressed.');
};

/**
 * Against forged requests: `/graphql` takes POST with JSON and a header that no form can send, and from a browser only our own origin.
 * A page of another site can fulfil none of the three. Whoever shows an access token needs no header of ours: a browser never adds one by
 * itself, and then no cookie counts. Guests (`guests.ts`) read as nobody in particular. Compressed bodies are refused: a small one can be a huge one.
 */
export const refuseForgery = (origins: Origins) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { origin } = request.headers;
  const isStrange = origin !== undefined && !origins.includes(origin);
  // A form of another site must not begin a sign-in here: browsers say where a form comes from.
  if (isStrange && request.method === 'POST' && request.routeOptions.url?.startsWith('/auth/'))
    return refuse(reply, 403, 'FORBIDDEN', 'This origin may not sign in here.');
  if (request.routeOptions.url !== '/graphql') return;
  if (request.method !== 'POST') return refuse(reply.header('allow', 'POST'), 405, 'METHOD_NOT_ALLOWED', 'Use POST.');
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers['content-type'] ?? ''))
    return refuse(reply, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.');
  if (request.headers['content-encoding'] !== undefined) return refuse(reply, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send it uncompressed.');
  if (!request.headers['x-kehila-client'] && bearerIn(request.headers.authorization) === null)
    return refuse(reply, 403, 'FORBIDDEN', 'Send the header x-kehila-client: <name>.');
  if (isStrange && !request.isGuest) return refuse(reply, 403, 'FORBIDDEN', 'This origin may not use the API.');
};

export function refuse(reply: FastifyReply, status: number, code: string, message: string, more: Record<string, unknown> = {}) {
  return reply.code(status).send({ errors: [{ message, extensions: { code, ...more } }] });
}

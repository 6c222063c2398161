import type { FastifyReply, FastifyRequest } from 'fastify';
import { guestOrigins, type LiveSettings } from '@kehila/platform';
import type { Origins } from './origins';

/**
 * Pages of other sites that an administrator named may read the API from a browser. They come as nobody in particular: a cookie or a token
 * that comes with them counts for nothing, none is set, and nothing can be changed.
 */
export const admitGuests = (origins: Origins, settings: () => LiveSettings) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { origin } = request.headers;
  // Named or not, whoever comes from our own pages is who they are.
  if (request.routeOptions.url !== '/graphql' || !origin || origins.includes(origin) || !isNamed(settings(), origin)) return;
  request.isGuest = true;
  reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', 'retry-after').header('vary', 'origin');
  if (request.method !== 'OPTIONS') return;
  return reply
    .code(204)
    .header('access-control-allow-methods', 'POST')
    .header('access-control-allow-headers', 'content-type, x-kehila-client')
    .header('access-control-max-age', '600')
    .send();
};

function isNamed(settings: LiveSettings, origin: string): boolean {
  return settings.get(guestOrigins).split(/\s+/).includes(origin);
}

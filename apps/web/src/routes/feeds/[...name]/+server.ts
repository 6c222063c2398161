import { feed } from '#features/reading/feeds/feed.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = feed;

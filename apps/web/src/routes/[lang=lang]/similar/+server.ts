import { similar } from '#features/search/similar/similar.load.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = similar;

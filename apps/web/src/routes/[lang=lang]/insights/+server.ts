import { redirect } from '@sveltejs/kit';
import { local } from '#words/local';
import type { RequestHandler } from './$types';

/** What people search for is where the insights begin. */
export const GET: RequestHandler = () => redirect(308, local('/insights/search'));

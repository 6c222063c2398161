import { loadDueArticles, verify } from '#features/desk/due-articles/due-articles.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadDueArticles;

export const actions: Actions = { verify };

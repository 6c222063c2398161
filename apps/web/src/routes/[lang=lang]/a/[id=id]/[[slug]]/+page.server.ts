import { loadArticle } from '#features/knowledge/article/article.load.ts';
import { rate } from '#features/knowledge/article/rating.actions.ts';
import { archive, assign, audience, ending, key, outdated, settle, verify } from '#features/knowledge/article/upkeep.actions.ts';
import { place } from '#features/knowledge/place/place.actions.ts';
import { confirm } from '#features/knowledge/translation/confirm.actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadArticle;

export const actions: Actions = { rate, verify, outdated, archive, ending, assign, audience, key, settle, place, confirm };

import { approve, claim, decline, plan, requestChanges } from '#features/desk/review/review.actions.ts';
import { loadReview } from '#features/desk/review/review.load.ts';
import { comment, settle } from '#features/knowledge/talk/talk.actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadReview;

export const actions: Actions = { claim, approve, plan, requestChanges, decline, comment, settle };

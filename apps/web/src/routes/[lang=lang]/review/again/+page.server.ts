import { loadReReviews, reReviewActions } from '#features/desk/re-review/re-review.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadReReviews;
export const actions: Actions = reReviewActions;

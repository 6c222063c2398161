import { loadReviewers } from '#features/insights/reviewers/reviewers.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadReviewers;

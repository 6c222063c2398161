import { loadReviewQueue } from '#features/desk/review-queue/review-queue.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadReviewQueue;

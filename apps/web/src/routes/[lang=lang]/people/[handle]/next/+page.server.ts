import { loadNextStepsOf } from '#features/recognition/next-steps/next-steps.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadNextStepsOf;

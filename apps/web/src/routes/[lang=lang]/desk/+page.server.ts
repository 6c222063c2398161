import { loadUnanswered } from '#features/desk/unanswered/unanswered.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadUnanswered;

import { retryDeadLetter, loadDeadLetters } from '#features/administration/dead-letters/dead-letters.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadDeadLetters;

export const actions: Actions = { retry: retryDeadLetter };

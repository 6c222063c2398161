import { confirm, decline, loadDuplicate, mark, unmark } from '#features/community/duplicate/duplicate.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadDuplicate;
export const actions: Actions = { mark, unmark, confirm, decline };

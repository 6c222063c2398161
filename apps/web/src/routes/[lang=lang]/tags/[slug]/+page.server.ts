import { follow, loadTag } from '#features/community/tags/page/tag-page.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTag;

export const actions: Actions = { follow };

import { loadTag } from '#features/community/tags/page/tag-page.load.ts';
import { setInterest } from '#features/spaces/interest/set-interest.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTag;

export const actions: Actions = { interest: setInterest };

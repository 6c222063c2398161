import { loadNewSegment, makeSegment } from '#features/administration/segments/segments.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadNewSegment;
export const actions: Actions = { save: makeSegment };

import { changeMembers } from '#features/administration/segments/members.action.ts';
import { changeSegment, loadSegment, removeSegment } from '#features/administration/segments/segments.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSegment;
export const actions: Actions = { save: changeSegment, remove: removeSegment, members: changeMembers };

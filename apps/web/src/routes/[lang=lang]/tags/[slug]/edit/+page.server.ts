import { editTag, loadTagToEdit } from '#features/community/tags/edit/edit-tag.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTagToEdit;

export const actions: Actions = { default: editTag };

import { removeAttachment } from '#features/knowledge/attachment/attachment.actions.ts';
import { propose, save, withdraw } from '#features/knowledge/edit/edit.actions.ts';
import { loadEdit } from '#features/knowledge/edit/edit.load.ts';
import { place } from '#features/knowledge/place/place.actions.ts';
import { comment, settle } from '#features/knowledge/talk/talk.actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadEdit;

export const actions: Actions = { save, withdraw, propose, comment, settle, place, removeAttachment };

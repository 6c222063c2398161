import { clearInvitation, loadDeskInvitations } from '#features/desk/invitations/desk-invitations.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadDeskInvitations;
export const actions: Actions = { clear: clearInvitation };

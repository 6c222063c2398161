import { loadMyInvitations, mailInvitation, makeLink } from '#features/recognition/invitations/my-invitations.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMyInvitations;
export const actions: Actions = { link: makeLink, mail: mailInvitation };

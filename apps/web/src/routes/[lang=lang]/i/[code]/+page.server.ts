import { loadInvitation } from '#features/recognition/invitations/invitation.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadInvitation;

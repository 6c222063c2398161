import { loadMails } from '#features/accounts/mails/mails.load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadMails;

import { loadMails, retryMail } from '#features/accounts/mails/mails.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadMails;
export const actions: Actions = { retry: retryMail };

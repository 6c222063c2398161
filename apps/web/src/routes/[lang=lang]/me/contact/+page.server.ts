import { loadOwnContact, updateContact } from '#features/accounts/me/contact/contact.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadOwnContact;
export const actions: Actions = { default: updateContact };

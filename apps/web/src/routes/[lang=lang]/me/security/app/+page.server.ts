import { beginApp, confirmApp, loadApp } from '#features/accounts/security/app/app.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadApp;
export const actions: Actions = { begin: beginApp, confirm: confirmApp };

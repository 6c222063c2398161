import { changeSitePage, loadSitePageToEdit } from '#features/administration/pages/pages.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadSitePageToEdit;

export const actions: Actions = { default: changeSitePage };

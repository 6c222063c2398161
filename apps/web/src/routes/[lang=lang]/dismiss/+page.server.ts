import { redirect } from '@sveltejs/kit';
import { dismiss } from '#features/notifications/announcements/dismiss.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page is only there to be posted to. */
export const load: PageServerLoad = ({ params }) => redirect(303, `/${params.lang}`);
export const actions: Actions = { default: dismiss };

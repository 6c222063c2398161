import { redirect } from '@sveltejs/kit';
import { formOf } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { ownPath } from '#frame/next.ts';
import { themes } from '#frame/theme.ts';
import type { Actions, PageServerLoad } from './$types';

const aYear = 365 * 24 * 60 * 60;

/** The page is only there to be posted to. */
export const load: PageServerLoad = ({ params }) => redirect(303, `/${params.lang}`);

export const actions: Actions = {
  default: async (event) => {
    const { cookies, params, url } = event;
    const fields = new Fields(await formOf(event));
    const theme = fields.choice('theme', themes);
    if (theme === 'system') cookies.delete('theme', { path: '/' });
    else cookies.set('theme', theme, { path: '/', maxAge: aYear, sameSite: 'lax', secure: url.protocol === 'https:' });
    redirect(303, ownPath(fields.text('next'), `/${params.lang}`));
  },
};

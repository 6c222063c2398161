import { redirect } from '@sveltejs/kit';
import { isLanguage } from '#words/language';
import type { PageServerLoad } from './$types';

/** Everything carries its language; this address only chooses one: the account's, the one chosen before, or the browser's. */
export const load: PageServerLoad = async ({ parent, locals }) => {
  const { viewer } = await parent();
  const own = viewer?.language.toLowerCase();
  redirect(302, `/${isLanguage(own) ? own : locals.language}`);
};

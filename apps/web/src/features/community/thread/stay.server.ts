import { redirect, type RequestEvent } from '@sveltejs/kit';

/** After an act on the thread: a browser with script stays where it is and reads the page anew; one without is sent to the place. */
export function stay({ request, url }: RequestEvent, anchor: string): { done: true } {
  if (request.headers.get('x-sveltekit-action') === 'true') return { done: true };
  const query = new URLSearchParams(url.search);
  for (const name of [...query.keys()]) if (name.startsWith('/')) query.delete(name);
  redirect(303, `${url.pathname}${query.size > 0 ? `?${query.toString()}` : ''}#${anchor}`);
}

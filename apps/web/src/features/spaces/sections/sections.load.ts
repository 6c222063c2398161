import { fail, redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { formOf } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { perform } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { saveSectionsDocument, sectionsDocument } from '#features/spaces/sections/sections.graphql.ts';
import { takesOut, typedRows } from '#features/spaces/worded/typed-rows.server.ts';
import { signInFor } from '#frame/next.ts';

const most = 20;

export async function loadSections(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { space } = await ask(event, sectionsDocument, { space: event.params['slug'] ?? '' });
  if (!space) notFound();
  if (!space.viewerCan.includes('ORDER_ARTICLES')) notAllowed({ message: m.web_sections_not_allowed(), needs: ['manager'] });
  return { space, most };
}

/** Before a section is taken out, which cannot be undone, a manager is asked once. */
export async function saveSections(event: RequestEvent) {
  const fields = new Fields(await formOf(event));
  if (takesOut(fields, most) && !fields.checked('takeOut')) {
    const problem = { code: 'TAKES_OUT', message: m.web_sections_takes_out(), fields: {} };
    return fail(409, { form: 'default', about: '', problem, typed: fields.typed() });
  }
  return perform(
    {
      name: 'default',
      document: saveSectionsDocument,
      variables: () => ({ input: { space: event.params['slug'] ?? '', version: fields.integer('version'), sections: typedRows(fields, most) } }),
      done: ({ articleSections }) => ({ saved: articleSections.version }),
    },
    event,
    fields,
  );
}

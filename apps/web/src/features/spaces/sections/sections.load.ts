import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { saveSectionsDocument, sectionsDocument } from '#features/spaces/sections/sections.graphql.ts';
import { typedRows } from '#features/spaces/worded/typed-rows.server.ts';
import { signInFor } from '#frame/next.ts';

const most = 20;

export async function loadSections(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { space } = await ask(event, sectionsDocument, { space: event.params['slug'] ?? '' });
  if (!space) notFound();
  if (!space.viewerCan.includes('ORDER_ARTICLES')) notAllowed({ message: m.web_sections_not_allowed(), needs: ['manager'] });
  return { space, most };
}

export const saveSections = asForm({
  name: 'default',
  document: saveSectionsDocument,
  variables: (fields, event) => ({
    input: {
      space: event.params['slug'] ?? '',
      version: fields.integer('version'),
      sections: typedRows(fields, most),
    },
  }),
  done: ({ articleSections }) => ({ saved: articleSections.version }),
});

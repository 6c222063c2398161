import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { changeSitePageDocument, sitePagesDocument, sitePageToEditDocument } from '#features/administration/pages/site-pages.graphql.ts';
import { slugOf } from '#features/administration/pages/slugs.server.ts';
import { local } from '#words/local';

export async function loadSitePages(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { sitePages } = await ask(event, sitePagesDocument, {});
  return { pages: sitePages };
}

export async function loadSitePageToEdit(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const slug = slugOf(event.params['slug']);
  const language = event.params['language'] === 'he' ? ('HE' as const) : ('EN' as const);
  const { sitePage } = await ask(event, sitePageToEditDocument, { slug, language });
  return { slug: event.params['slug'] ?? '', language, asked: slug === 'TERMS' || slug === 'PRIVACY', page: sitePage };
}

export const changeSitePage = asForm({
  name: 'default',
  document: changeSitePageDocument,
  variables: (fields, { params }) => ({
    input: {
      slug: slugOf(params['slug']),
      language: params['language'] === 'he' ? ('HE' as const) : ('EN' as const),
      version: fields.integer('version'),
      title: fields.text('title'),
      body: fields.text('body'),
      note: fields.optional('note'),
      asksAgain: fields.checked('asksAgain'),
    },
  }),
  done: (_page, _fields, { params }) => redirect(303, local(`/pages/${params['slug']}`)),
});

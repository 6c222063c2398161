import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notFound, unlessAllowed } from '#api/missing.server';
import { editTagDocument, tagToEditDocument } from '#features/community/tags/edit/edit-tag.graphql.ts';
import { longestWord } from '#features/community/tags/longest-word.ts';
import { tagPath } from '#features/community/tags/tag-path.ts';
import { signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadTagToEdit(event: ServerLoadEvent) {
  const slug = event.params['slug'] ?? '';
  if (slug.length > longestWord) notFound();
  const { tag } = await ask(event, tagToEditDocument, { slug });
  if (!tag) notFound();
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  unlessAllowed(tag.permissions[0]);
  const said = new Map(tag.descriptions.map(({ language, text }) => [language, text]));
  return { word: tag.tag.slug, he: said.get('HE') ?? '', en: said.get('EN') ?? '' };
}

export const editTag = asForm({
  name: 'default',
  document: editTagDocument,
  variables: (fields, event) => ({
    input: {
      tag: event.params['slug'] ?? '',
      descriptions: [
        { language: 'HE' as const, text: fields.text('he') },
        { language: 'EN' as const, text: fields.text('en') },
      ],
    },
  }),
  done: ({ tag }) => redirect(303, local(tagPath(tag.slug))),
});

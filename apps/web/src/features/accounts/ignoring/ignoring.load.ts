import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { ignoredPeopleDocument, ignorePersonDocument } from '#features/accounts/ignoring/ignoring.graphql.ts';
import { stay } from '#features/community/thread/stay.server.ts';
import { signInFor } from '#frame/next.ts';

export async function loadIgnoredPeople(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { ignoredPeople } = await ask(event, ignoredPeopleDocument, { after: event.url.searchParams.get('after') });
  return { people: ignoredPeople.nodes, pageInfo: ignoredPeople.pageInfo };
}

/** Nothing more of a person, or again: on their page, and in the list of all. */
export const ignorePerson = asForm({
  name: 'ignore',
  document: ignorePersonDocument,
  variables: (fields) => ({ input: { handle: fields.text('handle'), ignore: fields.text('ignore') === 'yes' } }),
  done: (_ignored, _fields, event) => stay(event, 'main'),
});

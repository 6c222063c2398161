import type { ServerLoadEvent } from '@sveltejs/kit';
import { asForm } from '#api/form.server';
import { changeHandleDocument, ownProfileDocument, removePictureDocument, updateProfileDocument } from '#features/accounts/me/profile/profile.graphql.ts';
import { askOwn, saved } from '#features/accounts/me/shell/own.load.ts';

export async function loadOwnProfile(event: ServerLoadEvent) {
  const { searchParams } = event.url;
  return { me: await askOwn(event, ownProfileDocument), saved: searchParams.has('saved'), problem: searchParams.get('problem') };
}

export const updateProfile = asForm({
  name: 'profile',
  document: updateProfileDocument,
  variables: (fields) => ({ input: { displayName: fields.text('displayName'), biography: fields.optional('biography') } }),
  done: (_viewer, _fields, event) => saved(event),
});

export const changeHandle = asForm({
  name: 'handle',
  document: changeHandleDocument,
  variables: (fields) => ({ input: { handle: fields.text('handle') } }),
  done: (_viewer, _fields, event) => saved(event),
});

export const removePicture = asForm({
  name: 'removePicture',
  document: removePictureDocument,
  variables: () => ({ input: {} }),
  done: (_viewer, _fields, event) => saved(event),
});

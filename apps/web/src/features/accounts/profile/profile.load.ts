import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { profileDocument } from '#features/accounts/profile/profile.graphql.ts';
import Profile from '#features/accounts/profile/Profile.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadProfile(event: ServerLoadEvent) {
  const { account, questions } = await ask(event, profileDocument, { handle: event.params['handle'] ?? '' });
  if (!account) notFound();
  return { name: account.displayName, profile: still(event, Profile, { account, questions: questions.nodes }) };
}

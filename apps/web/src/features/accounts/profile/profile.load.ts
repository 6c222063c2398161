import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { profileDocument } from '#features/accounts/profile/profile.graphql.ts';
import Profile from '#features/accounts/profile/Profile.svelte';
import { pathOfNextSteps } from '#features/recognition/next-steps/path.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadProfile(event: ServerLoadEvent) {
  const handle = event.params['handle'] ?? '';
  const { account, questions, viewer } = await ask(event, profileDocument, { handle });
  if (!account) notFound();
  if (account.handle !== handle) redirect(301, `/${event.locals.language}/people/${account.handle}`);
  const may = new Set<string>(viewer?.viewerCan ?? []);
  const isOwn = viewer?.account.id === account.id;
  const joins = {
    handsOver: may.has('SEE_STAFF_QUEUE'),
    merges: may.has('SEE_AUDIT_LOG'),
    reports: viewer !== null && !isOwn,
    next: pathOfNextSteps(viewer, handle),
  };
  const ignoring = joins.reports
    ? { person: { handle: account.handle, displayName: account.displayName }, isIgnored: viewer?.ignoredIds.includes(account.id) === true }
    : null;
  return { name: account.displayName, ignoring, profile: still(event, Profile, { account, questions: questions.nodes, ...joins }) };
}

import type { ServerLoadEvent } from '@sveltejs/kit';
import { ownDraftsDocument } from '#features/accounts/me/drafts/drafts.graphql.ts';
import { askOwn } from '#features/accounts/me/shell/own.load.ts';

export async function loadOwnDrafts(event: ServerLoadEvent) {
  return { drafts: (await askOwn(event, ownDraftsDocument)).drafts };
}

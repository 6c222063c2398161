import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import {
  createClaimDocument,
  giveAddressDocument,
  type JoinedAccount,
  joinedAccountDocument,
  mergeAccountsDocument,
  mergePreviewDocument,
} from '#features/accounts/join/join.graphql.ts';
import type { Frame } from '#frame/frame.load.ts';
import { signInFor } from '#frame/next.ts';
import type { Viewer } from '#frame/viewer.graphql.ts';

async function accountIn(event: RequestEvent, handle: string): Promise<JoinedAccount | null> {
  return (await ask(event, joinedAccountDocument, { handle })).account;
}

async function comeIn(event: ServerLoadEvent, ability: Viewer['viewerCan'][number], need: string): Promise<void> {
  const { viewer } = (await event.parent()) as unknown as Frame;
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  if (!viewer.viewerCan.includes(ability)) notAllowed({ message: m.errors_forbidden(), needs: [need] });
}

/** Staff help the owner of an imported account. */
export async function loadHandOver(event: ServerLoadEvent) {
  await comeIn(event, 'SEE_STAFF_QUEUE', 'staffOfSpace');
  const account = await accountIn(event, event.params['handle'] ?? '');
  if (!account) notFound();
  return { account };
}

export const createClaim = asForm({
  name: 'claim',
  document: createClaimDocument,
  variables: (fields) => ({ input: { accountId: fields.text('accountId') } }),
  done: ({ link, expiresAt }) => ({ claim: { link, expiresAt } }),
});

export const giveAddress = asForm({
  name: 'address',
  document: giveAddressDocument,
  variables: (fields) => ({ input: { accountId: fields.text('accountId'), email: fields.text('email') } }),
  done: ({ handle }, _fields, { locals }) => redirect(303, `/${locals.language}/people/${handle}`),
});

/** An administrator makes two accounts one: first which is kept, then what would happen, then the act. */
export async function loadMerge(event: ServerLoadEvent) {
  await comeIn(event, 'SEE_AUDIT_LOG', 'administrator');
  const account = await accountIn(event, event.params['handle'] ?? '');
  if (!account) notFound();
  const typed = event.url.searchParams.get('into')?.trim().replace(/^@/, '') ?? '';
  const into = typed === '' ? null : await accountIn(event, typed);
  const ids = into && { fromId: account.id, intoId: into.id };
  const preview = ids && (await ask(event, mergePreviewDocument, ids)).mergePreview;
  return { account, typed, preview };
}

export const mergeAccounts = asForm({
  name: 'merge',
  document: mergeAccountsDocument,
  variables: (fields) => ({ input: { fromId: fields.text('fromId'), intoId: fields.text('intoId') } }),
  done: ({ handle }, _fields, { locals }) => redirect(303, `/${locals.language}/people/${handle}`),
});

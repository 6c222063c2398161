import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { mailsDocument, retryMailDocument } from '#features/accounts/mails/mails.graphql.ts';
import MailList from '#features/accounts/mails/MailList.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadMails(event: ServerLoadEvent) {
  const { mails } = await ask(event, mailsDocument, { after: event.url.searchParams.get('after') });
  return { isEmpty: mails.nodes.length === 0, list: still(event, MailList, { mails: mails.nodes }), pageInfo: mails.pageInfo };
}

export const retryMail = asForm({
  name: 'retry',
  document: retryMailDocument,
  variables: (fields) => ({ input: { mailId: fields.text('about') } }),
  done: () => ({ retried: true }),
});

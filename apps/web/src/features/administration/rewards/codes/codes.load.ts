import { type ActionFailure, fail, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { formWithin } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { perform } from '#api/form.server';
import { notFound } from '#api/missing.server';
import type { Returned } from '#api/problem';
import { codesDocument, importCodesDocument } from '#features/administration/rewards/codes/codes.graphql.ts';
import { comeInAsManager } from '#features/administration/rewards/managed-rewards.load.ts';

export async function loadCodes(event: ServerLoadEvent) {
  await comeInAsManager(event);
  const { reward, voucherCodes } = await ask(event, codesDocument, { id: event.params['id'] ?? '' });
  if (!reward || !voucherCodes) notFound();
  return { reward, codes: voucherCodes };
}

/** What was pasted and what stands in the file are one text. Neither comes back with the page. */
export async function bringCodes(event: RequestEvent) {
  const form = await formWithin(event);
  if (!form) return refusedHere(413, m.web_rewards_codes_too_large());
  const fields = new Fields(form);
  const codes = [fields.text('codes'), await textOfFile(form)].filter((text) => text.trim() !== '').join('\n');
  if (codes === '') return refusedHere(400, m.web_rewards_codes_none_sent());
  return perform(
    {
      name: 'bring',
      document: importCodesDocument,
      variables: () => ({ input: { rewardId: event.params['id'] ?? '', codes } }),
      done: ({ added, repeated, refused }) => ({ brought: { added, repeated, refused } }),
    },
    event,
    fields,
  );
}

async function textOfFile(form: FormData): Promise<string> {
  const file = form.get('file');
  return file instanceof File ? file.text() : '';
}

function refusedHere(status: number, message: string): ActionFailure<Returned> {
  return fail(status, { form: 'bring', about: '', problem: { code: 'BAD_USER_INPUT', message, fields: { codes: message } }, typed: {} });
}

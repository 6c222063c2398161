import { type ActionFailure, fail, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import type { ComponentProps } from 'svelte';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { formWithin } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { asForm, perform } from '#api/form.server';
import { notFound } from '#api/missing.server';
import type { Returned } from '#api/problem';
import { codesDocument, importCodesDocument, takeBatchOutDocument, takeCodesOutDocument } from '#features/administration/rewards/codes/codes.graphql.ts';
import type OutcomeOfCodes from '#features/administration/rewards/codes/OutcomeOfCodes.svelte';
import { comeInAsManager } from '#features/administration/rewards/managed-rewards.load.ts';
import { number } from '#words/numbers';

/** What the page says of a form that was done. */
export type OutcomeOfForm = ComponentProps<typeof OutcomeOfCodes>;

export async function loadCodes(event: ServerLoadEvent) {
  await comeInAsManager(event);
  const { reward, voucherCodes } = await ask(event, codesDocument, { id: event.params['id'] ?? '' });
  if (!reward || !voucherCodes) notFound();
  return { reward, codes: voucherCodes };
}

/** What was pasted and what stands in the file are one text. Neither comes back with the page. */
async function codesIn(event: RequestEvent, name: string): Promise<{ codes: string; fields: Fields } | ActionFailure<Returned>> {
  const form = await formWithin(event);
  if (!form) return refusedHere(name, 413, m.web_rewards_codes_too_large());
  const fields = new Fields(form);
  const codes = [fields.text('codes'), await textOfFile(form)].filter((text) => text.trim() !== '').join('\n');
  return codes === '' ? refusedHere(name, 400, m.web_rewards_codes_none_sent(), fields.typed()) : { codes, fields };
}

async function bring(event: RequestEvent) {
  const sent = await codesIn(event, 'bring');
  if ('status' in sent) return sent;
  const { codes, fields } = sent;
  const expiresAt = fields.optional('expiresAt') && fields.endOfDay('expiresAt');
  return perform(
    {
      name: 'bring',
      document: importCodesDocument,
      variables: () => ({ input: { rewardId: event.params['id'] ?? '', codes, expiresAt } }),
      done: ({ added, repeated, refused }) =>
        saying(m.web_rewards_codes_done({ amount: number(added) }), refused.length > 0, [
          [m.web_rewards_codes_repeated(), repeated],
          [m.web_rewards_codes_refused(), refused],
        ]),
    },
    event,
    fields,
  );
}

async function takeOut(event: RequestEvent) {
  const sent = await codesIn(event, 'takeOut');
  if ('status' in sent) return sent;
  const { codes, fields } = sent;
  return perform(
    {
      name: 'takeOut',
      document: takeCodesOutDocument,
      variables: () => ({ input: { rewardId: event.params['id'] ?? '', codes } }),
      done: ({ takenOut, handedOut, unknown, refused }) =>
        saying(m.web_rewards_codes_out_done({ amount: number(takenOut) }), handedOut.length > 0 || unknown.length > 0 || refused.length > 0, [
          [m.web_rewards_codes_out_handed_out(), handedOut],
          [m.web_rewards_codes_out_unknown(), unknown],
          [m.web_rewards_codes_refused(), refused],
        ]),
    },
    event,
    fields,
  );
}

const takeOutBatch = asForm({
  name: 'takeOutBatch',
  document: takeBatchOutDocument,
  variables: (fields, { params }) => ({ input: { rewardId: params['id'] ?? '', importedAt: fields.text('about') } }),
  done: ({ takenOut }) => saying(m.web_rewards_codes_out_done({ amount: number(takenOut) }), false, []),
});

export const codesActions = { bring, takeOut, takeOutBatch };

function saying(said: string, attention: boolean, lines: OutcomeOfForm['lines']): { outcome: OutcomeOfForm } {
  return { outcome: { said, attention, lines } };
}

async function textOfFile(form: FormData): Promise<string> {
  const file = form.get('file');
  return file instanceof File ? file.text() : '';
}

function refusedHere(name: string, status: number, message: string, typed: Record<string, string> = {}): ActionFailure<Returned> {
  return fail(status, { form: name, about: '', problem: { code: 'BAD_USER_INPUT', message, fields: { codes: message } }, typed });
}

import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import * as m from '@kehila/messages/web';
import { Fields } from '#api/fields.server';
import type { Returned } from '#api/problem';
import { send } from '#api/transport.server';
import { type CheckedTexts, checkTextsDocument } from '#features/community/personal-data/check.graphql.ts';
import PersonalData from '#features/community/personal-data/PersonalData.svelte';
import { stillOnce } from '#frame/still/still.server.ts';

export const personalDataCode = 'PERSONAL_DATA';

/** A form that came back because of personal data in it. */
export interface ReturnedWithPlaces extends Returned {
  /** The places and what can be done about them, written: no form brings script for what seldom comes. Not remembered by the server. */
  readonly personal: string;
}

/** Before a text with personal data is sent, its writer sees the places once and decides: `personal` is keep or remove. */
export function warned<Done>(
  name: string,
  action: (event: RequestEvent) => Promise<Done>,
): (event: RequestEvent) => Promise<Done | ActionFailure<ReturnedWithPlaces>> {
  return async (event) => {
    const fields = new Fields(await event.request.clone().formData());
    const choice = fields.text('personal');
    const checked = choice === 'keep' ? undefined : await check(event, fields);
    const places = [...(checked?.title.personalData ?? []), ...(checked?.body.personalData ?? [])];
    if (!checked || places.length === 0) return action(event);

    const isRemoved = choice === 'remove';
    const message = isRemoved ? m.web_safety_personal_removed() : m.web_safety_personal_text();
    return fail(409, {
      form: name,
      about: fields.text('about'),
      problem: { code: personalDataCode, message, fields: {} },
      typed: isRemoved ? { ...fields.typed(), title: checked.title.without, body: checked.body.without } : fields.typed(),
      personal: String(stillOnce(event, PersonalData, { found: isRemoved ? [] : places, message, meant: fields.text('then') })),
    });
  };
}

/** Undefined where it cannot be checked now, or the text is refused anyway: then nobody is kept from writing. */
async function check(event: RequestEvent, fields: Fields): Promise<CheckedTexts | undefined> {
  const variables = { title: fields.text('title'), body: fields.text('body') };
  const { data, errors } = await send(event, { query: textOf(checkTextsDocument), variables });
  return errors?.length ? undefined : (data as CheckedTexts);
}

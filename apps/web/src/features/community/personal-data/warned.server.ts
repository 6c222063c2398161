import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { Fields } from '#api/fields.server';
import type { Returned } from '#api/problem';
import { personalDataIn, withoutPersonalData } from '#features/community/personal-data/personal-data.ts';

export const personalDataCode = 'PERSONAL_DATA';

/** Before a text with personal data is sent, its writer sees the place and decides: `personal` is keep or remove. */
export function warned<Done>(name: string, action: (event: RequestEvent) => Promise<Done>): (event: RequestEvent) => Promise<Done | ActionFailure<Returned>> {
  return async (event) => {
    const fields = new Fields(await event.request.clone().formData());
    const found = [...personalDataIn(fields.text('title')), ...personalDataIn(fields.text('body'))];
    if (found.length === 0 || fields.text('personal') === 'keep') return action(event);

    const isRemoved = fields.text('personal') === 'remove';
    const message = isRemoved ? m.web_community_personal_removed() : m.web_community_personal_text();
    return fail(409, {
      form: name,
      about: fields.text('about'),
      problem: { code: personalDataCode, message, fields: {} },
      typed: isRemoved ? cleaned(fields.typed()) : fields.typed(),
    });
  };
}

function cleaned(typed: Record<string, string>): Record<string, string> {
  return { ...typed, title: withoutPersonalData(typed['title'] ?? ''), body: withoutPersonalData(typed['body'] ?? '') };
}

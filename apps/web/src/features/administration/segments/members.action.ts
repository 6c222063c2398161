import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { formWithin } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { perform } from '#api/form.server';
import type { Returned } from '#api/problem';
import { changeSegmentMembersDocument } from '#features/administration/segments/segments.graphql.ts';

/** What was pasted and what stands in the file are one list. */
export async function changeMembers(event: RequestEvent) {
  const form = await formWithin(event);
  if (!form) return refusedHere(413, m.web_segments_list_too_large());
  const fields = new Fields(form);
  const people = [fields.text('people'), await textOfFile(form)].filter((text) => text.trim() !== '').join('\n');
  if (people === '') return refusedHere(400, m.web_segments_list_none());
  return perform(
    {
      name: 'members',
      document: changeSegmentMembersDocument,
      variables: () => ({ input: { segmentId: event.params['id'] ?? '', change: fields.choice('change', ['ADD', 'REMOVE']), people } }),
      done: ({ changed, unchanged, unknown, ambiguous }) => ({ members: { changed, unchanged, unknown, ambiguous, lines: people.split(/\r\n|\r|\n/) } }),
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
  return fail(status, { form: 'members', about: '', problem: { code: 'BAD_USER_INPUT', message, fields: { people: message } }, typed: {} });
}

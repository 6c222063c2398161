import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { saveStandardDocument, standardDocument } from '#features/spaces/standard/standard.graphql.ts';
import { typedRows } from '#features/spaces/worded/typed-rows.server.ts';
import { signInFor } from '#frame/next.ts';

const most = 12;

export async function loadStandard(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { space } = await ask(event, standardDocument, { space: event.params['slug'] ?? '' });
  if (!space) notFound();
  if (!space.viewerCan.includes('SET_REVIEW_STANDARD')) notAllowed({ message: m.web_standard_not_allowed(), needs: ['manager'] });
  return { space, most };
}

export const saveStandard = asForm({
  name: 'default',
  document: saveStandardDocument,
  variables: (fields, event) => ({
    input: {
      space: event.params['slug'] ?? '',
      version: fields.integer('version'),
      reviewers: fields.integer('reviewers'),
      points: typedRows(fields, most),
    },
  }),
  done: ({ reviewStandard }) => ({ saved: reviewStandard.version }),
});

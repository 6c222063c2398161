import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notAllowed, notFound } from '#api/missing.server';
import { saveStandardDocument, standardDocument } from '#features/spaces/standard/standard.graphql.ts';
import { mostPoints } from '#features/spaces/standard/rows.ts';
import { signInFor } from '#frame/next.ts';

export async function loadStandard(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { space } = await ask(event, standardDocument, { space: event.params['slug'] ?? '' });
  if (!space) notFound();
  if (!space.viewerCan.includes('SET_REVIEW_STANDARD')) notAllowed({ message: m.web_standard_not_allowed(), needs: ['manager'] });
  return { space };
}

export const saveStandard = asForm({
  name: 'default',
  document: saveStandardDocument,
  variables: (fields, event) => ({
    input: {
      space: event.params['slug'] ?? '',
      version: fields.integer('version'),
      reviewers: fields.integer('reviewers'),
      points: pointsIn(fields),
    },
  }),
  done: ({ reviewStandard }) => ({ saved: reviewStandard.version }),
});

/** By their place: who was moved up stands before who stood there, who was moved down behind. A row that is empty is none. */
function pointsIn(fields: Fields) {
  const rows = Array.from({ length: mostPoints }, (_, row) => ({
    key: fields.optional(`key${row}`),
    place: placeOf(fields.integer(`place${row}`), row + 1),
    words: [
      { language: 'HE' as const, name: fields.text(`he${row}`).trim() },
      { language: 'EN' as const, name: fields.text(`en${row}`).trim() },
    ].filter(({ name }) => name !== ''),
  }));
  const filled = rows.filter(({ words }) => words.length > 0).sort((one, other) => one.place - other.place);
  return filled.map(({ key, words }) => ({ key, words }));
}

function placeOf(wanted: number, stood: number): number {
  return wanted + Math.sign(wanted - stood) / 2;
}

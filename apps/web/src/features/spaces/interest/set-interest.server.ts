import { asForm } from '#api/form.server';
import { stay } from '#features/community/thread/stay.server.ts';
import { setInterestDocument } from '#features/spaces/interest/interest.graphql.ts';

const places = ['SPACE', 'TAG'] as const;
const levels = ['NORMAL', 'WATCH', 'FOLLOW', 'MUTE'] as const;

/** How much to hear of a space or a tag: on its page, and in the list of all. */
export const setInterest = asForm({
  name: 'interest',
  document: setInterestDocument,
  variables: (fields) => ({ input: { place: fields.choice('place', places), slug: fields.text('slug'), level: fields.choice('level', levels) } }),
  done: (_interest, _fields, event) => stay(event, 'main'),
});

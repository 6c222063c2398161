import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { clearVoteRingDocument, takeBackRingVotesDocument, voteRingsDocument } from '#features/desk/vote-rings/vote-rings.graphql.ts';

export async function loadVoteRings(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'SANCTION', need: 'staffOfSpace', message: m.web_vote_rings_not_allowed() });
  const { searchParams } = event.url;
  const decided = searchParams.get('decided') === '1';
  const { voteRings } = await ask(event, voteRingsDocument, { decided, after: searchParams.get('after') });
  return { decided, rings: voteRings.nodes, pageInfo: voteRings.pageInfo };
}

const decision = (fields: Fields) => ({ input: { ringId: fields.text('about'), reason: fields.text('reason') } });

const takeBack = asForm({ name: 'decide', document: takeBackRingVotesDocument, variables: decision, done: () => ({ done: true }) });
const clear = asForm({ name: 'decide', document: clearVoteRingDocument, variables: decision, done: () => ({ done: true }) });

export const voteRingActions = { takeBack, clear };

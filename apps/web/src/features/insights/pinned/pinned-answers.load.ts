import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { pinAnswerDocument, pinnedAnswersDocument, unpinAnswerDocument } from '#features/insights/pinned/pinned-answers.graphql.ts';
import { momentOf } from '#words/moment';

export async function loadPinnedAnswers(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'PIN_ANSWERS', need: 'manager', message: m.web_pinned_answers_not_allowed() });
  const { searchParams } = event.url;
  const { pinnedAnswers } = await ask(event, pinnedAnswersDocument, { after: searchParams.get('after') });
  return { answers: pinnedAnswers.nodes, pageInfo: pinnedAnswers.pageInfo, query: searchParams.get('q') ?? '' };
}

/** The number in the address of a question or an article; what has none is refused beside its field. */
function numberIn(address: string): string {
  const typed = address.trim();
  return /\/(?:q|a)\/(\d+)/.exec(typed)?.[1] ?? typed;
}

const seenAgain = (event: RequestEvent): never => redirect(303, event.url.pathname);

const pin = asForm({
  name: 'pin',
  document: pinAnswerDocument,
  variables: (fields) => {
    const from = fields.optional('from');
    const until = fields.text('until');
    return {
      input: {
        query: fields.text('query').trim(),
        contentId: numberIn(fields.text('contentId')),
        from: from === null ? null : (momentOf(from) ?? from),
        until: momentOf(until) ?? until,
      },
    };
  },
  done: (_pinned, _fields, event) => seenAgain(event),
});

const unpin = asForm({
  name: 'unpin',
  document: unpinAnswerDocument,
  variables: (fields) => ({ input: { pinId: fields.text('about') } }),
  done: (_unpinned, _fields, event) => seenAgain(event),
});

export const pinnedActions = { pin, unpin };

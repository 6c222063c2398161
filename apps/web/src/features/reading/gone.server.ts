import type { RequestEvent } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { gone, notFound } from '#api/missing.server';

const goneDocument = graphql(`
  query Gone($id: ID!) {
    gone(id: $id) {
      reason
    }
  }
`);

const reasons = { REMOVED: m.web_reading_gone_removed, ARCHIVED: m.web_reading_gone_archived };

/** Ends the page of something that is not there: with a reason where it was public, as if it had never been otherwise. */
export async function missing(event: RequestEvent, id: string): Promise<never> {
  const { gone: found } = await ask(event, goneDocument, { id });
  return found ? gone(reasons[found.reason]()) : notFound();
}

import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { graphql } from '@kehila/contracts';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { gone, notFound } from '#api/missing.server';
import { articlePath } from '#features/knowledge/article-path.ts';
import { reasons } from '#features/moderation/moderation-words.ts';
import { whyWithheld } from '#features/moderation/withheld/why-withheld.server.ts';
import type { Frame } from '#frame/frame.load.ts';
import { local } from '#words/local';

const goneDocument = graphql(`
  query Gone($id: ID!) {
    gone(id: $id) {
      reason
      replacement {
        id
        slug
      }
    }
  }
`);

const causes = { REMOVED: m.web_reading_gone_removed, ARCHIVED: m.web_reading_gone_archived, BEHIND: m.web_reading_gone_behind };

/** Ends the page of a question that the staff removed, for its author: why, and what can be done. */
async function goneOfOwn(event: ServerLoadEvent, id: string): Promise<void> {
  const { viewer } = (await event.parent()) as Pick<Frame, 'viewer'>;
  if (!viewer) return;
  const why = (await whyWithheld(event, [{ id, withheld: 'REMOVED' }]))[id];
  if (why?.decision === 'REMOVE') gone(m.web_moderation_gone_yours({ reason: why.reason ? reasons[why.reason].name() : '–' }), why.id);
}

/** Ends the page of something that is not there: with a reason where it was public, as if it had never been otherwise. */
export async function missing(event: ServerLoadEvent, id: string): Promise<never> {
  const { gone: found } = await ask(event, goneDocument, { id });
  // For now, not for good: it may be taken out again.
  if (found?.replacement) redirect(302, local(articlePath(found.replacement)));
  await goneOfOwn(event, id);
  return found ? gone(causes[found.reason]()) : notFound();
}

import { type Actor, translate } from '@kehila/platform';
import type { Revision } from './graphql/revision.type';
import { approversOf } from './revision.policy';
import { inAuthorsHands } from './revision.states';

/** What comes next, as a sentence for who reads it. */
export function nextStepOf(actor: Actor, revision: Revision): string {
  const { state, facts, claimedBy } = revision;
  if (state === 'in_review' && claimedBy === null) return waiting(revision);
  if (state === 'in_review' && claimedBy !== null) {
    return actor.is(claimedBy.id) ? translate('knowledge_next_in_review_by_you') : translate('knowledge_next_in_review', { name: claimedBy.displayName });
  }
  if (state === 'submitted') return waiting(revision);
  if (actor.is(facts.authorId)) return translate(ofAuthor(revision));
  return translate(`knowledge_next_${state}`);
}

function waiting({ facts }: Revision): string {
  return translate(facts.reviewers > 1 && approversOf(facts).length > 0 ? 'knowledge_next_submitted_once' : 'knowledge_next_submitted');
}

/** When it is the author's turn, the sentence says "you". */
function ofAuthor({ state, facts }: Revision): string {
  if (state === 'draft' && facts.spaceIsMarked) return 'knowledge_next_draft_of_you_marked';
  return inAuthorsHands.includes(state) ? `knowledge_next_${state}_of_you` : `knowledge_next_${state}`;
}

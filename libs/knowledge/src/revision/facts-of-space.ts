import type { Spaces } from '@kehila/spaces';
import type { RevisionFacts } from './revision.policy';

/** What a space decides about the texts in it, as of now. */
export function factsOfSpace(spaces: Spaces, spaceId: string): Pick<RevisionFacts, 'spaceId' | 'spaceIsMarked' | 'reviewers'> {
  return {
    spaceId,
    spaceIsMarked: spaces.policyOf(spaceId).publishingMode === 'marked',
    reviewers: spaces.standardOf(spaceId).reviewers,
  };
}

import type { LockedRevision } from './locked-revision';
import { RevisionEdited } from './revision.events';

/** The fact that its author changed a locked revision: with another text, or other files. */
export function revisionEdited(revision: LockedRevision, at: Date): RevisionEdited {
  return new RevisionEdited({
    revisionId: revision.id,
    articleId: revision.articleId,
    spaceId: revision.spaceId,
    version: revision.version + 1,
    editorId: revision.authorId,
    at,
  });
}

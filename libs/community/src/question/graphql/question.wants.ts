import type { GraphQLResolveInfo } from 'graphql';
import { wantsOfComments } from '../../comment/graphql/comment.wants';
import { selects } from '../../thread/selection';
import type { QuestionWants } from '../question.rows';

/** What an operation asks of a question that the field being resolved returns; `path` leads to it, for example `nodes`. */
export function wantsOfQuestion(info: GraphQLResolveInfo, ...paths: string[]): QuestionWants {
  const prefixes = paths.length > 0 ? paths.map((path) => `${path}.`) : [''];
  const asks = (...fields: string[]) => prefixes.some((prefix) => fields.some((field) => selects(info, prefix + field)));
  return {
    body: asks('body.markdown', 'body.html') ? 'whole' : asks('body') ? 'excerpt' : 'none',
    closure: asks('closed'),
    merged: asks('merged'),
    movedFrom: asks('movedFrom'),
    split: asks('splitFrom', 'splitInto'),
    comments: wantsOfComments(asks),
    revisions: asks('revisionCount'),
    viewer: asks('viewerVote', 'viewerFollows', 'viewerAffected', 'viewerSaved', 'viewerNudged'),
    draft: asks('viewerDraft'),
    answering: asks('answering'),
    askedExperts: asks('askedExperts'),
    suggestedDuplicate: asks('suggestedDuplicate'),
    declinedDuplicates: asks('declinedDuplicates'),
    fields: asks('fields'),
    viewerCan: asks('viewerCan'),
  };
}

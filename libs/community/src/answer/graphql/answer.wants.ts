import type { GraphQLResolveInfo } from 'graphql';
import { wantsOfComments } from '../../comment/graphql/comment.wants';
import { selects } from '../../thread/selection';
import type { AnswerWants } from '../answer.rows';

/** What an operation asks of an answer that the field being resolved returns; `paths` lead to it, for example `nodes`. */
export function wantsOfAnswer(info: GraphQLResolveInfo, ...paths: string[]): AnswerWants {
  const prefixes = paths.length > 0 ? paths.map((path) => `${path}.`) : [''];
  const asks = (...fields: string[]) => prefixes.some((prefix) => fields.some((field) => selects(info, prefix + field)));
  return {
    source: asks('body.markdown', 'body.excerpt'),
    comments: wantsOfComments(asks),
    corrections: asks('corrections'),
    trust: asks('trust'),
    viewer: asks('viewerVote'),
    viewerCan: asks('viewerCan'),
  };
}

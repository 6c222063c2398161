import type { CommentWants } from '../comment.rows';

const body = ['comments.nodes.body', 'comments.edges.node.body'];
const source = body.flatMap((path) => [`${path}.markdown`, `${path}.excerpt`]);

/** What an operation asks of the comments on a question or an answer; `asks` says whether any of the paths below it is selected. */
export function wantsOfComments(asks: (...paths: string[]) => boolean): CommentWants {
  if (!asks('comments')) return 'none';
  return asks(...source) ? 'whole' : 'shown';
}

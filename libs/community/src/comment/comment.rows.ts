import { authorJoin } from '@kehila/accounts';
import { type Actor, excerptOf, instantInJson, type Language, type Page, pageOf } from '@kehila/platform';
import { mentionsJson, type MentionsJson, withMentionLinks } from '../mention/mention-links';
import { type Byline, bylineOf, bylinePairs, type BylineRow } from '../thread/byline';
import { type Publication, withheldOf } from '../thread/terms';
import { visiblePublication } from '../thread/viewpoint';
import type { Comment } from './graphql/comment.type';

/** One comment as JSON in the row of what it hangs on. */
export interface CommentJson extends BylineRow {
  id: string;
  /** Absent when only what is shown was asked for. */
  markdown?: string;
  text?: string;
  html: string;
  mentions: MentionsJson | null;
  language: Language;
  at: string;
  publication: Publication;
  former: string | null;
}

/** The first comments of a content, loaded with it. */
export interface FirstComments {
  readonly rows: readonly CommentJson[];
  /** How many were asked for; one more row says that there are more. */
  readonly first: number;
}

/** How many comments come with a thread's page; a longer list is asked for by itself. */
export const commentsWithPage = 20;

/** How much of comments is asked for: what a page shows, or also the text as written and its first lines. */
export type CommentWants = 'none' | 'shown' | 'whole';

/** For the names of prepared statements. */
export const shapeOfComments = (wants: CommentWants): string => ({ none: '', shown: 'm', whole: 'mw' })[wants];

/** SQL: up to `limit` comments of a content as a JSON array, oldest first. `q` is the alias of the question; index `comment_of_content`. */
export const commentsJson = (
  contentId: string,
  q: string,
  limit: string,
  wants: Exclude<CommentWants, 'none'>,
  after = '',
): string => `(select json_agg(x.comment) from (
  select json_build_object('id', c.id::text, ${wants === 'whole' ? `'markdown', c.body_markdown, 'text', left(c.body_text, 800), ` : ''}'html', c.body_html, 'mentions', ${mentionsJson('c.id', 'c.body_html')}, 'language', c.language,
    'at', c.commented_at, 'publication', c.publication, 'former', c.former_id::text, ${bylinePairs('c', 'ca', `${q}.space_id`, 'c.alias')}) as comment
  from comment c ${authorJoin('ca', 'c.author_id')}
  where c.content_id = ${contentId} and ${visiblePublication('c', `${q}.space_id`)} ${after}
  order by c.commented_at, c.id limit ${limit}) x)`;

/** Up to `first + 1` rows as a page. */
export function commentPage(actor: Actor, rows: readonly CommentJson[], first: number, spaceId: string): Page<Comment> {
  return pageOf(
    [...rows],
    first,
    (row) => [instantInJson(row.at), row.id],
    (row) => commentOf(row, bylineOf(actor, row), spaceId),
  );
}

function commentOf(row: CommentJson, byline: Byline, spaceId: string): Comment {
  return {
    id: row.id,
    body: { markdown: row.markdown ?? '', html: withMentionLinks(row.html, row.mentions), excerpt: excerptOf(row.text ?? ''), language: row.language },
    ...byline,
    commentedAt: new Date(row.at),
    held: row.publication === 'held',
    withheld: withheldOf(row.publication),
    formerId: row.former,
    spaceId,
  };
}

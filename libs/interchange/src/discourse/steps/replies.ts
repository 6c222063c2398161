import type { Prepared } from '../../run/import-rows';
import { withoutSource, withTexts } from '../../run/with-texts';
import type { RenderedText } from '../../text/rendered-text';
import { type AnswerEntry, enterAnswers } from '../../writing/answers';
import { type CommentEntry, enterComments } from '../../writing/comments';
import type { PostRow } from '../../writing/post.sql';
import { type BackupRun, importTableRowsAgain } from '../backup/import-table-rows';
import { isFirst, isShown, placesOf } from './places';
import { inPlace, markdownOf, postOf } from './posts';

/** Posts after the first that answer the question. */
export function importAnswers(run: BackupRun, after: Promise<void>): Promise<void> {
  return importReplies<AnswerEntry>(run, after, {
    kind: 'answer',
    textKind: 'post',
    entryOf: withoutSource,
    enter: (answers) => enterAnswers(run, answers),
  });
}

/** Short replies to other replies. */
export function importComments(run: BackupRun, after: Promise<void>): Promise<void> {
  return importReplies<CommentEntry>(run, after, {
    kind: 'comment',
    textKind: 'comment',
    entryOf: ({ body: _, parent, edited_at: _edited, score, ...post }, text) => ({ ...post, post: parent, score: score ?? 0, ...text }),
    enter: (comments) => enterComments(run, comments),
  });
}

interface ReplyPlan<Entered> {
  readonly kind: 'answer' | 'comment';
  readonly textKind: 'post' | 'comment';
  readonly entryOf: (reply: PostRow & { readonly parent: string }, text: RenderedText) => Entered;
  readonly enter: (replies: Entered[]) => Promise<void>;
}

function importReplies<Entered>(run: BackupRun, after: Promise<void>, { kind, textKind, entryOf, enter }: ReplyPlan<Entered>): Promise<void> {
  return importTableRowsAgain<PostRow, Entered>(run, {
    file: 'posts',
    after,
    kind,
    read: (row) => (isShown(row) && !isFirst(row) ? postOf(row) : undefined),
    prepare: prepareAll,
    enter,
  });

  async function prepareAll(posts: readonly PostRow[]): Promise<Prepared<Entered>[]> {
    const places = await placesOf(run, posts);
    const replies = posts.flatMap((post) => {
      const place = places.get(post.id);
      return place?.becomes === kind ? [{ ...post, parent: place.parent ?? '' }] : [];
    });
    return inPlace(posts, replies, await withTexts(run, replies, (reply) => ({ kind: textKind, markdown: markdownOf(run, reply) }), entryOf));
  }
}

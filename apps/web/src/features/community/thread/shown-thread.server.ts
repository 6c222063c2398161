import type { RequestEvent } from '@sveltejs/kit';
import type { Html } from '#api/html';
import { questionPath } from '#features/community/question-path.ts';
import { answerOrders } from '#features/community/thread/answer-orders.ts';
import AnswerText from '#features/community/thread/still/AnswerText.svelte';
import AnswersHead from '#features/community/thread/still/AnswersHead.svelte';
import ArticleCard from '#features/community/thread/still/ArticleCard.svelte';
import Comments from '#features/community/thread/still/Comments.svelte';
import Opening from '#features/community/thread/still/Opening.svelte';
import OpensLater from '#features/community/thread/still/OpensLater.svelte';
import Refusals from '#features/community/thread/still/Refusals.svelte';
import type { OpenedQuestion, Refused, Thread, ThreadAnswer, ThreadComment } from '#features/community/thread/thread.graphql.ts';
import type { Whys } from '#features/moderation/withheld/why-withheld.server.ts';
import { still } from '#frame/still/still.server.ts';

/** What can be acted on, as it is. */
const standing = [
  'id',
  'slug',
  'score',
  'answerCount',
  'viewerVote',
  'viewerCan',
  'affectedCount',
  'viewerAffected',
  'followerCount',
  'viewerFollows',
  'viewerSaved',
  'urgent',
  'urgentReason',
  'audienceGrows',
  'answering',
  'needsInfo',
  'state',
  'closed',
  'locked',
  'pinnedUntil',
  'splitFrom',
] as const satisfies readonly (keyof Thread)[];

type Standing = Pick<Thread, (typeof standing)[number]>;

/** A thread ready for its page: what only is read is written already, what can be acted on comes as data. */
export interface ShownThread extends Standing {
  readonly authorId: string | null;
  readonly authorName: string;
  /** Who reads hides the name in this thread: whatever they add here stays under it. */
  readonly viewerHides: boolean;
  readonly mayAnnounce: boolean;
  /** Answers are made comments, and comments answers. */
  readonly mayTurn: boolean;
  readonly mayBecomeArticle: boolean;
  /** What this reader cannot do here. */
  readonly refused: readonly Refused['ability'][];
  /** Why not: opened by the buttons that stand in the place of these acts. */
  readonly refusals: Html;
  /** The same of acts that have no button before they are open. */
  readonly opensLater: Html;
  readonly whyNoAnswer: string | null;
  readonly opening: Html;
  readonly comments: Html;
  readonly article: Html;
  readonly answersHead: Html;
  readonly answers: readonly ShownAnswer[];
}

export interface ShownAnswer extends Pick<ThreadAnswer, 'id' | 'accepted' | 'shownFirst' | 'score' | 'viewerVote' | 'viewerCan'> {
  readonly authorId: string | null;
  readonly authorName: string;
  readonly text: Html;
  readonly comments: Html;
}

/** What concerns this reader alone. */
interface Reading {
  /** Of texts of theirs, why others do not see them. */
  readonly whys: Whys;
  /** Ids of the people whom they ignore. */
  readonly ignored: readonly string[];
}

/** Acts that have no button before they are open. */
const withoutButton: ReadonlySet<string> = new Set(['MARK_DUPLICATE', 'EDIT_TAGS', 'EDIT_TITLE']);

export function asShown(event: RequestEvent, thread: Thread, order: (typeof answerOrders)[number]['value'], reading: Reading): ShownThread {
  const refused = thread.space.permissions?.filter(({ allowed }) => !allowed) ?? [];
  const later = refused.filter(({ ability }) => withoutButton.has(ability));
  return {
    ...(Object.fromEntries(standing.map((name) => [name, thread[name]])) as unknown as Standing),
    authorId: thread.author?.id ?? null,
    authorName: thread.authorName,
    viewerHides: [thread, ...thread.answers.nodes].some(({ nameHidden, author }) => nameHidden && author !== null),
    refused: refused.map(({ ability }) => ability),
    refusals: still(event, Refusals, { refused }),
    opensLater: later.length > 0 ? still(event, OpensLater, { refused: later }) : '',
    whyNoAnswer: refused.find(({ ability }) => ability === 'ANSWER')?.sentence ?? null,
    mayAnnounce: thread.space.viewerCan?.includes('ANNOUNCE') === true,
    mayTurn: mayTurnIn(thread),
    mayBecomeArticle: thread.state === 'SOLVED' && thread.article === null && !thread.nomination,
    ...partsOfBoth(event, thread, order, reading),
    answers: thread.answers.nodes.map((answer) => shownAnswer(event, answer, thread, reading)),
  };
}

/** What stands on the page alike for who acts and for who only reads. */
export function partsOfBoth(
  event: RequestEvent,
  thread: Thread,
  order: (typeof answerOrders)[number]['value'],
  { whys, ignored }: Reading = { whys: {}, ignored: [] },
) {
  const path = questionPath(thread);
  return {
    opening: still(event, Opening, { thread: opened(thread), why: whys[thread.id] }),
    comments: still(event, Comments, {
      comments: thread.comments.nodes,
      count: thread.commentCount,
      path,
      ofQuestion: true,
      whys: of(thread.comments.nodes, whys),
      ofIgnored: ofIgnored(thread.comments.nodes, ignored),
      mayDecide: mayDecideIn(thread),
      mayReport: event.locals.hasSession,
      turnIn: mayTurnIn(thread) ? { id: thread.id, slug: thread.slug } : undefined,
    }),
    article: thread.article ? still(event, ArticleCard, { article: thread.article }) : '',
    answersHead: still(event, AnswersHead, { count: thread.answerCount, path, order }),
  };
}

/** Of what hangs on the question, its opening shows the solution only. */
function opened({ answers, comments: _comments, article: _article, announcements: _announced, ...question }: Thread): OpenedQuestion {
  const solution = answers.nodes.find(({ accepted, trust }) => accepted && trust?.kind !== 'UNSAFE');
  if (!solution) return { ...question, solution: null };
  const { id, authorName, trust } = solution;
  return { ...question, solution: { id, authorName, isVerified: trust?.kind === 'VERIFIED' && trust.lapsedAt === null } };
}

function shownAnswer(event: RequestEvent, answer: ThreadAnswer, thread: Thread, { whys, ignored }: Reading): ShownAnswer {
  const { id, accepted, shownFirst, score, viewerVote, viewerCan } = answer;
  return {
    ...{ id, accepted, shownFirst, score, viewerVote, viewerCan },
    authorId: answer.author?.id ?? null,
    authorName: answer.authorName,
    text: still(event, AnswerText, {
      answer,
      space: thread.space.name,
      question: { id: thread.id, slug: thread.slug },
      why: whys[answer.id],
      ignored: isIgnored(answer, ignored),
    }),
    comments: still(event, Comments, {
      comments: answer.comments.nodes,
      whys: of(answer.comments.nodes, whys),
      ofIgnored: ofIgnored(answer.comments.nodes, ignored),
      count: answer.commentCount,
      path: questionPath(thread),
      mayDecide: mayDecideIn(thread),
      mayReport: event.locals.hasSession,
      turnIn: mayTurnIn(thread) ? { id: thread.id, slug: thread.slug } : undefined,
    }),
  };
}

/** Who hides the name is folded for nobody: it would tell whose alias it is. What the staff of the space write is read as such. */
function isIgnored({ author, authorRole, nameHidden }: Pick<ThreadAnswer, 'author' | 'authorRole' | 'nameHidden'>, ignored: readonly string[]): boolean {
  return author !== null && authorRole !== 'STAFF' && !nameHidden && ignored.includes(author.id);
}

function ofIgnored(comments: readonly ThreadComment[], ignored: readonly string[]): string[] {
  return comments.flatMap((comment) => (isIgnored(comment, ignored) ? comment.id : []));
}

/** A part is found again by what it is given: no more than concerns it. */
function of(comments: readonly { readonly id: string }[], whys: Whys): Whys {
  return Object.fromEntries(comments.flatMap(({ id }) => (whys[id] ? [[id, whys[id]]] : [])));
}

function mayTurnIn({ space }: Thread): boolean {
  return space.viewerCan?.includes('MODERATE') === true;
}

/** What waits is shown to its author and to the staff only; to ask for details is the staff's. */
function mayDecideIn({ viewerCan }: Thread): boolean {
  return viewerCan.includes('ASK_FOR_INFO');
}

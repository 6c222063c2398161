import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { declineExpertRequestDocument } from '#features/community/ask-expert/ask-expert.graphql.ts';
import { confirmDuplicateDocument } from '#features/community/duplicate/duplicate.graphql.ts';
import { warned } from '#features/community/personal-data/warned.server.ts';
import { liftAliasDocument, revealAuthorDocument } from '#features/community/thread/alias.graphql.ts';
import { claimAnsweringDocument, releaseAnsweringDocument } from '#features/community/thread/answering.graphql.ts';
import { followQuestionDocument, markAffectedDocument } from '#features/community/thread/following.graphql.ts';
import { nominateForArticleDocument } from '#features/community/thread/nominating.graphql.ts';
import { saveQuestionDocument, unsaveQuestionDocument } from '#features/community/thread/saving.graphql.ts';
import { acceptAnswerDocument, showSolutionFirstDocument, withdrawAcceptanceDocument } from '#features/community/thread/solutions.graphql.ts';
import { stay } from '#features/community/thread/stay.server.ts';
import {
  askForInfoDocument,
  closeQuestionDocument,
  confirmUrgentDocument,
  decideHeldDocument,
  markUrgentDocument,
  reopenQuestionDocument,
  settleWarningDocument,
} from '#features/community/thread/steering.graphql.ts';
import { lockQuestionDocument, unlockQuestionDocument } from '#features/moderation/lock/lock.graphql.ts';
import { pinDocument, unpinDocument } from '#features/notifications/pins/pins.graphql.ts';
import { castVoteDocument, retractVoteDocument } from '#features/community/thread/votes.graphql.ts';
import { postAnswerDocument, postCommentDocument } from '#features/community/thread/writing.graphql.ts';

/** What a form is about: the question of the page, or one of its answers. */
const about = (fields: Fields): string => fields.text('about');
const atAnswer = (_success: unknown, fields: Fields, event: RequestEvent) => stay(event, `answer-${about(fields)}`);
const atQuestion = (_success: unknown, _fields: Fields, event: RequestEvent) => stay(event, 'main');
const atContent = (success: unknown, fields: Fields, event: RequestEvent) =>
  (about(fields) === event.params['id'] ? atQuestion : atAnswer)(success, fields, event);

export const vote = asForm({
  name: 'vote',
  document: castVoteDocument,
  variables: (fields) => ({ input: { contentId: about(fields), value: fields.choice('value', ['UP', 'DOWN']) } }),
  done: atContent,
});

export const retractVote = asForm({
  name: 'retractVote',
  document: retractVoteDocument,
  variables: (fields) => ({ input: { contentId: about(fields) } }),
  done: atContent,
});

export const accept = asForm({
  name: 'accept',
  document: acceptAnswerDocument,
  variables: (fields) => ({ input: { answerId: about(fields) } }),
  done: atAnswer,
});

export const withdrawAcceptance = asForm({
  name: 'withdrawAcceptance',
  document: withdrawAcceptanceDocument,
  variables: (fields) => ({ input: { answerId: about(fields) } }),
  done: atAnswer,
});

export const noLongerTrue = asForm({
  name: 'noLongerTrue',
  document: withdrawAcceptanceDocument,
  variables: (fields) => ({ input: { answerId: about(fields), reason: 'NO_LONGER_TRUE' as const } }),
  done: atAnswer,
});

export const showFirst = asForm({
  name: 'showFirst',
  document: showSolutionFirstDocument,
  variables: (fields) => ({ input: { answerId: about(fields), first: fields.choice('first', ['yes', 'no']) === 'yes' } }),
  done: atAnswer,
});

export const follow = asForm({
  name: 'follow',
  document: followQuestionDocument,
  variables: (fields) => ({ input: { questionId: about(fields), follow: fields.text('follow') === 'yes' } }),
  done: atQuestion,
});

export const save = asForm({
  name: 'save',
  document: saveQuestionDocument,
  variables: (fields) => ({ input: { questionId: about(fields) } }),
  done: atQuestion,
});

export const unsave = asForm({
  name: 'unsave',
  document: unsaveQuestionDocument,
  variables: (fields) => ({ input: { questionId: about(fields) } }),
  done: atQuestion,
});

export const affected = asForm({
  name: 'affected',
  document: markAffectedDocument,
  variables: (fields) => ({ input: { questionId: about(fields), affected: fields.text('affected') === 'yes' } }),
  done: atQuestion,
});

export const answer = warned(
  'answer',
  asForm({
    name: 'answer',
    document: postAnswerDocument,
    variables: (fields, event) => ({
      input: {
        questionId: event.params['id'] ?? '',
        body: fields.text('body'),
        hideName: fields.checked('hideName'),
        idempotencyKey: fields.optional('idempotencyKey'),
      },
    }),
    done: ({ id }, _fields, event) => redirect(303, `${event.url.pathname}#answer-${id}`),
  }),
);

export const comment = warned(
  'comment',
  asForm({
    name: 'comment',
    document: postCommentDocument,
    variables: (fields) => ({ input: { contentId: about(fields), body: fields.text('body'), idempotencyKey: fields.optional('idempotencyKey') } }),
    done: ({ id }, _fields, event) => stay(event, `comment-${id}`),
  }),
);

export const reveal = asForm({
  name: 'reveal',
  document: revealAuthorDocument,
  variables: (fields) => ({ input: { contentId: about(fields) } }),
  done: ({ handle, displayName }, fields) => ({ revealed: { about: about(fields), handle, displayName } }),
});

export const lift = asForm({
  name: 'lift',
  document: liftAliasDocument,
  variables: (_fields, event) => ({ input: { questionId: event.params['id'] ?? '' } }),
  done: atContent,
});

export const nominate = asForm({
  name: 'nominate',
  document: nominateForArticleDocument,
  variables: (fields) => ({ input: { contentId: about(fields), idempotencyKey: fields.optional('idempotencyKey') } }),
  done: atContent,
});

/** A question that was removed has no page any more: its staff go on with what waits. */
export const decideHeld = asForm({
  name: 'decideHeld',
  document: decideHeldDocument,
  variables: (fields) => ({ input: { contentId: about(fields), publish: fields.choice('publish', ['yes', 'no']) === 'yes' } }),
  done: (_question, _fields, event) => stay(event, 'main'),
});

export const close = asForm({
  name: 'close',
  document: closeQuestionDocument,
  variables: (fields) => ({
    input: { questionId: about(fields), reason: fields.choice('reason', ['OFF_TOPIC', 'SPAM', 'OTHER']), note: fields.optional('note') },
  }),
  done: atQuestion,
});

export const reopen = asForm({
  name: 'reopen',
  document: reopenQuestionDocument,
  variables: (fields) => ({ input: { questionId: about(fields) } }),
  done: atQuestion,
});

export const lock = asForm({
  name: 'lock',
  document: lockQuestionDocument,
  variables: (fields) => ({ input: { questionId: about(fields), reason: fields.text('reason') } }),
  done: atQuestion,
});

export const pin = asForm({
  name: 'pin',
  document: pinDocument,
  variables: (fields) => ({ input: { questionId: about(fields), until: fields.endOfDay('until') } }),
  done: atQuestion,
});

export const unpin = asForm({
  name: 'unpin',
  document: unpinDocument,
  variables: (fields) => ({ input: { questionId: about(fields) } }),
  done: atQuestion,
});

export const unlock = asForm({
  name: 'unlock',
  document: unlockQuestionDocument,
  variables: (fields) => ({ input: { questionId: about(fields) } }),
  done: atQuestion,
});

export const needInfo = asForm({
  name: 'needInfo',
  document: askForInfoDocument,
  variables: (fields) => ({ input: { questionId: about(fields), needed: fields.text('needed') === 'yes' } }),
  done: atQuestion,
});

export const claimAnswering = asForm({
  name: 'claimAnswering',
  document: claimAnsweringDocument,
  variables: (fields) => ({ input: { questionId: about(fields) } }),
  done: (_question, _fields, event) => stay(event, 'write'),
});

export const releaseAnswering = asForm({
  name: 'releaseAnswering',
  document: releaseAnsweringDocument,
  variables: (fields) => ({ input: { questionId: about(fields) } }),
  done: (_question, _fields, event) => stay(event, 'write'),
});

export const confirmDuplicate = asForm({
  name: 'confirmDuplicate',
  document: confirmDuplicateDocument,
  variables: (fields) => ({ input: { suggestionId: fields.text('suggestion') } }),
  done: atQuestion,
});

export const declineRequest = asForm({
  name: 'declineRequest',
  document: declineExpertRequestDocument,
  variables: (_fields, event) => ({ input: { questionId: event.params['id'] ?? '' } }),
  done: atQuestion,
});

export const urgent = asForm({
  name: 'urgent',
  document: confirmUrgentDocument,
  variables: (fields) => ({ input: { questionId: about(fields), urgent: fields.text('urgent') === 'yes' } }),
  done: atQuestion,
});

export const markUrgent = asForm({
  name: 'markUrgent',
  document: markUrgentDocument,
  variables: (fields) => ({ input: { questionId: about(fields), reason: fields.text('reason'), idempotencyKey: fields.optional('idempotencyKey') } }),
  done: atQuestion,
});

export const settleWarning = asForm({
  name: 'settleWarning',
  document: settleWarningDocument,
  variables: (fields) => ({ input: { questionId: about(fields) } }),
  done: atQuestion,
});

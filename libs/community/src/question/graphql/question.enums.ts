import { registerEnumType } from '@nestjs/graphql';

export const CloseReason = { DUPLICATE: 'duplicate', OFF_TOPIC: 'off_topic', SPAM: 'spam', OTHER: 'other' } as const;

registerEnumType(CloseReason, {
  name: 'CloseReason',
  description: 'Why a question was closed.',
  valuesMap: {
    DUPLICATE: { description: 'Asked before: `duplicateOf` names the question.' },
    OFF_TOPIC: { description: 'Does not belong in this space.' },
    SPAM: { description: 'Advertising or abuse.' },
    OTHER: { description: 'The note says why.' },
  },
});

export const Urgency = { NONE: 'none', ASKED: 'asked', CONFIRMED: 'confirmed' } as const;

registerEnumType(Urgency, {
  name: 'Urgency',
  description: 'Whether a question is urgent.',
  valuesMap: {
    NONE: { description: 'Nobody said so.' },
    ASKED: { description: 'The asker said so, once.' },
    CONFIRMED: { description: 'The staff confirmed it: it stands before the staff at once.' },
  },
});

export const QuestionOrder = { NEWEST: 'newest', ACTIVE: 'active', SCORE: 'score' } as const;
export type QuestionOrderName = (typeof QuestionOrder)[keyof typeof QuestionOrder];

registerEnumType(QuestionOrder, {
  name: 'QuestionOrder',
  description: 'Orders of a list of questions.',
  valuesMap: {
    NEWEST: { description: 'Asked last first.' },
    ACTIVE: { description: 'Last activity first.' },
    SCORE: { description: 'Highest score first.' },
  },
});

export const QuestionView = {
  ALL: 'all',
  UNANSWERED: 'unanswered',
  UNSOLVED: 'unsolved',
  MINE: 'mine',
  FOLLOWED: 'followed',
  AFFECTED: 'affected',
  SAVED: 'saved',
  HELD: 'held',
} as const;
export type QuestionViewName = (typeof QuestionView)[keyof typeof QuestionView];

registerEnumType(QuestionView, {
  name: 'QuestionView',
  description: 'Which questions a list shows.',
  valuesMap: {
    ALL: { description: 'All that may be seen.' },
    UNANSWERED: { description: 'Without an answer and not closed.' },
    UNSOLVED: { description: 'Answered, not solved and not closed.' },
    MINE: { description: "The caller's own, those that wait for approval too. Empty when not signed in." },
    FOLLOWED: { description: 'Those that the caller follows. Empty when not signed in.' },
    AFFECTED: { description: 'Those that the caller has too. Empty when not signed in.' },
    SAVED: { description: 'Those that the caller keeps to read later. Empty when not signed in.' },
    HELD: { description: 'Those in which something waits for approval, of the spaces where the caller is staff.' },
  },
});

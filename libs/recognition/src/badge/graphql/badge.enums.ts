import { registerEnumType } from '@nestjs/graphql';

export const BadgeEvent = {
  ANSWER_GIVEN: 'answer_given',
  ANSWER_VOTED_UP: 'answer_voted_up',
  ANSWER_ACCEPTED: 'answer_accepted',
  ANSWER_VERIFIED: 'answer_verified',
  QUESTION_VOTED_UP: 'question_voted_up',
  SOLUTION_ACCEPTED: 'solution_accepted',
  CORRECTION_TAKEN_OVER: 'correction_taken_over',
  CORRECTION_PROPOSED: 'correction_proposed',
  REPORT_UPHELD: 'report_upheld',
  ARTICLE_PUBLISHED: 'article_published',
  ARTICLE_CONTRIBUTED: 'article_contributed',
  ARTICLE_HELPFUL: 'article_helpful',
  ARTICLE_REVIEWED: 'article_reviewed',
} as const;

export const BadgeMeasure = { DEEDS: 'deeds', PEOPLE: 'people', DAYS: 'days', STREAK: 'streak' } as const;
export const BadgePeriod = { EVER: 'ever', DAY: 'day', WEEK: 'week', MONTH: 'month', QUARTER: 'quarter', YEAR: 'year' } as const;
export const BadgeTier = { BRONZE: 'bronze', SILVER: 'silver', GOLD: 'gold' } as const;

/** Names of pictures that badges can have, as the pages know them. */
export const badgeIcons = [
  'award',
  'badge-check',
  'bandage',
  'book-open-text',
  'bookmark',
  'calendar-clock',
  'check',
  'circle-check',
  'clipboard-check',
  'file-pen-line',
  'flag',
  'gift',
  'graduation-cap',
  'hand',
  'headset',
  'history',
  'hourglass',
  'layers',
  'message-circle-question-mark',
  'message-square',
  'messages-square',
  'moon',
  'pencil',
  'scale',
  'search',
  'shield-check',
  'stamp',
  'star',
  'sun',
  'thumbs-up',
  'trophy',
  'users',
  'users-round',
  'zap',
] as const;

registerEnumType(BadgeEvent, {
  name: 'BadgeEvent',
  description: 'What counts for a badge. What earns no points, by the rules for staff and for too many votes of one person, counts for no badge either.',
  valuesMap: {
    ANSWER_GIVEN: { description: "Answered another's question." },
    ANSWER_VOTED_UP: { description: 'Somebody found an answer useful.' },
    ANSWER_ACCEPTED: { description: 'An answer solved a question.' },
    ANSWER_VERIFIED: { description: 'The staff verified an answer.' },
    QUESTION_VOTED_UP: { description: 'Somebody found a question useful.' },
    SOLUTION_ACCEPTED: { description: 'Marked the answer that solved the own question.' },
    CORRECTION_TAKEN_OVER: { description: "Took another's correction over in time." },
    CORRECTION_PROPOSED: { description: 'Proposed a correction that the author took over in time.' },
    REPORT_UPHELD: { description: 'Reported what the staff then acted on.' },
    ARTICLE_PUBLISHED: { description: 'Is the main author of a published article.' },
    ARTICLE_CONTRIBUTED: { description: 'Contributed to a published article.' },
    ARTICLE_HELPFUL: { description: 'A reader found an article helpful.' },
    ARTICLE_REVIEWED: { description: "Reviewed another's revision of an article." },
  },
});

registerEnumType(BadgeMeasure, {
  name: 'BadgeMeasure',
  description: 'What is counted.',
  valuesMap: {
    DEEDS: { description: 'Each of them.' },
    PEOPLE: { description: 'The different people concerned.' },
    DAYS: { description: 'The different days.' },
    STREAK: { description: 'Periods one after the other, in each of which there is at least one.' },
  },
});

registerEnumType(BadgePeriod, {
  name: 'BadgePeriod',
  description: 'Within what it is counted; of a streak, what follows one after the other. Weeks begin on Sunday.',
  valuesMap: {
    EVER: { description: 'Since ever.' },
    DAY: { description: 'One day.' },
    WEEK: { description: 'One week.' },
    MONTH: { description: 'One calendar month.' },
    QUARTER: { description: 'One quarter of a year.' },
    YEAR: { description: 'One calendar year.' },
  },
});

registerEnumType(BadgeTier, {
  name: 'BadgeTier',
  description: 'How high a badge is.',
  valuesMap: { BRONZE: { description: 'The lowest.' }, SILVER: { description: 'The one between.' }, GOLD: { description: 'The highest.' } },
});
